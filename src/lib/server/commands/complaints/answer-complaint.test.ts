import { beforeEach, expect, it } from 'vitest';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { complaintAnswersOf } from '$lib/server/repositories/complaints';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aStaffMember,
	aWorld,
	must,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { answerComplaint } from './answer-complaint';
import { makeComplaint } from './make-complaint';

let world: World;
let sue: string;
let complaintId: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	sue = await aStaffMember('supervisor', 'Sue');
	const complaint = { words: 'She was late again', key: newId() };
	const made = await makeComplaint(await viewerOf(world.mother), world.familyId, complaint);
	complaintId = must(made).complaintId;
});

const answer = async (words: string, by = sue, key = newId()) =>
	answerComplaint(await viewerOf(by), complaintId, { words, key });
const said = async () =>
	(await complaintAnswersOf(store.read, [complaintId])).map(({ words, by }) => `${by}: ${words}`);

it('a manager answers, and adds to it later; a form sent twice says it once', async () => {
	const key = newId();
	must(await answer('I will talk to her.', sue, key));
	must(await answer('I will talk to her.', sue, key));
	must(await answer('We spoke on Monday.'));
	expect(await said()).toEqual(['Sue: I will talk to her.', 'Sue: We spoke on Monday.']);
});

it.each(['mother', 'worker', 'school', 'stranger'] as const)('is not for the %s', async (who) => {
	expect(await answer('No', world[who])).toEqual({ ok: false, reason: 'not-found' });
	expect(await said()).toEqual([]);
});

it('nor for a manager who came after it was said', async () => {
	const later = await aStaffMember('supervisor', 'Olu');
	expect(await answer('No', later)).toEqual({ ok: false, reason: 'not-found' });
});
