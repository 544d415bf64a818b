import type { Handle, RequestEvent } from '@sveltejs/kit';
import { beforeEach, expect, test } from 'vitest';
import { newId } from '$lib/server/db/id';
import { auditOf } from '../../../../tests/support/audit';
import { freshStore } from '../../../../tests/support/harness';
import { aWorld, viewerOf, type World } from '../../../../tests/support/world';
import { recordLook } from './looked';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

interface Asked {
	who?: keyof World;
	routeId?: string;
	params?: Record<string, string>;
	status?: number;
	isLocked?: boolean;
}

/** How many looks are left by a request that is answered so. */
async function looksAfter(asked: Asked): Promise<number> {
	const { who = 'worker', status = 200, isLocked = false, params } = asked;
	const event = {
		route: { id: asked.routeId ?? '/(team)/families/[familyId]' },
		params: { familyId: world.familyId, ...params },
		locals: { viewer: await viewerOf(world[who]), session: { isLocked } }
	} as unknown as RequestEvent;
	const resolve: Parameters<Handle>[0]['resolve'] = () => new Response(null, { status });
	expect((await recordLook({ event, resolve })).status).toBe(status);
	return (await auditOf(world.familyId)).filter(([action]) => action === 'family.opened').length;
}

test.each<[string, Asked, number]>([
	['a page of the family', {}, 1],
	['a page for writing in it', { routeId: '/(team)/(writing)/families/[familyId]/people' }, 1],
	['a form that was refused and shows its page', { status: 400 }, 1],
	['what is not here', { status: 404 }, 0],
	['the way to another page', { status: 303 }, 0],
	['a page that is locked', { isLocked: true }, 0],
	[
		'a page that is not for this role',
		{ who: 'school', routeId: '/(team)/families/[familyId]/invite' },
		0
	],
	['a parent who asks for it', { who: 'mother' }, 0],
	['somebody of another family', { who: 'stranger' }, 0],
	['an id nobody could have', { params: { familyId: 'nonsense' } }, 0],
	['a goal that is not theirs', { params: { goalId: newId() } }, 0]
])('%s', async (_, asked, looks) => {
	expect(await looksAfter(asked)).toBe(looks);
});
