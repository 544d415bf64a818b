import { beforeEach, describe, expect, it } from 'vitest';
import { enterWithIdentity } from '$lib/server/auth/sso-entering';
import { readSession, startSession } from '$lib/server/auth/sessions';
import { anEvent, outcomeOf, type Asking } from '../../../../tests/support/asking';
import { auditAbout } from '../../../../tests/support/audit';
import { freshStore } from '../../../../tests/support/harness';
import { aStaffMember, aWorld, viewerOf, type World } from '../../../../tests/support/world';
import { actions, load } from './+page.server';

type Act = 'disable' | 'enable' | 'signOut' | 'link';
type Event = Parameters<NonNullable<(typeof actions)[Act]>>[0];

let world: World;
let alex: string;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
	alex = await aStaffMember('administrator', 'Alex');
});

const route = '/(admin)/staff';

async function press(
	act: Act,
	fields: Record<string, string>,
	{ by = alex, ...asking }: { by?: string } & Partial<Asking> = {}
) {
	const event = anEvent({ route, viewer: await viewerOf(by), fields, ...asking });
	return outcomeOf(() => actions[act]?.(event as Event));
}

const acts = ['disable', 'enable', 'signOut', 'link'] as const;

describe('each button', () => {
	it.each(acts)('%s asks an administrator to show who they are', async (act) => {
		const fields = { person: world.worker, reference: 'ABCDE-FGHJK' };
		expect(await press(act, fields, { provedMinutesAgo: 6 })).toBe('/prove?next=%2Fstaff');
		expect(await auditAbout(world.worker)).not.toContainEqual(expect.stringMatching(/^staff\./));
	});

	it.each(acts)('%s is not there for the rest of the staff', async (act) => {
		const fields = { person: world.school, reference: 'ABCDE-FGHJK' };
		expect(await press(act, fields, { by: world.worker })).toBe(404);
	});

	it.each(acts)('%s knows nobody of a family', async (act) => {
		const fields = { person: world.mother, reference: 'ABCDE-FGHJK' };
		expect(await press(act, fields)).toBe(404);
	});

	it.each(acts)('%s refuses what is nobody’s id', async (act) => {
		const fields = { person: 'Kerry', reference: 'ABCDE-FGHJK' };
		expect(await press(act, fields)).toEqual([400, { person: expect.any(String) as unknown }]);
	});
});

describe('an account', () => {
	it('is closed and opened again, and its sessions stay over', async () => {
		const { cookie } = await startSession(world.worker, 'key-worker', false);
		const fields = { person: world.worker };
		expect(await press('disable', fields)).toBe(`/staff#${world.worker}`);
		expect(await press('enable', fields)).toBe(`/staff#${world.worker}`);
		expect(await readSession(cookie)).toBeNull();
		const said = await auditAbout(world.worker);
		expect(said).toEqual(expect.arrayContaining(['staff.disabled', 'staff.enabled']));
	});

	it('of one’s own cannot be closed', async () => {
		expect(await press('disable', { person: alex })).toBe(404);
		const event = anEvent({ route, viewer: await viewerOf(alex) });
		expect(await load(event as Parameters<typeof load>[0])).toBeDefined();
	});

	it('is signed out everywhere', async () => {
		const { cookie } = await startSession(world.worker, 'key-worker', false);
		await press('signOut', { person: world.worker });
		expect(await readSession(cookie)).toBeNull();
		expect(await auditAbout(world.worker)).toContain('staff.signed-out');
	});
});

describe('a work account', () => {
	const identity = { issuer: 'https://login.example', subject: 'kerry-1' };
	const wrong = [400, { reference: 'errors:noSuchReference' }];

	it('is linked by its reference, however it is typed, once', async () => {
		const came = await enterWithIdentity(identity, undefined);
		const reference = 'reference' in came ? came.reference : '';
		const typed = ` ${reference.toLowerCase().replace('-', ' ')} `;
		expect(await press('link', { person: world.worker, reference: typed })).toBe(
			`/staff#${world.worker}`
		);
		expect(await auditAbout(world.worker)).toContain('staff.linked');
		const again = await press('link', { person: world.school, reference });
		expect(again).not.toBe(`/staff#${world.school}`);
	});

	it.each(['', 'ABCDE', 'ABCDE-FGHJKL', 'ABCDE-FGHJK'])('%j is no reference', async (reference) => {
		expect(await press('link', { person: world.worker, reference })).toEqual(wrong);
	});
});
