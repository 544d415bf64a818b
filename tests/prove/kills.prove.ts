/**
 * A browser is killed while somebody's words are on their way: before they are kept, while they are,
 * when the page has just said so, while they are sent, and when the service has them but the phone
 * has not heard. It is started again, and what became of them is read in the database. What is wrong
 * names its seed; with `SEED` the same is done again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { judge, moments, roundsOf, untilKilled, untilSent } from './kills';
import { newLine, type Line } from './line';
import { phoneIn } from './phone';
import { prove, type Found } from './proof';
import { breaker, brokenTown, builtTown, type Breaking, type Town } from './town';

const seed = Number(process.env['SEED'] ?? 20261128);

async function within(line: Line, town: Town, count: number): Promise<Found> {
	const folder = mkdtempSync(join(tmpdir(), 'our-plan-phone-'));
	line.to(town.origin);
	let phone = await phoneIn(folder, line.origin);
	const wrong: string[] = [];
	try {
		for (const round of roundsOf(count, seed)) {
			const said = await untilKilled(line, phone, round);
			phone = await phoneIn(folder, line.origin);
			const left = await untilSent(line, phone, round);
			wrong.push(...judge(town, round, said, left));
		}
		return { looked: count, wrong };
	} finally {
		await phone.close();
		await town.stop();
		await line.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The outbox's script alone, as a browser loads it, with this broken in it. */
async function brokenOutbox(breakings: readonly Breaking[]): Promise<string> {
	const broken = new Set<Breaking>();
	const built = (await build({
		configFile: false,
		logLevel: 'error',
		plugins: [breaker(breakings, broken)],
		build: { write: false, rolldownOptions: { input: 'src/lib/offline/page.ts' } }
	})) as Rolldown.RolldownOutput;
	if (broken.size < breakings.length) throw new Error('There was nothing to break.');
	return built.output[0].code;
}

/** Broken on the phone, in the service, or in both. */
const told =
	(phone: readonly Breaking[], service: readonly Breaking[]) => async (count: number) => {
		const line = await newLine();
		line.outbox(await brokenOutbox(phone));
		const town = service.length > 0 ? brokenTown(service) : builtTown({ ORIGIN: line.origin });
		return within(line, await town, count);
	};

const outbox = 'src/lib/offline/outbox.ts';

prove({
	name: 'kills of a browser',
	goal: 'a browser killed at a random moment: nothing is lost, doubled or under the wrong person',
	full: 50,
	small: moments.length,
	look: async (count) => {
		const line = await newLine();
		return within(line, await builtTown({ ORIGIN: line.origin }), count);
	},
	broken: {
		'the phone lets go before it is answered': told(
			[
				{
					file: outbox,
					find: 'const answer = await service.send(item);',
					instead: 'await shelf.remove(item.seq); const answer = await service.send(item);'
				}
			],
			[]
		),
		'the phone says it is kept before it is': told(
			[
				{
					file: outbox,
					find: 'await shelf.add({ id, author, sealed });',
					instead: 'setTimeout(() => void shelf.add({ id, author, sealed }), 10_000);'
				}
			],
			[]
		),
		'a new key for each try': told(
			[
				{
					file: 'src/lib/offline/service.ts',
					find: 'body: JSON.stringify({ id, author, sealed })',
					instead: 'body: JSON.stringify({ id: crypto.randomUUID(), author, sealed })'
				}
			],
			[]
		),
		'the service forgets what it took': told(
			[],
			[
				{
					file: 'src/lib/server/commands/once.ts',
					find: 'if (!isFirst) {',
					instead: 'if (!isFirst && key === "") {'
				}
			]
		),
		'whoever is signed in sends it as their own': told(
			[
				{
					file: outbox,
					find: 'if (item.author !== who.author) continue;',
					instead: ''
				}
			],
			[
				{
					file: 'src/lib/server/outbox/deliver.ts',
					find: 'if (item.author !== authorOf(viewer.personId))',
					instead: 'if (item.author === "")'
				}
			]
		)
	}
});
