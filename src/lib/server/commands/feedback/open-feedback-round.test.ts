import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { feedbackQuestions } from '$lib/domain/feedback/questions';
import { setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import { closePlan } from '$lib/server/commands/plans/close-plan';
import { waitingRounds } from '$lib/server/repositories/feedback';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aStaffMember,
	aWorld,
	must,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { openFeedbackRound } from './open-feedback-round';

let world: World;
let evaluator: string;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
	evaluator = await aStaffMember('evaluator');
});

const november = { questions: feedbackQuestions, opensOn: '2026-11-20', closesOn: '2026-12-04' };

async function invited(roundId: string) {
	const { feedbackInvite } = tables;
	const rows = await store.read
		.select()
		.from(feedbackInvite)
		.where(eq(feedbackInvite.roundId, roundId));
	return rows.map(({ personId, planKind, hasAnswered }) => ({ personId, planKind, hasAnswered }));
}

test('asks parents and young people who can read an open plan, and nobody else', async () => {
	const { roundId, asked } = must(await openFeedbackRound({ personId: evaluator }, november));
	const rows = await invited(roundId);
	expect(asked).toBe(3);
	expect(rows.map((row) => row.personId).sort()).toEqual(
		[world.mother, world.father, world.young].sort()
	);
	expect(rows.every((row) => row.planKind === 'child-in-need' && !row.hasAnswered)).toBe(true);
	expect(await waitingRounds(store.read, world.mother, '2026-11-20')).toHaveLength(1);
});

test('the audit says who asked, and names no family', async () => {
	const { roundId } = must(await openFeedbackRound({ personId: evaluator }, november));
	const { auditEvent } = tables;
	const lines = await store.read
		.select()
		.from(auditEvent)
		.where(eq(auditEvent.action, 'feedback.opened'));
	expect(lines).toMatchObject([{ actorId: evaluator, familyId: null, subjectId: roundId }]);
});

test('nobody is asked about a plan that is over', async () => {
	must(
		await closePlan(await viewerOf(world.worker), world.planId, {
			closedOn: '2026-11-20',
			reason: 'goals-met',
			ifThingsSlip: { words: 'We ring Nan', language: 'en' }
		})
	);
	expect(must(await openFeedbackRound({ personId: null }, november)).asked).toBe(0);
});

describe('refused', () => {
	test.each([
		['no questions', { ...november, questions: [] }, 'no-questions'],
		['closing before it opens', { ...november, closesOn: '2026-11-19' }, 'closes-before-it-opens']
	])('%s', async (_, round, reason) => {
		expect(await openFeedbackRound({ personId: evaluator }, round)).toEqual({ ok: false, reason });
	});

	test('a second round while one is open', async () => {
		must(await openFeedbackRound({ personId: evaluator }, november));
		const again = { ...november, opensOn: '2026-12-04', closesOn: '2026-12-20' };
		expect(await openFeedbackRound({ personId: evaluator }, again)).toEqual({
			ok: false,
			reason: 'another-round-is-open'
		});
	});
});
