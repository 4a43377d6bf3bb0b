import assert from 'node:assert/strict';
import { test } from 'node:test';

import Ajv from 'ajv';

import { schema } from '../schema/schema.js';
import { panelsWithQueries, readJson } from './files.js';

const isValid = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true }).compile(schema());

const ofType = (dashboard, type) => dashboard.panels.find((panel) => panel.type === type);

test("the dashboard is what Grafana's types allow", () => {
	assert.ok(isValid(readJson('nplusone.json')), JSON.stringify(isValid.errors, null, 2));
});

// A validation that can't fail would prove nothing.
const BREAKS = {
	'an unknown property of the dashboard': (dashboard) => (dashboard.colour = 'red'),
	'an unknown property of a panel': (dashboard) => (ofType(dashboard, 'stat').colour = 'red'),
	'an unknown type of panel': (dashboard) => (ofType(dashboard, 'stat').type = 'graph'),
	'a panel without a title': (dashboard) => delete ofType(dashboard, 'table').title,
	'a panel without a description': (dashboard) => delete ofType(dashboard, 'table').description,
	'a panel without a place': (dashboard) => delete ofType(dashboard, 'table').gridPos,
	'a panel without a width': (dashboard) => delete ofType(dashboard, 'table').gridPos.w,
	'a panel without a unit': (dashboard) => delete ofType(dashboard, 'heatmap').fieldConfig.defaults.unit,
	'a panel without an empty state': (dashboard) => delete ofType(dashboard, 'heatmap').fieldConfig.defaults.noValue,
	'a panel without a query': (dashboard) => (ofType(dashboard, 'bargauge').targets = []),
	'a query without an id': (dashboard) => delete ofType(dashboard, 'bargauge').targets[0].refId,
	'a query to a data source that is not chosen': (dashboard) =>
		(ofType(dashboard, 'bargauge').targets[0].datasource.uid = 'mine'),
	'an unknown option': (dashboard) => (ofType(dashboard, 'stat').options.colourMode = 'value'),
	'an unknown value of an option': (dashboard) => (ofType(dashboard, 'stat').options.colorMode = 'red'),
	'an option of another type of panel': (dashboard) =>
		(ofType(dashboard, 'stat').options.legend = ofType(dashboard, 'timeseries').options.legend),
	'a missing option': (dashboard) => delete ofType(dashboard, 'timeseries').options.tooltip,
	'an unknown setting of lines': (dashboard) =>
		(ofType(dashboard, 'timeseries').fieldConfig.defaults.custom.lineColour = 'red'),
	'an unknown way to draw lines': (dashboard) =>
		(ofType(dashboard, 'timeseries').fieldConfig.defaults.custom.drawStyle = 'curve'),
	'a threshold without a color': (dashboard) =>
		delete ofType(dashboard, 'stat').fieldConfig.defaults.thresholds.steps[0].color,
	'an unknown color mode': (dashboard) => (ofType(dashboard, 'stat').fieldConfig.defaults.color.mode = 'rainbow'),
	'an unknown type of variable': (dashboard) => (dashboard.templating.list[0].type = 'metric'),
	'an unknown property of a variable': (dashboard) => (dashboard.templating.list[0].choices = []),
	'an annotation without a color': (dashboard) => delete dashboard.annotations.list[1].iconColor,
	'another version of the schema': (dashboard) => (dashboard.schemaVersion = 41),
};

for (const [name, breakIt] of Object.entries(BREAKS)) {
	test(`${name} is refused`, () => {
		const dashboard = readJson('nplusone.json');
		breakIt(dashboard);
		assert.equal(isValid(dashboard), false);
	});
}

// The types say nothing about what an override may set.
test('overrides set what fields have', () => {
	const known = ['color', 'decimals', 'max', 'min', 'thresholds', 'unit'];
	const custom = { table: ['align', 'cellOptions', 'width'], timeseries: ['fillOpacity', 'lineStyle'] };
	for (const { type, title, fieldConfig } of panelsWithQueries(readJson('nplusone.json'))) {
		const allowed = [...known, ...(custom[type] ?? []).map((name) => `custom.${name}`)];
		const set = fieldConfig.overrides.flatMap(({ properties }) => properties.map(({ id }) => id));
		assert.deepEqual(set.filter((id) => !allowed.includes(id)), [], title);
	}
});
