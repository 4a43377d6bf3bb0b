import { fileURLToPath } from 'node:url';

import { createGenerator } from 'ts-json-schema-generator';

const local = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The JSON schema of a dashboard, made from the types of Grafana that are installed. */
export function schema() {
	return createGenerator({
		path: local('dashboard.ts'),
		tsconfig: local('tsconfig.json'),
		type: 'NPlusOneDashboard',
		additionalProperties: false,
		// Each plugin has its own Options: they can't share a place for definitions.
		expose: 'none',
		topRef: true,
	}).createSchema('NPlusOneDashboard');
}
