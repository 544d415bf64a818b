/** Who sees a photo of a goal, and what they are told of one that is not shown. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setClock, today } from '$lib/server/clock';
import { closeGoal } from '$lib/server/commands/goals/close-goal';
import { takeBackPhoto } from '$lib/server/commands/photos/take-back-photo';
import { newId } from '$lib/server/db/id';
import { circleOf } from '../../../../../tests/support/circles';
import { passMinutes } from '../../../../../tests/support/door';
import { freshStore } from '../../../../../tests/support/harness';
import { aPhoto } from '../../../../../tests/support/hostile-photos';
import { aSentPhoto, putBack } from '../../../../../tests/support/photos';
import { aDraft, aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { goalPhotos } from './goal-photos';
import { photoFile } from './photo-file';
import { photoQuestion } from './photo-question';

const people = ['worker', 'mother', 'father', 'young', 'school', 'stranger'] as const;
type Who = (typeof people)[number];
let world: World;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});
afterEach(() => setClock(null));

const shownTo = async (who: Who) => goalPhotos(await viewerOf(world[who]), world.goalId);
const opens = async (who: Who, id: string) =>
	(await photoFile(await viewerOf(world[who]), id)) !== null;

/** Who sees that there is a photo, and who can open it: always the same people. */
async function whoSees(id: string): Promise<Who[]> {
	const seeing: Who[] = [];
	for (const who of people) {
		const isListed = (await shownTo(who)).length > 0;
		expect(await opens(who, id), who).toBe(isListed);
		if (isListed) seeing.push(who);
	}
	return seeing;
}

describe('a photo that is shown', () => {
	it('to the whole plan is seen by everyone in it', async () => {
		expect(await whoSees(await aSentPhoto(world))).toEqual(
			people.filter((who) => who !== 'stranger')
		);
	});

	it('to one parent and the team is not known to the other parent', async () => {
		const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
		const id = await aSentPhoto(world, { circleId });
		expect(await whoSees(id)).toEqual(['worker', 'mother', 'school']);
	});

	it('to one trusted adult is not known to the parents, nor to the key worker', async () => {
		const circleId = await circleOf(world.young, world.familyId, 'young-and-adult');
		const id = await aSentPhoto(world, { circleId }, world.young);
		expect(await whoSees(id)).toEqual(['young', 'school']);
	});

	it('says who, when, what and for whom', async () => {
		const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
		const id = await aSentPhoto(world, { circleId });
		const [own] = await shownTo('mother');
		expect(own).toMatchObject({
			...{ id, words: 'The new alarm', lang: 'en', state: 'ready', refusal: null },
			...{ width: 60, height: 40, circle: 'parent-and-team', by: { isYou: true } }
		});
		expect(own?.when).toContain('20 November');
	});

	it('can be taken back for ten minutes, and taken away by the key worker for longer', async () => {
		await aSentPhoto(world);
		const can = async (who: Who) => (await shownTo(who))[0]?.canTakeBack;
		const now = { worker: true, mother: true, father: false, school: false, young: false };
		for (const who of people) if (who !== 'stranger') expect(await can(who), who).toBe(now[who]);
		passMinutes(10);
		expect([await can('mother'), await can('worker')]).toEqual([false, true]);
	});

	it('comes after those before it', async () => {
		const first = await aSentPhoto(world);
		passMinutes(1);
		const second = await aSentPhoto(world, {}, world.father);
		expect((await shownTo('worker')).map(({ id }) => id)).toEqual([first, second]);
	});
});

describe('one that is not shown', () => {
	it('and waits is known to its owner alone, and opened by nobody', async () => {
		const id = await aSentPhoto(world);
		await putBack(id, await aPhoto());
		for (const who of people) {
			expect((await shownTo(who)).length, who).toBe(who === 'mother' ? 1 : 0);
			expect(await opens(who, id), who).toBe(false);
		}
		passMinutes(1);
		expect((await shownTo('mother'))[0]).toMatchObject({ state: 'waiting', age: 60_000 });
	});

	it('and was refused says why to its owner alone, for three days', async () => {
		const id = await aSentPhoto(world, { bytes: (await aPhoto()).subarray(0, 200) });
		for (const who of people) {
			expect((await shownTo(who)).length, who).toBe(who === 'mother' ? 1 : 0);
			expect(await opens(who, id), who).toBe(false);
		}
		expect((await shownTo('mother'))[0]).toMatchObject({
			...{ state: 'refused', refusal: 'broken', canTakeBack: false }
		});
		passMinutes(3 * 24 * 60);
		expect(await shownTo('mother')).toEqual([]);
	});

	it('since it was taken back is gone for everybody else', async () => {
		const id = await aSentPhoto(world);
		must(await takeBackPhoto(await viewerOf(world.mother), id));
		for (const who of people) expect(await opens(who, id), who).toBe(false);
		for (const who of people)
			expect((await shownTo(who)).length, who).toBe(who === 'mother' ? 1 : 0);
	});

	it('leaves no gap: the page of everybody else is as if it had never been', async () => {
		const before = await shownTo('father');
		const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
		await aSentPhoto(world, { circleId });
		expect(JSON.stringify(await shownTo('father'))).toBe(JSON.stringify(before));
	});
});

it('an id of nobody opens nothing', async () => {
	expect(await opens('mother', newId())).toBe(false);
});

describe('the question', () => {
	const asked = async (who: Who, goalId = world.goalId) =>
		photoQuestion(await viewerOf(world[who]), goalId);

	it.each(['mother', 'father', 'young'] as const)('is for the %s', async (who) => {
		const question = await asked(who);
		expect(question).toMatchObject({ goalId: world.goalId });
		expect(question?.circles.length).toBeGreaterThan(0);
		expect((await asked(who))?.key).not.toBe(question?.key);
	});

	it.each(['worker', 'school', 'stranger'] as const)('is not for the %s', async (who) => {
		expect(await asked(who)).toBeNull();
	});

	it('is not asked of a goal that is closed, of others, or not shown yet', async () => {
		const draft = await aDraft(world.stranger);
		expect(await asked('mother', draft.goalId)).toBeNull();
		expect(await photoQuestion(await viewerOf(draft.mother), draft.goalId)).toBeNull();
		const closed = { closedOn: today() };
		must(await closeGoal(await viewerOf(world.worker), world.goalId, closed));
		expect(await asked('mother')).toBeNull();
	});
});
