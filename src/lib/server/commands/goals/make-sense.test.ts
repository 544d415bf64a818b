import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { findGoal } from '$lib/server/repositories/goals';
import { circlesOf } from '$lib/server/repositories/people';
import { understandingsOf } from '$lib/server/repositories/understandings';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aDraft,
	aWorld,
	must,
	someWording,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { chooseLanguage } from '../people/choose-language';
import { addTranslation } from './add-translation';
import { closeGoal } from './close-goal';
import { makeSense, type NewUnderstanding } from './make-sense';
import { rewordGoal } from './reword-goal';

let world: World;
let everyone: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	everyone = await circleOf(world.mother, 'whole-plan');
});

async function circleOf(personId: string, kind: string): Promise<string> {
	const { circles } = await viewerOf(personId);
	const found = await circlesOf(store.read, world.familyId, circles);
	return found.find((circle) => circle.kind === kind)?.id ?? '';
}

const said = (more: Partial<NewUnderstanding> = {}): NewUnderstanding => ({
	...{ answer: 'agree', words: 'Up and out by eight', circleId: everyone, key: newId() },
	...more
});
const say = async (who: string, more: Partial<NewUnderstanding> = {}, goalId = world.goalId) =>
	makeSense(await viewerOf(who), goalId, said(more));
const heardBy = async (who: string) =>
	understandingsOf(store.read, (await viewerOf(who)).circles, [world.goalId]);

it('is kept with who, when, to whom and about which words, and is in the audit', async () => {
	must(await say(world.mother));
	const [row] = await heardBy(world.worker);
	expect(row).toMatchObject({
		...{ personId: world.mother, answer: 'agree', words: 'Up and out by eight' },
		...{ circleId: everyone, language: 'en' }
	});
	const line = ['goal.made-sense', world.mother, world.goalId];
	expect(await auditOf(world.familyId)).toContainEqual(line);
});

it('adds to what was said before, and erases nothing', async () => {
	must(await say(world.mother, { answer: 'not-sure', words: null }));
	must(await say(world.mother));
	expect((await heardBy(world.worker)).map(({ answer }) => answer)).toEqual(['not-sure', 'agree']);
});

it('said twice with one form is said once, and otherwise refused', async () => {
	const once = said();
	const mother = await viewerOf(world.mother);
	expect(must(await makeSense(mother, world.goalId, once))).toEqual(
		must(await makeSense(mother, world.goalId, once))
	);
	const other = await makeSense(mother, world.goalId, { ...once, words: 'Something else' });
	expect(other).toEqual({ ok: false, reason: 'sent-differently-before' });
	expect(await heardBy(world.worker)).toHaveLength(1);
});

it('said to one parent’s circle is heard there only', async () => {
	const circleId = await circleOf(world.mother, 'parent-and-team');
	must(await say(world.mother, { circleId, answer: 'differently' }));
	expect(await heardBy(world.father)).toEqual([]);
	expect(await heardBy(world.young)).toEqual([]);
	expect(await heardBy(world.worker)).toHaveLength(1);
});

describe('nobody agrees', () => {
	const refused = { ok: false, reason: 'words-not-sure' };
	const inUrdu = async () => {
		must(await chooseLanguage(await viewerOf(world.mother), 'ur'));
	};
	const translated = async (origin: 'machine' | 'person', words = { plain: 'وقت پر اسکول' }) => {
		const worker = await viewerOf(world.worker);
		const goal = await findGoal(store.read, worker.circles, world.goalId);
		const of = { familyId: world.familyId, subjectId: goal?.wording.id ?? '' };
		const passport = { language: 'ur', origin, madeBy: 'x', checkedBy: null };
		must(await addTranslation(worker, { ...of, ...passport, words }));
	};

	it('to words in a language that is not theirs', async () => {
		await inUrdu();
		expect(await say(world.mother)).toEqual(refused);
		must(await say(world.mother, { answer: 'not-sure' }));
	});

	it('to a machine’s draft that nobody has checked', async () => {
		await inUrdu();
		await translated('machine');
		expect(await say(world.mother)).toEqual(refused);
		await translated('person');
		must(await say(world.mother));
	});

	it('to words that changed since they were translated', async () => {
		await inUrdu();
		await translated('person');
		must(await say(world.mother));
		must(await rewordGoal(await viewerOf(world.worker), world.goalId, someWording));
		expect(await say(world.mother)).toEqual(refused);
	});
});

it.each(['worker', 'school', 'stranger'] as const)('is not for the %s to say', async (who) => {
	expect(await say(world[who])).toEqual({ ok: false, reason: 'not-found' });
});

it('says nothing of a goal that is closed, or was never shown', async () => {
	const { mother, goalId } = await aDraft(world.worker);
	expect(await say(mother, {}, goalId)).toEqual({ ok: false, reason: 'not-found' });
	must(await closeGoal(await viewerOf(world.worker), world.goalId, { closedOn: today() }));
	expect(await say(world.mother)).toEqual({ ok: false, reason: 'goal-is-closed' });
});

it('goes to nobody’s circle but their own', async () => {
	const circleId = await circleOf(world.father, 'parent-and-team');
	expect(await say(world.mother, { circleId })).toEqual({ ok: false, reason: 'circle-not-yours' });
});
