/**
 * How likely somebody comes in as one person in one day by guessing: an attacker from everywhere,
 * who asks for codes all day long and types into each until it is over, against the service's own
 * tables and limits. What counts is how many guesses ever met a code that was really sent.
 */
import { eq } from 'drizzle-orm';
import type * as Codes from '$lib/server/auth/codes';
import type * as Secrets from '$lib/server/auth/secrets';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import type * as Later from '$lib/server/notify/later';
import { aNewBrowser } from '../support/devices';
import { reachAt } from '../support/door';
import { freshStore } from '../support/harness';
import { aStaffMember } from '../support/world';
import { copyWith, type Copy } from './copies';
import { prove, type Found } from './proof';
import type { Breaking } from './town';

const address = { channel: 'email', address: 'mina@example.org' } as const;
const asksADay = 40;
const guessesEach = 8;
const mostOdds = 1 / 4_000_000;

/** Guesses that met a code of hers within one day, of all that were made. */
async function oneDay({ load, clock }: Copy): Promise<{ guesses: number; met: number }> {
	const one = await freshStore();
	const mother = await aStaffMember('parent', 'Mina');
	await reachAt(mother, address.address);
	const { askForCode, tryCode } = await load<typeof Codes>('/src/lib/server/auth/codes.ts');
	const { settled } = await load<typeof Later>('/src/lib/server/notify/later.ts');
	const started = Date.now();
	let guesses = 0;
	for (let asked = 0; asked < asksADay; asked += 1) {
		clock.setClock(() => new Date(started + (asked * 86_000_000) / asksADay));
		const here = aNewBrowser();
		const browser = await askForCode({ address, language: 'en', token: here.token });
		await settled();
		for (let guess = 0; guess < guessesEach; guess += 1, guesses += 1)
			await tryCode(browser, 'not it', here);
	}
	const { oneTimeCode } = tables;
	const rows = await store.read.select().from(oneTimeCode).where(eq(oneTimeCode.personId, mother));
	await one.close();
	return { guesses, met: rows.reduce((total, { tries }) => total + tries, 0) };
}

/** Of how many codes one is drawn, as far as ten thousand of them show. */
async function codesDrawnFrom({ load }: Copy): Promise<number> {
	const { newCode } = await load<typeof Secrets>('/src/lib/server/auth/secrets.ts');
	const drawn = Array.from({ length: 10_000 }, newCode);
	const isSpread = new Set(drawn).size > 9_980 && new Set(drawn.map((code) => code[0])).size === 10;
	return isSpread && drawn.every((code) => /^\d{8}$/.test(code)) ? 100_000_000 : 1;
}

async function within(breakings: readonly Breaking[], count: number): Promise<Found> {
	const copy = await copyWith(breakings);
	const wrong: string[] = [];
	let looked = 0;
	try {
		const codes = await codesDrawnFrom(copy);
		while (looked < count) {
			const { guesses, met } = await oneDay(copy);
			looked += guesses;
			if (met === 0) wrong.push('no guess met a code at all: the attacker did not attack');
			if (met / codes > mostOdds) wrong.push(`${met} guesses at ${codes} codes in one day`);
		}
	} finally {
		await copy.close();
	}
	return { looked, wrong };
}

const told = (file: string, find: string | RegExp, instead: string) => (count: number) =>
	within([{ file: `src/lib/server/${file}.ts`, find, instead }], count);

prove({
	name: 'guessing a code',
	goal: 'at most 1 in 4,000,000 for each account and day',
	full: 16_000,
	small: 640,
	brokenCount: 1,
	look: (count) => within([], count),
	broken: {
		'six tries at each code': told('auth/codes', 'mostTries = 5', 'mostTries = 6'),
		'six codes a day': told('auth/codes', 'mostCodesADay = 5', 'mostCodesADay = 6'),
		'a day of twenty hours': told('auth/codes', 'dayMs = 86_400_000', 'dayMs = 72_000_000'),
		'tries are not counted': told('repositories/codes', 'lt(oneTimeCode.tries, most)', 'undefined'),
		'codes of seven digits': told('auth/secrets', 'randomInt(100_000_000)', 'randomInt(10_000_000)')
	}
});
