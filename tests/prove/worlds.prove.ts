/**
 * Pairs of worlds that differ in one secret, drawn by chance with some of ordinary life before it:
 * whoever may not know it reads the same in both, byte for byte, in every view and on the stream.
 */
import { dice } from '$seed/random';
import { audiences } from '$lib/domain/vocabulary';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import { learns, rates } from '../house/twins/acts';
import { everyone, type Cast, type Who } from '../house/twins/people';
import { readingViews, type ReadingView } from '../house/twins/reachable';
import { secrets, type Secret } from '../house/twins/secrets';
import { tellWorld, type Reached } from '../house/twins/twins';
import { oneOf, prove, type Found } from './proof';

type Act = (cast: Cast) => Promise<unknown>;

const talking = ['worker', 'mother', 'father', 'young', 'school'] as const;
const notes = ['It was loud', 'A good week', 'We were late', 'He slept well', 'Nobody came'];

/** A few things that happen in both worlds, by chance, before the secret does. */
function someLife(random: () => number): Act {
	const acts = Array.from({ length: 1 + Math.floor(random() * 3) }, (): Act => {
		const who = oneOf(random, ['school', 'worker'] as const);
		const words = `${oneOf(random, notes)} ${Math.floor(random() * 1000)}`;
		if (random() < 0.5) return (cast) => learns(cast, who, cast.goalId, words);
		const rater = oneOf(random, talking);
		const level = rater === 'young' ? Math.floor(random() * 5) : Math.floor(random() * 11);
		return (cast) => rates(cast, rater, { level, note: words });
	});
	return async (cast) => {
		for (const act of acts) await act(cast);
	};
}

function differences(who: Who, one: Reached, other: Reached): string[] {
	const [here, there] = [one.get(who), other.get(who)];
	const places = new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])]);
	return [...places].filter((place) => here?.get(place) !== there?.get(place));
}

/** What is wrong with one pair: everybody who reads the secret, or nobody who does. */
async function pair(
	{ name, known, act, instead }: Secret,
	seed: number,
	views: readonly ReadingView[]
): Promise<string[]> {
	const then = (next?: Act): Act => {
		const life = someLife(dice(seed));
		return async (cast) => {
			await life(cast);
			await next?.(cast);
		};
	};
	const told = await tellWorld(then(act), views);
	const untold = await tellWorld(then(instead), views, told.askable);
	const differing = everyone.map((who) => ({
		who,
		places: differences(who, told.reached, untold.reached)
	}));
	return differing
		.filter(({ who, places }) => places.length > 0 && !known.includes(who))
		.map(({ who, places }) => `seed ${seed}, ${name}: ${who} at ${places.join(', ')}`);
}

async function within(count: number, views: readonly ReadingView[]): Promise<Found> {
	const wrong: string[] = [];
	for (let seed = 0; seed < count; seed += 1)
		wrong.push(...(await pair(secrets[seed % secrets.length]!, seed, views)));
	return { looked: count, wrong };
}

const leaking = (read: ReadingView['read']) => (count: number) =>
	within(count, [{ name: 'leak', audiences, asks: [], read }]);

prove({
	name: 'paired worlds',
	goal: 'pairs of worlds with one secret between them: not a byte differs for who may not know',
	full: 1000,
	small: secrets.length,
	brokenCount: 2,
	look: (count) => within(count, readingViews()),
	broken: {
		'a count takes in what is hidden': leaking(() => store.read.$count(tables.voiceEntry)),
		'a page tells how many rows there are': leaking(() => store.read.$count(tables.familyEvent)),
		'a refusal is another where there is something': leaking(async () => {
			if ((await store.read.$count(tables.voiceEntry)) > 0) throw new Error('not for you');
		})
	}
});
