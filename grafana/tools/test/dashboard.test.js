import assert from 'node:assert/strict';
import { test } from 'node:test';

import { defaultDashboard } from '@grafana/schema';

import { dashboard as written } from '../dashboard/dashboard.js';
import { panelsWithQueries, read, readJson } from './files.js';

const dashboard = readJson('nplusone.json');
const panels = panelsWithQueries(dashboard);

test('the file is what is written', () => {
	assert.equal(read('nplusone.json'), `${JSON.stringify(written, null, 2)}\n`, 'npm run dashboard');
});

test('the version of the schema is that of the types', () => {
	assert.equal(dashboard.schemaVersion, defaultDashboard.schemaVersion);
});

test('rows are those of the documentation', () => {
	const rows = dashboard.panels.filter(({ type }) => type === 'row').map(({ title }) => title);
	assert.deepEqual(rows, ['At a glance', 'Routes', 'Budgets', 'Findings', 'Database', 'Deployments']);
	rows.forEach((row) => assert.match(read('README.md'), new RegExp(`^\\| ${row} \\|`, 'm')));
});

for (const { title, description, fieldConfig } of panels) {
	test(`${title} says what it shows, in which unit, and what it means if it is empty`, () => {
		[title, description, fieldConfig.defaults.unit, fieldConfig.defaults.noValue].forEach((text) =>
			assert.match(text, /\S/),
		);
		assert.match(description, /\.$/);
	});
}

test('ids and titles are unique', () => {
	['id', 'title'].forEach((name) =>
		assert.equal(new Set(dashboard.panels.map((panel) => panel[name])).size, dashboard.panels.length),
	);
});

test('panels fill the width, and none covers another', () => {
	const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
		Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
	);
	const height = Math.max(...dashboard.panels.map(({ gridPos: { y, h } }) => y + h));
	assert.equal(new Set(cells).size, cells.length, 'overlaps');
	assert.equal(cells.length, 24 * height, 'gaps');
});

test('every query is one to the data source that is chosen', () => {
	const used = panels.flatMap(({ datasource, targets }) => [datasource, ...targets.map((target) => target.datasource)]);
	used.forEach(({ uid }) => assert.equal(uid, '${datasource}'));
});

test('every variable is used, and nothing but variables', () => {
	const builtIn = ['__from', '__interval', '__range', '__rate_interval'];
	const queries = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
	const used = new Set(queries.join('\n').match(/(?<=\$)\w+/g));
	const declared = dashboard.templating.list.map(({ name }) => name).filter((name) => name !== 'datasource');
	assert.deepEqual([...used].sort(), [...builtIn, ...declared].sort());
});

test('everything is selected unless something is chosen, a missing label as well', () => {
	const lists = dashboard.templating.list.filter(({ type }) => type === 'query');
	assert.deepEqual(lists.map(({ name }) => name), ['application', 'instance', 'route']);
	lists.forEach(({ allValue, current }) => {
		assert.equal(allValue, '.*');
		assert.deepEqual(current.value, ['$__all']);
	});
});
