/** Everything that may be used once, used by fifty at the same moment: one of them gets in. */
import type * as Codes from '$lib/server/auth/codes';
import type * as Waiting from '$lib/server/auth/devices-waiting';
import type * as Invitations from '$lib/server/auth/invitations';
import type * as Recovery from '$lib/server/auth/recovery';
import { newToken } from '$lib/server/auth/secrets';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type * as Later from '$lib/server/notify/later';
import { decideDeviceRequest, findDeviceRequest } from '$lib/server/repositories/device-requests';
import { insertInvitation } from '$lib/server/repositories/invitations';
import { hashOf } from '$lib/server/auth/secrets';
import { aKnownBrowser, aNewBrowser } from '../support/devices';
import { codeSentTo, reachAt } from '../support/door';
import { freshStore } from '../support/harness';
import { aWorld, type World } from '../support/world';
import { copyWith, type Copy } from './copies';
import { prove, type Found } from './proof';
import type { Breaking } from './town';

const atOnce = 50;
const auth = '/src/lib/server/auth';

/** Makes one thing to use, and answers how it is used: true when it let somebody in. */
type Use = () => Promise<boolean>;

async function invitation(world: World, { load }: Copy, how: 'token' | 'shortCode'): Promise<Use> {
	const { acceptInPerson, newInvitation } = await load<typeof Invitations>(
		`${auth}/invitations.ts`
	);
	const { familyId, mother: personId, worker: createdById } = world;
	const who = { familyId, personId, createdById, isInPerson: true, address: null };
	const made = await newInvitation(who, now());
	await store.write((tx) => insertInvitation(tx, made.row));
	return async () => (await acceptInPerson(made[how], aNewBrowser())) !== null;
}

async function code({ mother }: World, { load }: Copy): Promise<Use> {
	const { askForCode, tryCode } = await load<typeof Codes>(`${auth}/codes.ts`);
	const address = { channel: 'email', address: `${newToken().toLowerCase()}@example.org` } as const;
	await reachAt(mother, address.address);
	const here = await aKnownBrowser(mother);
	const browser = await askForCode({ address, language: 'en', token: here.token });
	await (await load<typeof Later>('/src/lib/server/notify/later.ts')).settled();
	const sent = await codeSentTo(address.address);
	return async () => (await tryCode(browser, sent, here)).ok;
}

async function device({ mother }: World, { load }: Copy): Promise<Use> {
	const { comeIn, waitForYes } = await load<typeof Waiting>(`${auth}/devices-waiting.ts`);
	const browser = newToken();
	await store.write(async (tx) => {
		await waitForYes(tx, mother, browser, 'phone');
		const request = await findDeviceRequest(tx, hashOf(browser), now());
		const which = { id: request?.id ?? '', personId: mother };
		await decideDeviceRequest(tx, which, { isYes: true, decidedById: mother }, now());
	});
	return async () => (await comeIn(browser, aNewBrowser())) !== null;
}

async function recovery({ worker }: World, { load }: Copy): Promise<Use> {
	const { newRecoveryCodes, tryRecoveryCode } = await load<typeof Recovery>(`${auth}/recovery.ts`);
	const [first = ''] = await store.write((tx) => newRecoveryCodes(tx, worker));
	return () => store.write((tx) => tryRecoveryCode(tx, worker, first));
}

const kinds: Readonly<Record<string, (world: World, copy: Copy) => Promise<Use>>> = {
	'the link of an invitation': (world, copy) => invitation(world, copy, 'token'),
	'the short code of an invitation': (world, copy) => invitation(world, copy, 'shortCode'),
	'a code that was sent': code,
	'a browser that was let in': device,
	'a recovery code': recovery
};

async function within(breakings: readonly Breaking[], count: number): Promise<Found> {
	const copy = await copyWith(breakings);
	const wrong: string[] = [];
	let looked = 0;
	try {
		while (looked < count) {
			const one = await freshStore();
			const world = await aWorld();
			for (const [kind, make] of Object.entries(kinds)) {
				const use = await make(world, copy);
				const used = await Promise.all(Array.from({ length: atOnce }, use));
				const successes = used.filter(Boolean).length;
				if (successes !== 1) wrong.push(`${kind}: ${successes} of ${atOnce} got in`);
				looked += atOnce;
			}
			await one.close();
		}
	} finally {
		await copy.close();
	}
	return { looked, wrong };
}

const told = (file: string, find: string | RegExp, instead: string) => (count: number) =>
	within([{ file: `src/lib/server/repositories/${file}.ts`, find, instead }], count);

prove({
	name: 'used once',
	goal: 'an invitation, a code, a let-in browser, a recovery code, each used by 50 at once: one gets in',
	full: 5000,
	small: 250,
	look: (count) => within([], count),
	broken: {
		'a used invitation is open': told('invitations', 'isNull(invitation.usedAt)', 'undefined'),
		'a used code is open': told('codes', /isNull\(oneTimeCode\.usedAt\),\s+gt/, 'gt'),
		'a used request is open': told(
			'device-requests',
			/isNull\(deviceRequest\.usedAt\)/g,
			'undefined'
		),
		'a used recovery code is open': told(
			'second-factors',
			'isNull(recoveryCode.usedAt)\n',
			'undefined\n'
		)
	}
});
