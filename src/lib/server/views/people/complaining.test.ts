import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { setClock } from '$lib/server/clock';
import { answerComplaint } from '$lib/server/commands/complaints/answer-complaint';
import { makeComplaint } from '$lib/server/commands/complaints/make-complaint';
import { addPerson } from '$lib/server/commands/people/add-person';
import { newId } from '$lib/server/db/id';
import { freshStore } from '../../../../../tests/support/harness';
import {
	aStaffMember,
	aWorld,
	must,
	viewerOf,
	type World
} from '../../../../../tests/support/world';
import { complaining, complaintsDesk } from './complaining';

let world: World;
let sue: string;
beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
	sue = await aStaffMember('supervisor', 'Sue');
});
afterEach(() => setClock(null));

const words = 'She shouted at me';
const complain = async (by = world.mother) => {
	const complaint = { words, key: newId() };
	return must(await makeComplaint(await viewerOf(by), world.familyId, complaint)).complaintId;
};
const answer = async (complaintId: string) => {
	const said = { words: 'I will ring you.', key: newId() };
	must(await answerComplaint(await viewerOf(sue), complaintId, said));
};
const saying = async (who: string) => complaining(await viewerOf(who));
const desk = async (who: string) => complaintsDesk(await viewerOf(who));
const guest = async () => {
	const person = { name: 'Nan', role: 'network', part: 'grandparent', agency: null } as const;
	const invited = { ...person, language: 'en', goalIds: [world.goalId] };
	return must(await addPerson(await viewerOf(world.worker), world.familyId, invited)).personId;
};

describe('whoever has something to say', () => {
	test.each(['mother', 'father', 'young'] as const)('the %s knows who reads it', async (who) => {
		expect((await saying(world[who]))?.families).toEqual([{ id: world.familyId, managers: 'Sue' }]);
	});

	it('a guest knows it too', async () => {
		expect((await saying(await guest()))?.families).toHaveLength(1);
	});

	it('never reads the name of the worker among those who read it', async () => {
		expect(JSON.stringify(await saying(world.mother))).not.toContain('Kerry');
	});

	it('reads by when it is answered, then that it is late, then the answer', async () => {
		const complaintId = await complain();
		const mine = async () => (await saying(world.mother))?.mine[0];
		expect(await mine()).toMatchObject({ words, state: 'waiting', by: 'Friday 4 December' });
		setClock(() => new Date('2026-12-05T10:00:00Z'));
		expect(await mine()).toMatchObject({ state: 'late', answers: [] });
		await answer(complaintId);
		const answers = [{ by: 'Sue', words: 'I will ring you.' }];
		expect(await mine()).toMatchObject({ state: 'answered', answers });
	});
});

describe('a complaint leaves nothing', () => {
	test.each(['father', 'young'] as const)('to be seen by the %s', async (who) => {
		const before = JSON.stringify({ ...(await saying(world[who])), key: '' });
		await answer(await complain());
		expect(JSON.stringify({ ...(await saying(world[who])), key: '' })).toBe(before);
	});

	test.each(['worker', 'school', 'stranger'] as const)('to be read by the %s', async (who) => {
		await complain();
		expect(await saying(world[who])).toBeNull();
		expect(await desk(world[who])).toBeNull();
	});
});

describe('a manager', () => {
	it('reads whose it is and of which family, the latest first', async () => {
		await complain(world.father);
		setClock(() => new Date('2026-11-21T10:00:00Z'));
		await complain(world.mother);
		expect(await desk(sue)).toMatchObject([
			{ from: 'Mina', family: 'Hill', words, state: 'waiting' },
			{ from: 'Farid', family: 'Hill', words, state: 'waiting' }
		]);
	});

	it('who came after it was said reads nothing of it', async () => {
		await complain();
		expect(await desk(await aStaffMember('supervisor', 'Olu'))).toEqual([]);
	});
});

it('says nothing where nobody would read it', async () => {
	await freshStore();
	world = await aWorld();
	expect(await saying(world.mother)).toMatchObject({ families: [], mine: [] });
});
