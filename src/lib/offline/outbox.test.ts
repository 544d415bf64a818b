/**
 * Ten thousand bad days of two tabs on one phone: killed between any two moves, requests and answers
 * lost, sent twice, sessions that end, another person signing in, answers that are not ours. The
 * service is a model of `commands/once.ts`. Then nine broken copies of the outbox, each noticed.
 */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, test } from 'vitest';
import { dice } from '$seed/random';
import * as real from './outbox';
import { aDay, type Outbox } from './outbox-days';

const days = 10_000;
const source = readFileSync(new URL('outbox.ts', import.meta.url), 'utf8');

test(`${days} bad days: nothing lost, doubled, or under the wrong person`, async () => {
	const random = dice(20261128);
	const wrong: string[] = [];
	let written = 0;
	for (let day = 0; day < days; day += 1) {
		const seed = Math.floor(random() * 2 ** 31);
		const told = await aDay(real, seed);
		written += told.written;
		wrong.push(...told.wrong.map((what) => `${seed}: ${what}`));
	}
	expect(wrong).toEqual([]);
	expect(written).toBeGreaterThan(days);
});

/** What is broken, the line as it is, and as it would be. */
const mutants: [what: string, from: string, to: string][] = [
	[
		'says it is kept before it is',
		'await shelf.add({ id, author, sealed });',
		'void shelf.add({ id, author, sealed }).catch(() => undefined);'
	],
	[
		'makes a key for each attempt',
		'await shelf.add({ id, author, sealed });',
		'await shelf.add({ id: id + Math.random(), author, sealed });'
	],
	[
		'seals it about nobody',
		'const sealed = await seal(text, aboutOf({ id, author }));',
		"const sealed = await seal(text, '');"
	],
	[
		'removes before it sends',
		'const answer = await service.send(item);',
		'await shelf.remove(item.seq);\nconst answer = await service.send(item);'
	],
	[
		'takes any answer for its own',
		"if (answer.is === 'taken' && answer.id === item.id) {",
		"if (answer.is === 'taken') {"
	],
	[
		'sends what is another person’s',
		'if (item.author !== who.author) continue;',
		'if (who.author === null) continue;'
	],
	[
		'gives up what is another person’s',
		"if (answer.is === 'refused') await shelf.setAside(item.seq);",
		"if (answer.is === 'refused' || answer.is === 'not-yours') await shelf.setAside(item.seq);"
	],
	[
		'empties the shelf when the session has ended',
		"if (answer.is === 'signed-out') return",
		"if (answer.is === 'signed-out') await shelf.remove(item.seq);\nif (answer.is === 'signed-out') return"
	],
	[
		'lets what is refused block the next',
		"if (answer.is === 'refused') await shelf.setAside(item.seq);",
		"if (answer.is === 'refused') return { sent, stopped: null };"
	]
];

describe('a broken copy is noticed', () => {
	test.each(mutants)('one that %s', async (_, from, to) => {
		expect(source.split(from)).toHaveLength(2);
		const code = stripTypeScriptTypes(source.replace(from, to));
		const broken = (await import(
			/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
		)) as Outbox;
		let noticed = 0;
		for (let seed = 1; seed <= 300 && noticed === 0; seed += 1)
			noticed = (await aDay(broken, seed)).wrong.length;
		expect(noticed).toBeGreaterThan(0);
	});
});
