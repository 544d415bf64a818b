import type { RequestEvent } from '@sveltejs/kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setClock } from '$lib/server/clock';
import { whatCameOf } from '../../../../tests/support/posts';
import { requireProof, requireViewer } from './guard';

const noon = new Date('2026-11-22T12:00:00Z');
beforeEach(() => setClock(() => noon));
afterEach(() => setClock(null));

interface How {
	secondsAgo?: number;
	isLocked?: boolean;
	route?: string;
}

function eventOf({ secondsAgo = 0, isLocked = false, route = '/(family)/plan' }: How) {
	const provedAt = new Date(noon.getTime() - secondsAgo * 1000);
	const session = { handle: 'h', deviceId: null, provedAt, endsAt: noon, isLocked };
	return {
		route: { id: route },
		url: new URL('http://localhost/plan?/act'),
		locals: { viewer: { role: 'parent', audience: 'family' }, session }
	} as unknown as RequestEvent;
}

const asked = { status: 303, location: '/prove?next=%2Fplan' };

it.each([
	[0, true],
	[299, true],
	[300, true],
	[301, false],
	[86_400, false]
])('who they are, shown %i seconds ago, is proof: %s', async (secondsAgo, isProof) => {
	const came = await whatCameOf(async () => requireProof(eventOf({ secondsAgo })));
	expect(came).toEqual(isProof ? { status: 200, data: undefined } : asked);
});

it('without a session nothing is proved', async () => {
	const event = eventOf({});
	event.locals.session = null;
	expect(await whatCameOf(async () => requireProof(event))).toEqual(asked);
});

describe('where the content has locked', () => {
	it('no page is shown before they show who they are', async () => {
		expect(await whatCameOf(async () => requireViewer(eventOf({ isLocked: true })))).toEqual(asked);
	});
});
