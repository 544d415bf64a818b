/**
 * What is hidden looks exactly like what does not exist: whoever asks for another family's page, in
 * every way there is to ask, gets the answer they would get for an id that nobody has.
 */
import type { APIResponse, Page } from '@playwright/test';
import {
	addressOf,
	faceOf,
	fillingOf,
	parting,
	patterns,
	type Filling,
	type Pattern
} from '../support/addresses';
import { expect, signInAs, test } from '../support/story';

const all = patterns();
const nobody = '01980000-0000-7000-8000-00000000dead';
const mostPages = 60;
const mostAsked = 3;

/** Everyone asks; each of the two projects takes half of them. */
const watchers = {
	phone: ['amina', 'dan', 'zain'],
	desktop: ['beth', 'sian', 'reed']
} as const;
/** Between them their pages lead to every family, both parents' own goals, and a child's pages. */
const owners = ['kerry', 'zain'] as const;

const withoutQuery = (address: string) => address.replace(/[?#].*$/, '');

/** Every address that somebody's own pages lead them to. */
async function addressesOf(page: Page, key: string): Promise<Set<string>> {
	await page.context().clearCookies();
	await signInAs(page, key);
	const waiting = [new URL(page.url()).pathname];
	const found = new Set(waiting);
	for (let visited = 0; visited < mostPages; visited += 1) {
		const next = waiting.shift();
		if (next === undefined) break;
		const html = await (await page.request.get(next)).text();
		for (const [, link = ''] of html.matchAll(/(?:href|action)="(\/[^"]*)"/g)) {
			const address = withoutQuery(link);
			if (found.has(address) || /\.\w+$|^\/(sign-out|leave|api)/.test(address)) continue;
			found.add(address);
			waiting.push(address);
		}
	}
	return found;
}

const key = (filling: Filling) => JSON.stringify(filling);

function fillingsIn(addresses: Iterable<string>): Filling[] {
	const found = [...addresses].map((address) => fillingOf(address, all));
	const fillings = found.filter((filling) => filling !== null);
	return [...new Map(fillings.map((filling) => [key(filling), filling])).values()];
}

/** What a pattern can be asked for that is somebody else's: a few of each, from different owners. */
function asked(pattern: Pattern, theirs: readonly Filling[], own: ReadonlySet<string>): Filling[] {
	const named = pattern.parameters.filter((name) => name !== 'who');
	// A round of questions asks many families at once: its id is everybody's.
	if (named.includes('roundId')) return [];
	const fitting = theirs
		.map((filling) => named.map((name) => [name, filling[name] ?? ''] as const))
		.filter((pairs) => pairs.every(([, value]) => value !== ''))
		.map((pairs): Filling => Object.fromEntries(pairs))
		.filter((filling) => !own.has(addressOf(pattern, filling)))
		.filter((filling) =>
			named.some((name) => ![...own].some((one) => one.includes(filling[name] ?? '')))
		);
	const different = [...new Map(fitting.map((filling) => [key(filling), filling])).values()];
	return different.filter((_, at) => at % Math.ceil(different.length / mostAsked) === 0);
}

/** A form that would be valid somewhere. */
const form = {
	key: '01980000-0000-7000-8000-0000000000aa',
	stepId: nobody,
	isDone: 'yes',
	level: '5',
	note: 'It goes well',
	circleId: nobody,
	at: 'level',
	name: 'Sam',
	person: nobody,
	how: 'in-person',
	entryId: nobody,
	words: 'Something'
};

const seen = async (answer: APIResponse) => `${answer.status()} ${faceOf(await answer.text())}`;

interface Question {
	what: string;
	ask: (filling: Filling) => Promise<APIResponse>;
}

function questions(page: Page, pattern: Pattern): Question[] {
	const { origin } = new URL(page.url());
	const options = { maxRedirects: 0, headers: { origin } };
	return [
		{ what: 'GET', ask: (it) => page.request.get(addressOf(pattern, it), options) },
		{
			what: 'GET __data.json',
			ask: (it) => page.request.get(`${addressOf(pattern, it)}/__data.json`, options)
		},
		...pattern.actions.map((action) => ({
			what: `POST ${action}`,
			ask: (it: Filling) =>
				page.request.post(`${addressOf(pattern, it)}${action}`, { ...options, form })
		}))
	];
}

/** Every way in which what is hidden from this person is told apart from what is not there. */
async function toldApart(page: Page, theirs: readonly Filling[], own: ReadonlySet<string>) {
	const told: string[] = [];
	let times = 0;
	for (const pattern of all) {
		const unknown = Object.fromEntries(pattern.parameters.map((name) => [name, nobody]));
		for (const { what, ask } of questions(page, pattern)) {
			const absent = await seen(await ask({ ...unknown, who: 'parent' }));
			if (what === 'GET' && !absent.startsWith('404')) told.push(`${pattern.path} ${absent}`);
			const fillings = asked(pattern, theirs, own);
			for (const filling of what === 'GET' ? fillings : fillings.slice(0, 1)) {
				times += 1;
				const difference = parting(await seen(await ask(filling)), absent);
				if (difference) told.push(`${what} ${addressOf(pattern, filling)}: ${difference}`);
			}
		}
	}
	return { told, times };
}

test('another family’s pages are not there', async ({ page }, { project }) => {
	const theirs: Filling[] = [];
	for (const owner of owners) theirs.push(...fillingsIn(await addressesOf(page, owner)));
	const isAskable = all.filter((pattern) => asked(pattern, theirs, new Set()).length > 0);
	expect(isAskable.length, 'patterns with something to ask for').toBeGreaterThan(10);

	for (const watcher of project.name === 'phone' ? watchers.phone : watchers.desktop) {
		await test.step(`as ${watcher}`, async () => {
			const own = await addressesOf(page, watcher);
			const { told, times } = await toldApart(page, theirs, own);
			expect(times, 'times asked').toBeGreaterThan(50);
			expect(told).toEqual([]);
		});
	}
});

test('the answer to one’s own page is another', async ({ page }) => {
	const own = await addressesOf(page, 'kerry');
	const filling = fillingsIn(own).find(({ familyId }) => familyId !== undefined);
	const address = `/families/${filling?.['familyId']}`;
	const absent = await seen(await page.request.get(`/families/${nobody}`));
	expect(await seen(await page.request.get(address))).not.toBe(absent);
});
