import type { RequestEvent } from '@sveltejs/kit';
import { beforeEach, expect, test } from 'vitest';
import { outboxFor } from '$lib/server/outbox/sealed';
import { freshStore } from '../../../../tests/support/harness';
import { aWorld, viewerOf, type World } from '../../../../tests/support/world';
import { refuseAnothersForm, writtenBy } from './written-by';

let world: World;

beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

async function statusOf(author: string | null, session: string | null): Promise<number> {
	const viewer = session === null ? null : await viewerOf(session);
	const headers = new Headers(author === null ? {} : { [writtenBy]: author });
	const event = { request: { headers }, locals: { viewer } } as unknown as RequestEvent;
	const answer = await refuseAnothersForm({ event, resolve: () => new Response('taken') });
	return answer.status;
}

const handleOf = async (person: string) => outboxFor(await viewerOf(person))?.author ?? '';

test('a form goes in under the session it was written in, and under no other', async () => {
	const mothers = await handleOf(world.mother);
	expect(await statusOf(mothers, world.mother)).toBe(200);
	expect(await statusOf(mothers, world.father)).toBe(401);
	expect(await statusOf(mothers, world.worker)).toBe(401);
	expect(await statusOf(mothers, null)).toBe(401);
	expect(await statusOf('', world.mother)).toBe(401);
});

test('a form that a browser sends by itself does not say whose it is', async () => {
	expect(await statusOf(null, world.mother)).toBe(200);
	expect(await statusOf(null, null)).toBe(200);
});
