import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';

import { read, readYaml } from './files.js';

const compose = readYaml('compose.yml');
const rules = readYaml('alerts.yml').groups.flatMap((group) => group.rules);
const alerts = rules.filter(({ alert }) => alert);
const readme = read('README.md');

/** As GitHub does it. */
const anchor = (heading) =>
	heading
		.toLowerCase()
		.replace(/[^\w\- ]/g, '')
		.replaceAll(' ', '-');

const anchors = readme.match(/(?<=^#+ ).*$/gm).map(anchor);

test('every alert has a place in the runbook', () => {
	for (const { alert, annotations } of alerts) {
		const [page, fragment] = annotations.runbook_url.split('#');
		assert.equal(page, 'https://github.com/nplusone/nplusone/blob/main/grafana/README.md');
		assert.ok(anchors.includes(fragment), `${alert}: #${fragment}`);
		assert.ok(readme.includes(`[${alert}](#${fragment})`), alert);
	}
});

test('every alert is tested, firing as well as silent', () => {
	const tests = ['alerts-test.yml', 'alerts-weeks-test.yml'].flatMap((name) => readYaml(name).tests);
	const cases = tests.flatMap((each) => each.alert_rule_test);
	for (const { alert, labels } of alerts) {
		const ofAlert = cases.filter(({ alertname }) => alertname === alert);
		const fired = ofAlert.flatMap(({ exp_alerts: fires }) => fires).map(({ exp_labels: of }) => of);
		assert.ok(
			fired.some((of) => Object.entries(labels).every(([name, value]) => of[name] === value)),
			`${alert} ${JSON.stringify(labels)} fires`,
		);
		assert.ok(ofAlert.some(({ exp_alerts: fires }) => fires.length === 0), `${alert} is silent`);
	}
});

test('links of the page lead somewhere', () => {
	for (const [, target] of readme.matchAll(/\]\(([^)#]*#?[^)]*)\)/g)) {
		const [path, fragment] = target.split('#');
		assert.ok(path ? existsSync(new URL(`../../${path}`, import.meta.url)) : anchors.includes(fragment), target);
	}
});

test('what the services mount is there', () => {
	const mounts = Object.values(compose.services)
		.flatMap(({ volumes = [] }) => volumes)
		.filter((mount) => mount.startsWith('.'));
	assert.equal(mounts.length, 6);
	mounts.forEach((mount) => {
		assert.ok(existsSync(new URL(`../../${mount.split(':')[0]}`, import.meta.url)), mount);
	});
});

test('the services find each other', () => {
	const { scrape_configs: scrapes, rule_files: ruleFiles } = readYaml('provisioning/prometheus.yml');
	const [source] = readYaml('provisioning/datasources/prometheus.yml').datasources;
	const [provider] = readYaml('provisioning/dashboards/nplusone.yml').providers;
	assert.deepEqual(scrapes[0].static_configs[0].targets, ['app:8080']);
	assert.deepEqual(ruleFiles, ['alerts.yml']);
	assert.equal(source.url, 'http://prometheus:9090');
	assert.ok(['app', 'prometheus', 'grafana'].every((name) => compose.services[name]));
	assert.ok(compose.services.grafana.volumes.some((mount) => mount.includes(`:${provider.options.path}/nplusone.json`)));
});
