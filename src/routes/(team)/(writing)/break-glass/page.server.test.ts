import { isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit';
import { beforeEach, expect, test } from 'vitest';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { flaggedLooks } from '$lib/server/repositories/looks';
import { aReason } from '../../../../../tests/support/glass';
import { freshStore } from '../../../../../tests/support/harness';
import { aWorld, viewerOf, type World } from '../../../../../tests/support/world';
import { actions } from './+page.server';

type Event = Parameters<NonNullable<typeof actions.default>>[0];

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});

interface Sending {
	fields?: Record<string, string>;
	by?: string;
	/** Whose tries are counted. */
	device?: string;
	provedMinutesAgo?: number;
}

/** Where it leads, or the status and what is wrong. */
async function send({ fields, by, device = 'one', provedMinutesAgo = 0 }: Sending = {}) {
	const { isQuiet: _, ...asked } = aReason();
	const body = new URLSearchParams({ ...asked, ...fields });
	const url = new URL('http://localhost/break-glass');
	const provedAt = new Date(now().getTime() - provedMinutesAgo * 60_000);
	const event = {
		url,
		request: new Request(url, { method: 'POST', body }),
		route: { id: '/(team)/(writing)/break-glass' },
		cookies: { get: () => undefined },
		getClientAddress: () => '192.0.2.1',
		setHeaders: () => undefined,
		locals: {
			viewer: await viewerOf(by ?? world.stranger),
			session: { provedAt, deviceId: device, isLocked: false }
		}
	};
	try {
		const outcome: unknown = await actions.default?.(event as unknown as Event);
		if (!isActionFailure(outcome)) return outcome;
		const { errors } = outcome.data as unknown as { errors: Record<string, string> };
		return [outcome.status, errors];
	} catch (thrown) {
		if (isRedirect(thrown)) return thrown.location;
		if (isHttpError(thrown)) return thrown.status;
		throw thrown;
	}
}

test('a reason leads to the family', async () => {
	expect(await send()).toBe(`/families/${world.familyId}`);
});

test('whoever has not shown who they are for five minutes does so first', async () => {
	expect(await send({ provedMinutesAgo: 6 })).toBe('/prove?next=%2Fbreak-glass');
	expect(await flaggedLooks(store.read, null, 1)).toEqual([]);
});

test.each<[string, Record<string, string>, number, Record<string, string>]>([
	['no name', { name: '' }, 400, { name: 'errors:required' }],
	['no birthday', { childBornOn: '' }, 400, { childBornOn: 'errors:required' }],
	['a day that is none', { childBornOn: '2012-02-30' }, 400, { childBornOn: 'errors:notADay' }],
	['no reason', { reason: '  ' }, 400, { reason: 'errors:required' }],
	['a word of reason', { reason: 'Because' }, 400, { reason: 'errors:sayWhy' }],
	['a family nobody has', { name: 'Vale' }, 400, { name: 'errors:noSuchFamily' }],
	['a name turned round', { name: 'Hi\u202ell' }, 400, { name: 'errors:strangeCharacters' }]
])('%s is refused at its field', async (what, fields, status, errors) => {
	expect(await send({ fields, device: what })).toEqual([status, errors]);
});

test('whoever has a place there is told so, and a parent finds no such page', async () => {
	expect(await send({ by: world.worker, device: 'hers' })).toEqual([
		409,
		{ name: 'errors:yourFamily' }
	]);
	expect(await send({ by: world.mother })).toBe(404);
});

test('looking for families is tried ten times in a quarter of an hour, and no more', async () => {
	const guess = (day: number) => ({
		fields: { childBornOn: `2012-06-${String(day).padStart(2, '0')}` },
		device: 'guessing'
	});
	for (let day = 1; day <= 10; day += 1)
		expect(await send(guess(day))).toEqual([400, { name: 'errors:noSuchFamily' }]);
	expect(await send(guess(11))).toEqual([429, { form: 'errors:tooMany' }]);
	expect(await send({ device: 'somebody else’s' })).toBe(`/families/${world.familyId}`);
});
