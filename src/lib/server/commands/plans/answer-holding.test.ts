import { beforeEach, describe, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import type { CloseReason } from '$lib/domain/vocabulary';
import { planDesk } from '$lib/server/views/plans/plan-desk';
import { planHome } from '$lib/server/views/goals/plan-home';
import { circleOf } from '../../../../../tests/support/circles';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { answerHolding } from './answer-holding';
import { closePlan } from './close-plan';
import { writeSlipWords } from './write-slip-words';

let world: World;
const at = (day: string) => setClock(() => new Date(`${day}T10:00:00Z`));

beforeEach(async () => {
	at('2026-01-05');
	await freshStore();
	world = await aWorld();
	at('2026-02-10');
});

const ifThingsSlip = { words: 'We ring Nan', language: 'en' };
const close = async (reason: CloseReason, slip: typeof ifThingsSlip | null = ifThingsSlip) =>
	closePlan(await viewerOf(world.worker), world.planId, {
		...{ closedOn: '2026-02-10', reason, ifThingsSlip: slip }
	});

async function answer(who: string, answer: 'holding' | 'slipping' = 'holding', key = newId()) {
	const circleId = await circleOf(world.mother, world.familyId, 'whole-plan');
	return answerHolding(await viewerOf(who), world.planId, { answer, words: 'ok', circleId, key });
}
const isAsked = async (who: string) =>
	(await planHome(await viewerOf(who), null)).holdingPlanId === world.planId;
const heard = async () =>
	(await planDesk(await viewerOf(world.worker), world.familyId, world.planId))?.holding.map(
		({ month, answer }) => [month, answer]
	);

test('after 1, 3 and 6 months each parent is asked, and the team hears it', async () => {
	must(await close('goals-met'));
	expect(await isAsked(world.mother)).toBe(false);
	at('2026-03-12');
	expect(await isAsked(world.mother)).toBe(true);
	must(await answer(world.mother));
	expect([await isAsked(world.mother), await isAsked(world.father)]).toEqual([false, true]);
	const late = newId();
	for (let sent = 0; sent < 2; sent += 1)
		expect(await answer(world.mother, 'holding', late)).toEqual({
			ok: false,
			reason: 'nothing-asked'
		});
	at('2026-05-11');
	must(await answer(world.mother, 'slipping'));
	expect(await heard()).toEqual([
		[1, 'holding'],
		[3, 'slipping']
	]);
	expect(await auditOf(world.familyId)).toContainEqual([
		'holding.answered',
		world.mother,
		expect.any(String)
	]);
});

test('sent twice it is answered once', async () => {
	must(await close('goals-met'));
	at('2026-03-12');
	const key = newId();
	const first = must(await answer(world.mother, 'holding', key));
	expect(must(await answer(world.mother, 'holding', key))).toEqual(first);
	expect(await heard()).toHaveLength(1);
});

describe('nobody is asked', () => {
	test('while the plan is open', async () => {
		expect(await answer(world.mother)).toEqual({ ok: false, reason: 'not-found' });
	});

	test('after a child has died', async () => {
		must(await close('child-died', null));
		at('2026-03-12');
		expect(await isAsked(world.mother)).toBe(false);
		expect(await answer(world.mother)).toEqual({ ok: false, reason: 'not-found' });
	});

	test.each(['worker', 'school', 'young', 'stranger'] as const)('who is the %s', async (who) => {
		must(await close('goals-met'));
		at('2026-03-12');
		expect(await answer(world[who])).toEqual({ ok: false, reason: 'not-found' });
	});
});

describe('what we will do if things slip', () => {
	test.each(['goals-met', 'family-asked'] as const)('is needed to end with %s', async (reason) => {
		expect(await close(reason, null)).toEqual({ ok: false, reason: 'slip-words-missing' });
		must(await close(reason));
	});

	test.each(['stepped-up', 'stepped-down', 'moved-away', 'other'] as const)(
		'is not for %s',
		async (reason) => {
			must(await close(reason, null));
		}
	);

	test('can be written by the family before, and changed after', async () => {
		must(await writeSlipWords(await viewerOf(world.mother), world.planId, 'We sleep first'));
		must(await close('goals-met', null));
		const closed = async () => (await planHome(await viewerOf(world.father), null)).closed[0];
		expect((await closed())?.ifThingsSlip).toEqual({ words: 'We sleep first', lang: 'en' });
		must(await writeSlipWords(await viewerOf(world.father), world.planId, 'We ring Pat'));
		expect((await closed())?.ifThingsSlip?.words).toBe('We ring Pat');
	});

	test('is asked of nobody after a death', async () => {
		must(await close('child-died', null));
		const written = await writeSlipWords(await viewerOf(world.mother), world.planId, 'x');
		expect(written).toEqual({ ok: false, reason: 'not-found' });
	});

	test.each(['worker', 'school', 'young', 'stranger'] as const)(
		'is not for the %s to write',
		async (who) => {
			const written = await writeSlipWords(await viewerOf(world[who]), world.planId, 'x');
			expect(written).toEqual({ ok: false, reason: 'not-found' });
		}
	);
});
