import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '$lib/server/db/id';
import { store } from '$lib/server/db/current';
import { complaintsOf } from '$lib/server/repositories/complaints';
import { freshStore } from '../../../../tests/support/harness';
import { aPost, whatCameOf } from '../../../../tests/support/posts';
import { aStaffMember, aWorld, viewerOf, type World } from '../../../../tests/support/world';
import { answerComplaintAction, complainAction } from './complaint-forms';

const complain = complainAction('family', '/complain');
let world: World;
let sue: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	sue = await aStaffMember('supervisor', 'Sue');
});

async function post(act: typeof complain, fields: Record<string, string>, by: string) {
	const event = aPost({ viewer: await viewerOf(by), fields });
	return whatCameOf(() => act(event));
}
const aComplaint = (change: Record<string, string> = {}) => ({
	...{ familyId: world.familyId, words: 'She shouted at me', key: newId() },
	...change
});
const sueReads = async () => complaintsOf(store.read, (await viewerOf(sue)).circles);

describe('said past the worker', () => {
	test('once, however often the form is sent, and back to the same page', async () => {
		const complaint = aComplaint();
		for (let times = 0; times < 2; times += 1)
			expect(await post(complain, complaint, world.mother)).toEqual({
				status: 303,
				location: '/complain?sent#sent'
			});
		expect(await post(complain, { ...complaint, words: 'Other' }, world.mother)).toMatchObject({
			status: 422,
			data: { values: { words: 'Other' }, errors: { form: 'errors:alreadySent' } }
		});
		expect(await sueReads()).toMatchObject([{ words: 'She shouted at me' }]);
	});

	test.each([
		['nothing', { words: ' ' }, 'words'],
		['too much', { words: 'a'.repeat(9000) }, 'words'],
		['a key that was not made here', { key: 'again' }, 'key'],
		['a family that is no id', { familyId: 'x' }, 'familyId']
	])('%s is a 400 that keeps what was typed', async (_, change, field) => {
		const came = await post(complain, aComplaint(change), world.mother);
		expect(came).toMatchObject({ status: 400, data: { values: change } });
		expect(came).toHaveProperty(`data.errors.${field}`);
		expect(await sueReads()).toEqual([]);
	});

	test('of another family it is a 404', async () => {
		const elsewhere = (await viewerOf(world.stranger)).places[0]?.familyId ?? '';
		for (const familyId of [elsewhere, newId()])
			expect(await post(complain, aComplaint({ familyId }), world.mother)).toMatchObject({
				status: 404
			});
	});

	test('where nobody would read it, it says so and keeps the words', async () => {
		await freshStore();
		world = await aWorld();
		expect(await post(complain, aComplaint(), world.mother)).toMatchObject({
			status: 409,
			data: { values: { words: 'She shouted at me' }, errors: { form: 'errors:noManager' } }
		});
	});

	test.each(['worker', 'school', 'young'] as const)('is not the %s’s page', async (who) => {
		expect(await post(complain, aComplaint(), world[who])).toMatchObject({ status: 404 });
	});

	test('the young person has a page of their own', async () => {
		const own = complainAction('young', '/me/complain');
		expect(await post(own, aComplaint(), world.young)).toEqual({
			status: 303,
			location: '/me/complain?sent#sent'
		});
	});
});

describe('the answer', () => {
	const anAnswer = async (change: Record<string, string> = {}) => {
		await post(complain, aComplaint(), world.mother);
		const [complaint] = await sueReads();
		return { complaint: complaint?.id ?? '', words: 'I will ring', key: newId(), ...change };
	};

	test('is given by a manager, back at the complaint', async () => {
		const answer = await anAnswer();
		const location = `/complaints#${answer.complaint}`;
		expect(await post(answerComplaintAction, answer, sue)).toEqual({ status: 303, location });
	});

	test('has words, or is a 400 that says which it was for', async () => {
		const answer = await anAnswer({ words: '' });
		expect(await post(answerComplaintAction, answer, sue)).toMatchObject({
			status: 400,
			data: {
				values: { complaint: answer.complaint },
				errors: { words: expect.any(String) as string }
			}
		});
	});

	test.each(['worker', 'mother', 'school'] as const)('is not for the %s', async (who) => {
		expect(await post(answerComplaintAction, await anAnswer(), world[who])).toMatchObject({
			status: 404
		});
	});

	test('is not there for a manager who came later, as for no complaint', async () => {
		const answer = await anAnswer();
		const later = await aStaffMember('supervisor', 'Olu');
		for (const complaint of [answer.complaint, newId()])
			expect(await post(answerComplaintAction, { ...answer, complaint }, later)).toMatchObject({
				status: 404
			});
	});
});
