/**
 * The walls gate says our house obeys its arrows. This says the arrows would notice: each is broken
 * once, in a small house of its own.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';

const broken: [arrow: string, from: string, to: string][] = [
	['domain-imports-nothing', 'src/lib/domain/goals/standing.ts', 'node:fs'],
	['domain-imports-nothing', 'src/lib/domain/goals/level.ts', 'src/lib/inputs/rating.ts'],
	['inputs-know-domain-and-zod', 'src/lib/inputs/rating.ts', 'src/lib/state/live.ts'],
	['browser-rooms-never-reach-the-server', 'src/lib/state/live.ts', 'src/lib/server/clock.ts'],
	['components-know-domain-words-and-state', 'src/lib/components/Card.ts', 'src/lib/inputs/a.ts'],
	['nothing-imports-routes', 'src/lib/server/log.ts', 'src/routes/(team)/caseload.ts'],
	['route-groups-never-mix', 'src/routes/(family)/home.ts', 'src/routes/(team)/caseload.ts'],
	['route-groups-never-mix', 'src/routes/api/live.ts', 'src/routes/(open)/door.ts'],
	['routes-ask-views-and-commands', 'src/routes/(team)/a.ts', 'src/lib/server/db/current.ts'],
	['routes-ask-views-and-commands', 'src/hooks.server.ts', 'src/lib/server/repositories/goals.ts'],
	[
		'evaluation-reaches-its-own-views',
		'src/routes/(evaluation)/a.ts',
		'src/lib/server/views/goals/a.ts'
	],
	[
		'admin-reaches-its-own-views',
		'src/routes/(admin)/a.ts',
		'src/lib/server/views/evaluation/a.ts'
	],
	['server-never-draws', 'src/lib/server/views/b.ts', 'src/lib/components/Disc.ts'],
	['policy-knows-the-domain', 'src/lib/server/access/policy.ts', 'src/lib/server/config.ts'],
	['views-never-write', 'src/lib/server/views/c.ts', 'src/lib/server/commands/rate-goal.ts'],
	[
		'the-engine-room-decides-nothing',
		'src/lib/server/repositories/a.ts',
		'src/lib/server/access/guard.ts'
	],
	['the-engine-room-has-one-hatch', 'src/lib/server/commands/a.ts', 'src/lib/server/db/tables.ts'],
	[
		'dialects-stay-in-the-engine-room',
		'src/lib/server/repositories/b.ts',
		'node_modules/pg/index.js'
	],
	['lucia-has-one-reader', 'src/lib/server/auth/limits.ts', 'node_modules/lucia/index.js'],
	['source-never-imports-tests', 'src/lib/server/log2.ts', 'tests/support/builders.ts'],
	['everything-is-found', 'src/lib/server/log3.ts', 'src/lib/server/nowhere.ts'],
	['no-circles', 'src/lib/state/a.ts', 'src/lib/state/b.ts']
];

const house = mkdtempSync(join(tmpdir(), 'broken-house-'));
let noticed: string[] = [];

function specifier(from: string, to: string): string {
	if (to.startsWith('node:')) return to;
	const path = relative(dirname(from), to).replace(/\.ts$/, '');
	return path.startsWith('.') ? path : `./${path}`;
}

function write(file: string, content: string): void {
	mkdirSync(join(house, dirname(file)), { recursive: true });
	writeFileSync(join(house, file), content);
}

beforeAll(async () => {
	const written = new Set(broken.map(([, from]) => from));
	for (const [, from, to] of broken) {
		write(from, `import '${specifier(from, to)}';\n`);
		const isOurs = !to.startsWith('node:') && !to.includes('nowhere');
		if (isOurs && !written.has(to)) write(to, 'export {};\n');
	}
	write('src/lib/state/b.ts', "import './a';\n");
	const { tsConfig: _, ...options } = config.options;
	const { output } = await cruise(['src'], {
		...options,
		baseDir: house,
		validate: true,
		ruleSet: { forbidden: config.forbidden }
	});
	noticed = (output as ICruiseResult).summary.violations.map(
		({ rule, from, to }) => `${rule.name}: ${from} → ${to}`
	);
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each(broken)('%s: %s may not import %s', (arrow, from, to) => {
	const target = to.replace('node:', '').replace(/^.*nowhere\.ts$/, './nowhere');
	expect(noticed).toContain(`${arrow}: ${from} → ${target}`);
});

test('every arrow is broken here once', () => {
	const names = new Set(broken.map(([arrow]) => arrow));
	expect(config.forbidden.map(({ name }) => name).filter((name) => !names.has(name ?? ''))).toEqual(
		[]
	);
});
