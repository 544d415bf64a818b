/**
 * No word of the town is found on a page of anybody who may not read it, nor in a title, a log or a
 * message that was sent to somebody.
 */
import { dice } from '$seed/random';
import { addresses, nameAll, pathOf } from './addresses';
import { ask, each } from './ask';
import { canariesOf, type Canary } from './canaries';
import { expected, factsOf } from './oracle';
import { oneOf, prove, type Found } from './proof';
import {
	brokenTown,
	builtTown,
	everyoneIn,
	pastTheCircles,
	type Breaking,
	type Town
} from './town';
import { everyWalk } from './walks';

/** The demonstration's own list of people is open to everyone, and only there. */
const read = addresses.filter(
	({ routeId, isPage, methods }) =>
		(isPage || methods.includes('GET')) && !/^\/(api\/live|\(open\)\/(demo|leave))$/.test(routeId)
);

const titleOf = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';

async function judge(town: Town, count: number): Promise<Found> {
	const random = dice(11);
	const facts = factsOf(town);
	const people = await everyoneIn(town);
	const canaries = canariesOf(town, facts);
	const wrong: string[] = [];
	const heard = new Set<Canary>();
	let looked = 0;
	const walks = everyWalk(random, read, facts, people);
	const asking = Array.from({ length: count }, (_, index) => {
		// Those something is kept from are most often of the same family, on pages of their own.
		const walk = walks[index % (walks.length * 2)];
		if (walk) return walk;
		const address = oneOf(random, read);
		const named = nameAll(random, address, facts);
		return { address, who: oneOf(random, people), named };
	});
	await each(asking, async ({ address, who, named }) => {
		looked += 1;
		const path = pathOf(address.routeId, named);
		const isData = address.isPage && random() < 0.3;
		const asked = isData ? `${path}/__data.json` : path;
		const { text, headers } = await ask(town.origin, { path: asked, cookie: who.cookie });
		const told = [headers.location ?? '', ...(headers['set-cookie'] ?? [])].join(' ');
		const title = titleOf(text);
		const isLetIn = expected(facts, who.personId, address.routeId, named) !== 'out';
		for (const canary of canaries) {
			if (title.includes(canary.text) && isFamilys(who.key))
				wrong.push(`${asked}: ${canary.where} in the title`);
			if (told.includes(canary.text)) wrong.push(`${asked}: ${canary.where} in a header`);
			if (!text.includes(canary.text)) continue;
			heard.add(canary);
			if (!isLetIn || !canary.isFor(who))
				wrong.push(`${who.key} reads ${canary.where} “${canary.text}” at ${asked}`);
		}
	});
	const log = town.log().slice(town.log().indexOf('/demo'));
	for (const canary of canaries)
		if (
			log.includes(canary.text) &&
			!canary.where.startsWith('person.') &&
			!canary.where.startsWith('setting.')
		)
			wrong.push(`the log says ${canary.where}`);
	wrong.push(...(await inMessages(town, canaries)));
	if (heard.size < canaries.length / 40)
		wrong.push(`only ${heard.size} of ${canaries.length} words were read`);
	return { looked, wrong };
}

/** Everybody is sent something; what it says is no word of anybody's. */
async function inMessages(town: Town, canaries: readonly Canary[]): Promise<string[]> {
	town.change(
		`insert into contact (id, person_id, channel, address, created_at)
		 select id, id, 'email', id || '@example.org', 0 from person where role in ('parent', 'network')`
	);
	town.change(
		`insert into safe_contact
		 (person_id, channel, for_codes, for_updates, hours, who_else, filled_by_id, filled_at)
		 select id, 'email', 1, 1, 'any-time', 'nobody', id, 0 from person where role in ('parent', 'network')`
	);
	const contacts = town.rows<{ address: string }>('select address from contact');
	const { origin } = town;
	const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' };
	await each(contacts, async ({ address }) => {
		const body = new URLSearchParams({ address }).toString();
		await ask(origin, { method: 'POST', path: '/sign-in', headers, body });
	});
	// A code is sent after the answer.
	await new Promise((resolve) => setTimeout(resolve, 2000));
	const sent = town.rows<{ body: string }>('select body from message');
	const isSaid = ({ where }: Canary) => !/^(message|contact)\./.test(where);
	const found = canaries
		.filter(isSaid)
		.filter(({ text }) => sent.some(({ body }) => body.includes(text)))
		.map(({ where }) => `a message says ${where}`);
	return sent.length > 0 ? found : [...found, 'no message was sent'];
}

/** What is in a title is in the history of a phone that somebody else may hold. */
const isFamilys = (key: string) =>
	!['kerry', 'tom', 'reed', 'hina', 'sue', 'alex', 'eve'].includes(key);

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
	name: 'canaries',
	goal: 'every word of the town is read by those it is for: in no title, header, log or message',
	full: 10_000,
	small: 1500,
	brokenCount: 1500,
	look: async (count) => within(await builtTown(), count),
	broken: {
		'goals are read past the circles': told(...pastTheCircles),
		'a message says what a step is': told({
			file: 'src/lib/server/notify/neutral-words.ts',
			find: "return text.replace(isolates, '');",
			instead: "return text + ' Weigh Leila at home each week';"
		})
	}
});
