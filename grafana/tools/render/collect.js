/**
 * Runs the sample under a load for some minutes, with a real Prometheus beside it, asks
 * every query of the dashboard, and writes the answers to data.json. Two instances of the
 * sample are started anew one after the other, and their users turn to the pages that were
 * repaired.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const SECONDS = 240;
const STEP = 2;
const RATE_INTERVAL = '20s';

const local = (path) => fileURLToPath(new URL(path, import.meta.url));

const dashboard = JSON.parse(readFileSync(local('../../nplusone.json')));

async function freePort() {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const { port } = server.address();
	await new Promise((resolve) => server.close(resolve));
	return port;
}

async function until(isTrue) {
	for (let tries = 0; tries < 600; tries++) {
		if (await isTrue().catch(() => false)) {
			return;
		}
		await pause(100);
	}
	throw new Error('It takes longer than a minute.');
}

async function startSample(port) {
	const child = spawn(
		'java',
		[
			'-Xmx512m',
			'-jar',
			local('../../../sample-app/target/sample-app.jar'),
			`--server.port=${port}`,
			'--spring.profiles.active=slow-network',
			'--management.metrics.tags.application=shop',
			'--nplusone.budget.queries=20',
			'--nplusone.budget.time=250ms',
			'--nplusone.budget.rules[0].path=/users',
			'--nplusone.budget.rules[0].queries=110',
			'--nplusone.budget.rules[1].path=/dashboard',
			'--nplusone.budget.rules[1].queries=500',
			'--nplusone.budget.rules[2].path=/dashboard/fetched',
			'--nplusone.budget.rules[2].queries=5',
			'--nplusone.log.enabled=false',
		],
		{ stdio: 'ignore' },
	);
	await until(async () => (await fetch(`http://localhost:${port}/actuator/health`)).ok);
	return child;
}

async function stop(child) {
	const ended = new Promise((resolve) => child.once('exit', resolve));
	child.kill();
	await ended;
}

async function startPrometheus(folder, port, instances) {
	const configuration = join(folder, 'prometheus.yml');
	const targets = instances.map(
		({ name, port: target }) => `
      - targets: ["localhost:${target}"]
        labels:
          instance: ${name}`,
	);
	writeFileSync(
		configuration,
		`global:
  scrape_interval: 1s
scrape_configs:
  - job_name: shop
    metrics_path: /actuator/prometheus
    static_configs:${targets.join('')}
`,
	);
	const child = spawn(
		'prometheus',
		[
			`--config.file=${configuration}`,
			`--storage.tsdb.path=${join(folder, 'data')}`,
			`--web.listen-address=127.0.0.1:${port}`,
		],
		{ stdio: 'ignore' },
	);
	await until(async () => (await fetch(`http://127.0.0.1:${port}/-/ready`)).ok);
	return child;
}

const NAIVE = ['/users', '/users/fetched', '/dashboard', '/users', '/dashboard/fetched', '/users/fetched', '/missing'];
const REPAIRED = ['/users/fetched', '/dashboard/fetched', '/users/fetched', '/users', '/dashboard/fetched', '/missing'];

/** Asks an instance for its pages, more and less often in turns, as long as it is there. */
async function ask(instance, phase, isOver) {
	for (let turn = phase; !isOver(); turn++) {
		const { port, pages } = instance;
		await fetch(`http://localhost:${port}${pages[turn % pages.length]}`)
			.then((response) => response.arrayBuffer())
			.catch(() => pause(200));
		const wave = 1.2 + Math.sin(Date.now() / 11000 + phase) * 0.7;
		await pause(110 * wave + Math.random() * 60);
	}
}

async function deploy(instance) {
	await stop(instance.process);
	instance.process = await startSample(instance.port);
	instance.pages = REPAIRED;
}

function resolved(expr, from) {
	return expr
		.replaceAll('$__rate_interval', RATE_INTERVAL)
		.replaceAll('$__range', `${SECONDS}s`)
		.replaceAll('$__interval', `${STEP}s`)
		.replaceAll('$__from', String(from * 1000))
		.replaceAll(/\$(application|instance|route)/g, '.*');
}

async function results(prometheus, path, parameters) {
	const response = await fetch(`${prometheus}/api/v1/${path}`, { method: 'POST', body: new URLSearchParams(parameters) });
	const { status, data, error } = await response.json();
	if (status !== 'success') {
		throw new Error(error);
	}
	return data.result;
}

const short = ([time, value]) => [time, Number(Number(value).toPrecision(5))];

async function answers(prometheus, { targets = [] }, from, to) {
	return Promise.all(
		targets.map(async ({ refId, expr, instant, legendFormat }) => {
			const query = resolved(expr, from);
			const all = instant
				? await results(prometheus, 'query', { query, time: to })
				: await results(prometheus, 'query_range', { query, start: from, end: to, step: STEP });
			return {
				refId,
				instant,
				legendFormat,
				series: all.map(({ metric, value, values }) => ({ metric, values: (values ?? [value]).map(short) })),
			};
		}),
	);
}

async function starts(prometheus, from, to) {
	const query = resolved(dashboard.annotations.list[1].expr, from);
	const all = await results(prometheus, 'query_range', { query, start: from, end: to, step: STEP });
	return [...new Set(all.flatMap(({ values }) => values.map(([, value]) => Number(value))))].filter((start) => start > from * 1000);
}

const folder = mkdtempSync(join(tmpdir(), 'nplusone-'));
const instances = [];
for (const name of ['shop-1', 'shop-2']) {
	const port = await freePort();
	instances.push({ name, port, pages: NAIVE, process: await startSample(port) });
}
const port = await freePort();
const prometheus = await startPrometheus(folder, port, instances);
const url = `http://127.0.0.1:${port}`;
try {
	let isOver = false;
	const users = instances.flatMap((instance) => [0, 3].map((phase) => ask(instance, phase, () => isOver)));
	// Before the time that is shown begins, so that its first rates are complete.
	await pause(25_000);
	const from = Math.floor(Date.now() / 1000);
	const to = from + SECONDS;
	await pause(SECONDS * 420);
	await deploy(instances[0]);
	await pause(SECONDS * 80);
	await deploy(instances[1]);
	await pause(to * 1000 - Date.now());
	isOver = true;
	await Promise.all(users);
	const panels = {};
	for (const panel of dashboard.panels) {
		panels[panel.id] = await answers(url, panel, from, to);
	}
	writeFileSync(local('data.json'), `${JSON.stringify({ from, to, starts: await starts(url, from, to), panels })}\n`);
} finally {
	await Promise.all([prometheus, ...instances.map((instance) => instance.process)].map(stop));
	rmSync(folder, { recursive: true });
}
