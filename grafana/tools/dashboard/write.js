/** Writes grafana/nplusone.json. */
import { writeFileSync } from 'node:fs';

import { dashboard } from './dashboard.js';

writeFileSync(new URL('../../nplusone.json', import.meta.url), `${JSON.stringify(dashboard, null, 2)}\n`);
