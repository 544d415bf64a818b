import { beforeEach, describe, expect, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { newId } from '$lib/server/db/id';
import { reportDesk, reportsOfMeeting } from '$lib/server/views/plans/meeting-reports';
import { auditOf } from '../../../../../tests/support/audit';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../../tests/support/world';
import { holdMeeting } from './hold-meeting';
import { planMeeting } from './plan-meeting';
import { writeReport } from './write-report';

let world: World;
let meetingId: string;
const at = (day: string) => setClock(() => new Date(`${day}T10:00:00Z`));

beforeEach(async () => {
	at('2026-03-02');
	await freshStore();
	world = await aWorld();
	meetingId = await aMeeting('child-in-need-review');
});

async function aMeeting(kind: 'child-in-need-review' | 'visit') {
	const meeting = { kind, on: '2026-03-20', startsAt: null, place: null, planId: world.planId };
	const planned = await planMeeting(await viewerOf(world.worker), world.familyId, {
		...{ ...meeting, key: newId() }
	});
	return must(planned).meetingId;
}

const write = async (who: string, words = 'He is in on time', key = newId()) =>
	writeReport(await viewerOf(who), meetingId, { words, key });
const readBy = async (who: string) => reportsOfMeeting(await viewerOf(who), meetingId);

test('the family reads it before the meeting, and whether it came in time', async () => {
	must(await write(world.school));
	at('2026-03-16');
	must(await write(world.worker, 'Late'));
	for (const who of [world.mother, world.father, world.worker])
		expect(await readBy(who)).toMatchObject({
			due: 'Friday 13 March',
			isPast: true,
			reports: [
				{ words: { text: 'He is in on time' }, isLate: false },
				{ words: { text: 'Late' }, isLate: true }
			]
		});
	expect(await readBy(world.stranger)).toBeNull();
	expect(await auditOf(world.familyId)).toContainEqual(['report.written', world.school, meetingId]);
});

test('on the day it is due it is in time', async () => {
	at('2026-03-13');
	must(await write(world.school));
	expect(await readBy(world.mother)).toMatchObject({ isPast: false, reports: [{ isLate: false }] });
});

test('sent twice it is written once', async () => {
	const key = newId();
	const first = must(await write(world.school, 'One', key));
	expect(must(await write(world.school, 'One', key))).toEqual(first);
	expect(await write(world.school, 'Two', key)).toMatchObject({ ok: false });
});

test('a visit has none', async () => {
	const visit = await aMeeting('visit');
	expect(await reportsOfMeeting(await viewerOf(world.mother), visit)).toBeNull();
	expect(await reportDesk(await viewerOf(world.worker), world.familyId, visit)).toBeNull();
});

describe('is refused', () => {
	test.each(['mother', 'father', 'young', 'stranger'] as const)('to the %s', async (who) => {
		expect(await write(world[who])).toEqual({ ok: false, reason: 'not-found' });
		expect(await reportDesk(await viewerOf(world[who]), world.familyId, meetingId)).toBeNull();
	});

	test('once the meeting was held', async () => {
		at('2026-03-20');
		must(await holdMeeting(await viewerOf(world.worker), meetingId, { heldOn: '2026-03-20' }));
		expect(await write(world.school)).toEqual({ ok: false, reason: 'already-held' });
	});
});
