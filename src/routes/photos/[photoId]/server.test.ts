import { isHttpError, isRedirect } from '@sveltejs/kit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '$lib/domain/vocabulary';
import { setClock } from '$lib/server/clock';
import { takeBackPhoto } from '$lib/server/commands/photos/take-back-photo';
import { circleOf } from '../../../../tests/support/circles';
import { freshStore } from '../../../../tests/support/harness';
import { aPhoto } from '../../../../tests/support/hostile-photos';
import { aSentPhoto, keptOf, putBack } from '../../../../tests/support/photos';
import { aStaffMember, aWorld, must, viewerOf, type World } from '../../../../tests/support/world';
import { GET } from './+server';

type Event = Parameters<typeof GET>[0];
const nobody = '01980000-0000-7000-8000-00000000dead';
let world: World;

beforeEach(async () => {
	setClock(() => new Date('2026-11-20T10:00:00Z'));
	await freshStore();
	world = await aWorld();
});
afterEach(() => setClock(null));

/** An answer, or the status that was thrown. */
async function ask(photoId: string, by: string | null): Promise<Response | number> {
	const viewer = by === null ? null : await viewerOf(by);
	const url = new URL(`http://localhost/photos/${photoId}`);
	const locals = { viewer, session: null, language: 'en', isGuarded: false };
	const route = { id: '/photos/[photoId]' };
	const event = { url, request: new Request(url), params: { photoId }, route, locals };
	try {
		return await GET(event as unknown as Event);
	} catch (thrown) {
		if (isHttpError(thrown) || isRedirect(thrown)) return thrown.status;
		throw thrown;
	}
}

async function answered(photoId: string, by: string): Promise<Response> {
	const answer = await ask(photoId, by);
	if (typeof answer === 'number') throw new Error(`answered ${answer}`);
	return answer;
}

test('a picture, and nothing else whatever a browser would like to make of it', async () => {
	const id = await aSentPhoto(world);
	const answer = await answered(id, world.worker);
	expect(Object.fromEntries(answer.headers)).toEqual({
		'content-type': 'image/jpeg',
		'content-disposition': 'inline; filename="photo.jpg"',
		'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-store'
	});
	expect(Buffer.from(await answer.arrayBuffer())).toEqual(await keptOf(id));
});

describe('nothing is here', () => {
	test.each(['stranger', 'mother', 'worker', 'young'] as const)(
		'of a photo that waits, for the %s',
		async (who) => {
			const id = await aSentPhoto(world);
			await putBack(id, await aPhoto());
			expect(await ask(id, world[who])).toBe(404);
		}
	);

	test('of one that was refused, or taken back', async () => {
		const refused = await aSentPhoto(world, { bytes: (await aPhoto()).subarray(0, 100) });
		const back = await aSentPhoto(world);
		must(await takeBackPhoto(await viewerOf(world.mother), back));
		for (const id of [refused, back])
			for (const who of [world.mother, world.worker]) expect(await ask(id, who)).toBe(404);
	});

	test('of one in another circle, another family, or nobody’s', async () => {
		const circleId = await circleOf(world.mother, world.familyId, 'parent-and-team');
		const id = await aSentPhoto(world, { circleId });
		for (const who of ['father', 'young', 'stranger'] as const)
			expect(await ask(id, world[who]), who).toBe(404);
		for (const nobodys of [nobody, 'x', '..%2f', ''])
			expect(await ask(nobodys, world.mother)).toBe(404);
	});

	test.each(['evaluator', 'administrator'] as const)('for an %s', async (role: Role) => {
		expect(await ask(await aSentPhoto(world), await aStaffMember(role))).toBe(404);
	});

	test('for somebody who has not signed in', async () => {
		expect(await ask(await aSentPhoto(world), null)).toBe(303);
	});
});
