/** Draws the dashboard from data.json, and writes docs/images/grafana.png. */
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import { chromium } from 'playwright-core';

import { PICTURE } from './picture.js';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

const MAX_BYTES = 400_000;

const local = (path) => fileURLToPath(new URL(path, import.meta.url));

const target = local('../../../docs/images/grafana.png');

/** Grafana's own font, which its components leave to the page. */
const FONT = [400, 500]
	.map((weight) => readFileSync(local(`node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`), 'base64'))
	.map((font, index) => `@font-face { font-family: Inter; font-weight: ${[400, 500][index]}; src: url(data:font/woff2;base64,${font}); }`)
	.join('\n');

const { panels } = JSON.parse(readFileSync(local('../../nplusone.json')));

/** Tables draw their cells later than all else. */
const TABLES = PICTURE.places.filter((place) =>
	panels.some(({ type, title }) => type === 'table' && title === place.panel),
).length;

const ADDRESS = 'http://localhost/picture';

const PAGE = `<!doctype html><style>
${FONT}
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; }
::-webkit-scrollbar { display: none; }
</style><div id="root"></div>`;

const { outputFiles } = await build({
	entryPoints: [local('page.jsx')],
	bundle: true,
	write: false,
	format: 'iife',
	jsx: 'automatic',
	outdir: '.',
	// Fonts of an editor that is not drawn.
	loader: { '.svg': 'dataurl', '.ttf': 'empty' },
	define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
	logLevel: 'error',
});

const browser = await chromium.launch({
	executablePath: CHROMIUM,
	args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--force-color-profile=srgb'],
});
try {
	const page = await browser.newPage({ viewport: { width: PICTURE.width, height: PICTURE.rows * 40 } });
	page.on('pageerror', (error) => console.error(error.message));
	// An address that is answered here, because pages without one have no storage.
	await page.route('**/*', (route) =>
		route.request().url() === ADDRESS ? route.fulfill({ contentType: 'text/html', body: PAGE }) : route.abort(),
	);
	await page.goto(ADDRESS);
	// Before anything is drawn: what is on a canvas keeps its font.
	await page.evaluate(() => Promise.all(['400', '500'].map((weight) => document.fonts.load(`${weight} 12px Inter`))));
	const output = (type) => outputFiles.find(({ path }) => path.endsWith(type)).text;
	await page.addStyleTag({ content: output('.css') });
	await page.addScriptTag({ content: output('.js') });
	await page.waitForFunction(
		(tables) => [...document.querySelectorAll('[role=grid]')].filter((grid) => grid.querySelector('[role=gridcell]')).length === tables,
		TABLES,
	);
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
	await page.locator('#root > div').screenshot({ path: target, animations: 'disabled' });
} finally {
	await browser.close();
}
if (statSync(target).size > MAX_BYTES) {
	throw new Error(`The picture has ${statSync(target).size} bytes, more than ${MAX_BYTES}.`);
}
