import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

/** The text of a file of the folder grafana. */
export const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

export const readJson = (name) => JSON.parse(read(name));

export const readYaml = (name) => parse(read(name));

export const panelsWithQueries = (dashboard) => dashboard.panels.filter(({ type }) => type !== 'row');
