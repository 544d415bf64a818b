import { beforeEach, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { findGoal, translationsOf } from '$lib/server/repositories/goals';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { createFamily } from '../families/create-family';
import { writePlan } from '../plans/write-plan';
import { addTranslation, type NewTranslation } from './add-translation';

let world: World;
let wordingId: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	const { circles } = await viewerOf(world.worker);
	wordingId = (await findGoal(store.read, circles, world.goalId))?.wording.id ?? '';
});

const urdu = (change: Partial<NewTranslation> = {}): NewTranslation => ({
	familyId: world.familyId,
	subjectId: wordingId,
	language: 'ur',
	words: { plain: 'وقت پر اسکول', why: '' },
	origin: 'person',
	madeBy: 'Sadia Malik',
	checkedBy: null,
	...change
});
const add = async (translation: NewTranslation, who = world.worker) =>
	addTranslation(await viewerOf(who), translation);
const inUrdu = async (id: string) => (await translationsOf(store.read, [id], 'ur')).get(id);

it('keeps the words with their passport, and leaves out what is empty', async () => {
	must(await add(urdu()));
	expect(await inUrdu(wordingId)).toMatchObject({
		words: { plain: 'وقت پر اسکول' },
		origin: 'person',
		madeBy: 'Sadia Malik',
		checkedAt: null
	});
	must(await add(urdu({ checkedBy: 'Bilal Aziz' })));
	expect((await inUrdu(wordingId))?.checkedAt).toBeInstanceOf(Date);
	const [entry] = (await auditOf(world.familyId)).slice(-1);
	expect(entry).toEqual(['goal.translated', world.worker, wordingId]);
});

it('takes steps as well as goals', async () => {
	must(await add(urdu({ subjectId: world.stepId, words: { words: 'الارم لگائیں' } })));
	expect((await inUrdu(world.stepId))?.words).toEqual({ words: 'الارم لگائیں' });
});

it("keeps the English a plan's words were made from, since those can be written over", async () => {
	const words = { whyWorried: 'Late and hungry', whatIfNothingChanges: null };
	const rest = { whatIsDifferentThisTime: null, holdDays: 28, unheardDays: 21 };
	must(await writePlan(await viewerOf(world.worker), world.planId, { ...words, ...rest }));
	must(await add(urdu({ subjectId: world.planId, words: { whyWorried: 'دیر سے اور بھوکے' } })));
	expect((await inUrdu(world.planId))?.words).toEqual({
		whyWorried: 'دیر سے اور بھوکے',
		of: 'Late and hungry\n'
	});
});

it('refuses no words, and the language it was written in', async () => {
	expect(await add(urdu({ words: { plain: ' ' } }))).toEqual({ ok: false, reason: 'nothing-said' });
	expect(await add(urdu({ language: 'en' }))).toEqual({ ok: false, reason: 'same-language' });
});

it.each(['stranger', 'mother', 'school'] as const)('is not for the %s', async (who) => {
	expect(await add(urdu(), world[who])).toEqual({ ok: false, reason: 'not-found' });
});

it("does not reach another family's words through one's own family", async () => {
	const own = { name: 'Mine', children: [] };
	const { familyId } = must(await createFamily(await viewerOf(world.stranger), own));
	expect(await add(urdu({ familyId }), world.stranger)).toEqual({ ok: false, reason: 'not-found' });
	expect(await inUrdu(wordingId)).toBeUndefined();
});
