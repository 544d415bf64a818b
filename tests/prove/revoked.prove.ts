/** After any way of being put out there is, not one request more is taken, however many are sent. */
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import type * as Ending from '$lib/server/auth/devices-ending';
import type * as Sessions from '$lib/server/auth/sessions';
import type * as Freeze from '$lib/server/commands/people/freeze-account';
import type * as Remove from '$lib/server/commands/people/remove-person';
import type * as Identify from '$lib/server/hooks/identify';
import { aKnownBrowser } from '../support/devices';
import { freshStore } from '../support/harness';
import { aWorld, must, viewerOf, type World } from '../support/world';
import { copyWith, type Copy } from './copies';
import { prove, type Found } from './proof';
import type { Breaking } from './town';

interface SignedIn {
	world: World;
	cookie: string;
	deviceId: string;
}

const sessions = '/src/lib/server/auth/sessions.ts';
const people = '/src/lib/server/commands/people';

/** Every way of being put out, done by whoever does it. */
const ways: Readonly<Record<string, (who: SignedIn, copy: Copy) => Promise<unknown>>> = {
	'signing out': async ({ cookie }, { load }) =>
		(await load<typeof Sessions>(sessions)).endSession(cookie),
	'every session ended': async ({ world }, { load }) =>
		(await load<typeof Sessions>(sessions)).endSessionsOf(world.mother),
	'the device ended': async ({ world, deviceId }, { load }) => {
		const ending = await load<typeof Ending>('/src/lib/server/auth/devices-ending.ts');
		must(await ending.endDevice(await viewerOf(world.mother), deviceId));
	},
	'the account frozen': async ({ world }, { load }) => {
		const { freezeAccount } = await load<typeof Freeze>(`${people}/freeze-account.ts`);
		must(await freezeAccount(await viewerOf(world.worker), world.familyId, world.mother));
	},
	'taken out of the family': async ({ world }, { load }) => {
		const { removePerson } = await load<typeof Remove>(`${people}/remove-person.ts`);
		const left = { reason: 'moved-away', successorId: null } as const;
		must(await removePerson(await viewerOf(world.worker), world.familyId, world.mother, left));
	}
};

async function signIn(copy: Copy): Promise<SignedIn> {
	const world = await aWorld();
	const { deviceId } = await aKnownBrowser(world.mother);
	const { startSession } = await copy.load<typeof Sessions>(sessions);
	const place = { deviceId, hasLock: false };
	const { cookie } = await startSession(world.mother, 'parent', false, place);
	return { world, cookie, deviceId };
}

/** One request of the browser, as far as who it is: is it let into the family? */
async function isTaken(copy: Copy, { world, cookie }: SignedIn): Promise<boolean> {
	const { identify } = await copy.load<typeof Identify>('/src/lib/server/hooks/identify.ts');
	const locals: App.Locals = { viewer: null, session: null, language: 'en' };
	const cookies = { get: (name: string) => (/session/.test(name) ? cookie : undefined) };
	const url = new URL('http://localhost/plan');
	const event = {
		locals,
		cookies: cookies as Cookies,
		url,
		request: new Request(url),
		params: {},
		route: { id: '/(family)/plan' }
	};
	const asked = event as RequestEvent;
	await identify({ event: asked, resolve: () => new Response() });
	return locals.viewer?.places.some(({ familyId }) => familyId === world.familyId) ?? false;
}

const each = 200;

async function within(breakings: readonly Breaking[], count: number): Promise<Found> {
	const copy = await copyWith(breakings);
	const wrong: string[] = [];
	let looked = 0;
	try {
		while (looked < count)
			for (const [way, putOut] of Object.entries(ways)) {
				const one = await freshStore();
				const started = Date.now();
				copy.clock.setClock(() => new Date(started));
				const who = await signIn(copy);
				if (!(await isTaken(copy, who))) wrong.push(`before ${way}: not even taken then`);
				// Two minutes on every request marks the session as used: some are on their way meanwhile.
				copy.clock.setClock(() => new Date(started + 120_000));
				const onTheWay = Array.from({ length: 8 }, () => isTaken(copy, who));
				await putOut(who, copy);
				const after = await Promise.all(Array.from({ length: each }, () => isTaken(copy, who)));
				await Promise.all(onTheWay);
				after.push(await isTaken(copy, who));
				looked += after.length;
				const taken = after.filter(Boolean).length;
				if (taken > 0) wrong.push(`after ${way}: ${taken} of ${after.length} were taken`);
				await one.close();
			}
	} finally {
		await copy.close();
	}
	return { looked, wrong };
}

const told = (file: string, find: string | RegExp, instead: string) => (count: number) =>
	within([{ file: `src/lib/server/${file}.ts`, find, instead }], count);

prove({
	name: 'after a revoke',
	goal: 'signed out, ended, frozen or taken out: no request is taken any more',
	full: 10_000,
	small: 1000,
	brokenCount: 1000,
	look: (count) => within([], count),
	broken: {
		'a revoked session is read': told('auth/session-adapter', 'row.revokedAt || ', ''),
		'an ended device keeps its sessions': told(
			'repositories/devices',
			'eq(session.deviceId, id)',
			"eq(session.deviceId, 'none')"
		),
		'a place that ended is a place': told(
			'repositories/places',
			'isNull(place.endedAt)',
			'undefined'
		),
		'being used brings it back': told(
			'repositories/sessions',
			/\.set\(\{ lastSeenAt: at \}\)\s+\.where\(and\((eq\(session\.id, handle\)), isNull\(session\.revokedAt\)\)\)/,
			'.set({ lastSeenAt: at, revokedAt: null }).where($1)'
		)
	}
});
