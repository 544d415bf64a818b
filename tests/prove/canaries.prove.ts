/** No word of the town is found on a page of anybody who may not read it, nor in a title or a log. */
import { dice } from '$seed/random';
import { addresses, nameAll, pathOf } from './addresses';
import { ask, each } from './ask';
import { canariesOf, type Canary } from './canaries';
import { expected, factsOf } from './oracle';
import { oneOf, prove, type Found } from './proof';
import { brokenTown, builtTown, everyoneIn, type Breaking, type Town } from './town';

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
	const asking = Array.from({ length: count }, () => {
		const address = oneOf(random, read);
		const who = oneOf(random, people);
		const named = nameAll(random, address, facts);
		return { address, who, named };
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
	if (heard.size < canaries.length / 40)
		wrong.push(`only ${heard.size} of ${canaries.length} words were read`);
	return { looked, wrong };
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

const told = (breaking: Breaking) => async (count: number) =>
	within(await brokenTown([breaking]), count);

prove({
	name: 'canaries',
	goal: 'every word of the town is read by those it is for, and stands in no title, header or log',
	full: 10_000,
	small: 1500,
	brokenCount: 1200,
	look: async (count) => within(await builtTown(), count),
	broken: {
		'goals are read past the circles': told({
			file: 'src/lib/server/repositories/goals.ts',
			find: 'inArray(goal.circleId, [...circles])',
			instead: 'eq(goal.id, goalId)'
		}),
		'ratings are read past the circles': told({
			file: 'src/lib/server/repositories/sayings.ts',
			find: 'inArray(rating.goalId, goalIds), inArray(rating.circleId, circles)',
			instead: 'inArray(rating.goalId, goalIds)'
		})
	}
});
