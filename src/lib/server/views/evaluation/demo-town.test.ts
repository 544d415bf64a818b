/**
 * Everything an evaluator can ask for of the demo town, laid side by side: every quarter, every
 * kind of plan. Whoever holds all of it still cannot work out a number that is hidden.
 */
import { fillDemoTown } from '$seed/town';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	everyHiddenCellCouldBeAnother,
	hiddenTogether
} from '$lib/domain/evaluation/publishing.attack';
import { quarterBounds, type Quarter } from '$lib/domain/time/days';
import { planKinds } from '$lib/domain/vocabulary';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findSetting } from '$lib/server/repositories/records';
import { freshStore } from '../../../../../tests/support/harness';
import { viewerOf } from '../../../../../tests/support/world';
import { quarterChoices } from './choice';
import { countDistance } from './count-distance';
import { countFamilies } from './count-families';
import { countFeedback } from './count-feedback';
import { figures, type Figures } from './figures';
import { figuresCsv } from './figures-csv';
import { distanceSeen, feedbackSeen, seen, type Slices } from './side-by-side';

const setClockTo = (moment: string) => setClock(() => new Date(moment));

beforeAll(async () => {
	setClockTo('2026-11-22T10:00:00Z');
	await freshStore();
	await fillDemoTown();
	setClockTo('2026-11-22T10:00:00Z');
}, 120_000);
afterAll(() => setClock(null));

async function slicesOf(quarter: Quarter): Promise<Slices> {
	const people = (await findSetting(store.read, 'demo-people')) as {
		key: string;
		personId: string;
	}[];
	const eve = await viewerOf(people.find(({ key }) => key === 'eve')?.personId ?? '');
	const slices: Figures[] = [];
	for (const kind of [...planKinds, 'all'] as const) {
		const slice = await figures(eve, quarter, kind);
		if (slice) slices.push(slice);
	}
	return slices;
}

async function everythingOf(quarter: Quarter) {
	const slices = await slicesOf(quarter);
	const period = quarterBounds(quarter);
	const { byRater, raters } = await countDistance(store.read, period);
	const feedback = await countFeedback(store.read, period);
	const times = (slices[0]?.times ?? []).map(({ time }, i) =>
		seen(time, slices, (slice) => slice.times[i]?.count)
	);
	const kinds = (slices[0]?.ratersByKind ?? []).map(({ raterKind }, i) =>
		seen(raterKind, slices, (slice) => slice.ratersByKind[i]?.count)
	);
	return [
		{
			truth: await countFamilies(store.read, period),
			published: seen('families', slices, (slice) => slice.families, times)
		},
		{ truth: raters, published: seen('raters', slices, (slice) => slice.raters, kinds) },
		...byRater.map(({ asked }, i) => ({ truth: asked, published: distanceSeen(slices, i) })),
		...(feedback
			? [{ truth: feedback.asked, published: feedbackSeen(slices, feedback.asked) }]
			: [])
	];
}

test('nothing hidden can be worked out from all the choices together', async () => {
	let hidden = 0;
	for (const quarter of quarterChoices()) {
		for (const known of await everythingOf(quarter)) {
			const where = { quarter, table: known.published.id };
			const tooFew = hiddenTogether(known).filter((sum) => sum > 0 && sum < 6);
			expect({ ...where, tooFew }).toEqual({ ...where, tooFew: [] });
			const isSafe = everyHiddenCellCouldBeAnother(known);
			expect({ ...where, isSafe }).toEqual({ ...where, isSafe: true });
			hidden += JSON.stringify(known.published).split('"c"').length - 1;
		}
	}
	expect(hidden).toBeGreaterThan(100);
}, 120_000);

test('every count is none, six or more, or c; and some are numbers', async () => {
	const counts = (await Promise.all(quarterChoices().map(slicesOf)))
		.flat()
		.flatMap((slice) => figuresCsv('2026-Q3', 'all', slice).split('\r\n'))
		.map((line) => line.split(','))
		.filter(([, , , , measure = '']) =>
			/^(count|asked|answered|n|missing|better|same|harder|level_\d)$/.test(measure)
		)
		.map(([, , , , , value]) => value ?? '');
	const wrong = counts.filter((value) => value !== 'c' && value !== '0' && !(Number(value) >= 6));
	expect(wrong).toEqual([]);
	expect(counts.filter((value) => Number(value) >= 6).length).toBeGreaterThan(100);
});
