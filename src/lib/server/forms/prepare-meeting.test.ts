import { beforeEach, describe, expect, test } from 'vitest';
import { today } from '$lib/server/clock';
import { holdMeeting } from '$lib/server/commands/meetings/hold-meeting';
import { planMeeting } from '$lib/server/commands/meetings/plan-meeting';
import { addDays } from '$lib/domain/time/days';
import { newId } from '$lib/server/db/id';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import { circleOf } from '../../../../tests/support/circles';
import { freshStore } from '../../../../tests/support/harness';
import { aPost, whatCameOf } from '../../../../tests/support/posts';
import { aWorld, must, viewerOf, type World } from '../../../../tests/support/world';
import { prepareMeetingAction } from './prepare-meeting';

let world: World;
let meetingId: string;
let circleId: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	const meeting = { kind: 'core-group', on: addDays(today(), 5), startsAt: '10:00' } as const;
	const planned = await planMeeting(await viewerOf(world.worker), world.familyId, {
		...meeting,
		...{ planId: world.planId, place: 'School' }
	});
	must(planned);
	meetingId = (await store.read.select().from(tables.meeting))[0]?.id ?? '';
	circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
});

async function post(fields: Record<string, string>, by = world.mother, id = meetingId) {
	const viewer = await viewerOf(by);
	return whatCameOf(() =>
		prepareMeetingAction(aPost({ viewer, params: { meetingId: id }, fields }))
	);
}
const answers = (change: Record<string, string> = {}) => ({
	...{ say: 'Mornings are better', ask: '', who: 'My sister', interpreter: '' },
	...{ circleId, key: newId() },
	...change
});
const written = async () =>
	(await store.read.select().from(tables.talkMessage)).map(({ words, circleId: where }) => [
		words,
		where
	]);

test('what they wrote goes to their team as one message, once', async () => {
	const form = answers();
	for (let times = 0; times < 2; times += 1)
		expect(await post(form)).toMatchObject({ status: 303 });
	const [[words, where] = []] = await written();
	expect(await written()).toHaveLength(1);
	expect(where).toBe(circleId);
	expect(words).toContain('What I want to say\nMornings are better');
	expect(words).toContain('Who I want there\nMy sister');
	expect(words).not.toContain('What I want to ask');
});

describe('is refused, with what was typed', () => {
	test.each([
		['nothing at all', { say: '', who: '' }, 'say', 400],
		['nobody chosen to read it', { circleId: '' }, 'circleId', 400],
		['all of it together too long', { say: 'a'.repeat(1990), who: 'b'.repeat(50) }, 'say', 400]
	])('%s', async (_, change, field, status) => {
		const came = await post(answers(change));
		expect(came).toMatchObject({ status, data: { values: change } });
		expect(came).toHaveProperty(`data.errors.${field}`);
		expect(await written()).toEqual([]);
	});

	test('two things at once', async () => {
		const came = await post(answers({ say: '', who: '', circleId: '' }));
		expect(came).toMatchObject({
			data: { errors: { say: 'errors:required', circleId: 'errors:chooseOne' } }
		});
	});

	test('somebody else’s circle', async () => {
		const fathers = await circleOf(world.father, world.familyId, 'parent-and-team');
		expect(await post(answers({ circleId: fathers }))).toMatchObject({ status: 400 });
		expect(await written()).toEqual([]);
	});
});

test('a meeting that was held, or is not there, is a 404', async () => {
	expect(await post(answers(), world.mother, newId())).toMatchObject({ status: 404 });
	must(await holdMeeting(await viewerOf(world.worker), meetingId, { heldOn: today() }));
	expect(await post(answers())).toMatchObject({ status: 404 });
	expect(await written()).toEqual([]);
});
