/**
 * Every person at every address, asked for everything it could name, as a page, as the data behind
 * it and as its forms: let in or turned away as the oracle says, and turned away exactly as if
 * there were nothing there.
 */
import { addresses, nameAll, pathOf, type Address } from './addresses';
import { ask, each, statusOf, withoutTheNew, type Answer } from './ask';
import { dice } from '$seed/random';
import { expected, factsOf, type Expected, type Facts, type Named } from './oracle';
import { oneOf, prove, type Found } from './proof';
import {
	brokenTown,
	builtTown,
	everyoneIn,
	pastTheCircles,
	type Breaking,
	type Person,
	type Town
} from './town';
import { everyWalk } from './walks';

interface Task {
	who: Person | null;
	address: Address;
	named: Named;
	/** Page, `__data.json`, or the form of that name. */
	as: 'page' | 'data' | { form: string };
	expected: Expected;
}

const stranger: Person = { key: 'stranger', personId: '', cookie: '' };
/** The stream never ends, and an address that is open to everyone refuses nobody. */
const asked = addresses.filter(
	({ routeId }) => routeId !== '/api/live' && expectedByAnyone(routeId) !== 'everyone'
);

function expectedByAnyone(routeId: string): string {
	return /^\/(\(open\)|csp-report)/.test(routeId) ? 'everyone' : 'somebody';
}

function* tasks(facts: Facts, people: readonly Person[], count: number): Generator<Task> {
	const random = dice(20261122);
	const named = asked.filter(({ params }) => params.length > 0);
	const walks = everyWalk(random, asked, facts, people);
	for (let made = 0; made < count;) {
		// Those something is kept from are most often of the same family, on pages of their own.
		const walk = made % 2 === 0 ? walks[(made / 2) % walks.length] : undefined;
		const address = walk?.address ?? oneOf(random, made % 8 === 1 ? asked : named);
		const who = walk?.who ?? oneOf(random, [...people, stranger]);
		const names = walk?.named ?? nameAll(random, address, facts);
		const must = expected(facts, who === stranger ? null : who.personId, address.routeId, names);
		const form = must === 'out' && address.actions.length > 0 && random() < 0.3;
		const how = form
			? { form: oneOf(random, address.actions) }
			: address.isPage && random() < 0.4
				? 'data'
				: 'page';
		yield { who: who === stranger ? null : who, address, named: names, as: how, expected: must };
		made += 1;
	}
}

function send(town: Town, { who, address, named, as }: Omit<Task, 'expected'>): Promise<Answer> {
	const path = pathOf(address.routeId, named);
	const cookie = who?.cookie ?? '';
	if (as === 'data') return ask(town.origin, { path: `${path}/__data.json`, cookie });
	if (as === 'page') return ask(town.origin, { path, cookie });
	const action = as.form === 'default' ? '' : `?/${as.form}`;
	const headers = { origin: town.origin, 'content-type': 'application/x-www-form-urlencoded' };
	return ask(town.origin, { method: 'POST', path: `${path}${action}`, cookie, headers, body: '' });
}

const nowhere = '00000000-0000-7000-8000-00000000dead';

/** How the same address answers the same person about what does not exist at all. */
function absence(town: Town) {
	const known = new Map<string, Promise<string>>();
	return (task: Task): Promise<string> => {
		const { who, address, as } = task;
		const how = typeof as === 'string' ? as : as.form;
		const word = task.named['who'] ?? '';
		const key = `${who?.key} ${address.routeId} ${how} ${word}`;
		const names = {
			...Object.fromEntries(address.params.map((name) => [name, nowhere])),
			who: word
		};
		const found =
			known.get(key) ??
			send(town, { who, address, named: names, as }).then(({ text }) =>
				withoutTheNew(text, [nowhere, word])
			);
		known.set(key, found);
		return found;
	};
}

async function judge(town: Town, count: number): Promise<Found> {
	const facts = factsOf(town);
	const people = await everyoneIn(town);
	const absent = absence(town);
	const wrong: string[] = [];
	let [looked, letIn] = [0, 0];
	await each(tasks(facts, people, count), async (task) => {
		const answer = await send(town, task);
		const status = statusOf(answer);
		looked += 1;
		if (status === 200) letIn += 1;
		const what = `${task.who?.key ?? 'a stranger'} ${JSON.stringify(task.as)} ${pathOf(task.address.routeId, task.named)}`;
		if (task.expected === 'in' && status !== 200) wrong.push(`${what}: ${status}, not let in`);
		if (task.expected === 'sign-in' && status !== toSignIn(task.address))
			wrong.push(`${what}: ${status} for a stranger`);
		if (status >= 500) wrong.push(`${what}: ${status}`);
		if (task.expected !== 'out') return;
		if (status !== 404) wrong.push(`${what}: ${status}, not turned away`);
		else if (task.address.params.length > 0) {
			const text = withoutTheNew(answer.text, Object.values(task.named));
			if (text !== (await absent(task))) wrong.push(`${what}: not as if it were absent`);
		}
	});
	if (letIn < looked / 50) wrong.push(`only ${letIn} of ${looked} were let in at all`);
	return { looked, wrong };
}

/** A script is told to ask; a page is sent there. */
function toSignIn({ routeId, isPage, methods }: Address): number {
	if (routeId === '/api/outbox') return 401;
	// What only takes forms has no page to send a stranger to the sign-in from.
	return isPage || methods.includes('GET') ? 303 : 404;
}

async function within(town: Town, count: number): Promise<Found> {
	try {
		return await judge(town, count);
	} finally {
		await town.stop();
	}
}

const told =
	(...breakings: Breaking[]) =>
	async (count: number) =>
		within(await brokenTown(breakings), count);

prove({
	name: 'authorisation',
	goal: 'every person at every address: let in, or turned away as if it were absent',
	full: 100_000,
	small: 3000,
	brokenCount: 1500,
	look: async (count) => within(await builtTown(), count),
	broken: {
		'a goal is found past the circles': told(...pastTheCircles),
		'both walls let every role in': told(
			{
				file: 'src/lib/server/access/guard.ts',
				find: 'if (!audiences.includes(viewer.audience)) notHere();',
				instead: ''
			},
			{
				file: 'src/lib/server/access/guard.ts',
				find: 'if (!mayEnter(viewer.role, event.route.id, viewer.isOnlyReading)) notHere();',
				instead: ''
			}
		),
		'the forbidden is not told as the absent': told({
			file: 'src/lib/server/access/guard.ts',
			find: 'error(404)',
			instead: 'error(403)'
		})
	}
});
