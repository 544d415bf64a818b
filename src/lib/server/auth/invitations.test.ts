import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setClock } from '$lib/server/clock';
import { invitePerson } from '$lib/server/commands/people/invite-person';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import {
	allOfIt,
	codeSentTo,
	lettersTo,
	otherThan,
	passMinutes,
	reachAt
} from '../../../../tests/support/door';
import { aKnownBrowser, aNewBrowser } from '../../../../tests/support/devices';
import { freshStore } from '../../../../tests/support/harness';
import { aWorld, must, viewerOf, type World } from '../../../../tests/support/world';
import { askForCode, tryCode } from './codes';
import { acceptInPerson, invitationLink, isToken, readInvitation } from './invitations';

let world: World;
beforeEach(async () => {
	await freshStore();
	world = await aWorld();
});
afterEach(() => setClock(null));

const here = aNewBrowser();
const phone = { channel: 'sms', address: '+447700900123' } as const;

async function invite(personId: string, isInPerson: boolean, contact: typeof phone | null = null) {
	const how = { isInPerson, contact, card: contact && allOfIt };
	return must(await invitePerson(await viewerOf(world.worker), world.familyId, personId, how));
}

/** What somebody does with a link that was sent to them: open it, press Start, type the code. */
async function join(token: string) {
	const invitation = await readInvitation(token);
	if (!invitation) return null;
	const browser = await askForCode({ invitation, language: 'en' });
	return tryCode(browser, await codeSentTo(phone.address), here);
}

describe('with the worker beside them', () => {
	it.each(['token', 'shortCode'] as const)('the %s lets in once', async (way) => {
		const made = await invite(world.mother, true);
		expect(await acceptInPerson(made[way], here)).toMatchObject({
			personId: world.mother,
			role: 'parent'
		});
		expect(await acceptInPerson(made.token, here)).toBeNull();
		expect(await acceptInPerson(made.shortCode, here)).toBeNull();
	});

	it('lets in one of many who try at the same moment', async () => {
		const { token } = await invite(world.mother, true);
		const all = await Promise.all(Array.from({ length: 20 }, () => acceptInPerson(token, here)));
		expect(all.filter(Boolean)).toHaveLength(1);
	});

	it('works for half an hour', async () => {
		const { token } = await invite(world.mother, true);
		passMinutes(29.99);
		expect(await readInvitation(token)).not.toBeNull();
		passMinutes(0.02);
		expect(await acceptInPerson(token, here)).toBeNull();
	});

	it('a short code may be typed as people type', async () => {
		const { shortCode } = await invite(world.mother, true);
		const typed = ` ${shortCode.toLowerCase().replace('-', ' ')} `;
		expect((await readInvitation(typed))?.personId).toBe(world.mother);
	});
});

describe('sent to them', () => {
	it('needs a code to the address it went to, and lets in once', async () => {
		const { token } = await invite(world.mother, false, phone);
		expect(await acceptInPerson(token, here)).toBeNull();
		expect(await join(token)).toMatchObject({ ok: true, entered: { personId: world.mother } });
		expect(await readInvitation(token)).toBeNull();
	});

	it('works for fourteen days', async () => {
		const { token } = await invite(world.mother, false, phone);
		passMinutes(14 * 24 * 60 - 1);
		expect(await readInvitation(token)).not.toBeNull();
		passMinutes(2);
		expect(await readInvitation(token)).toBeNull();
	});

	it('opened in two browsers at once lets in the first', async () => {
		const { token } = await invite(world.mother, false, phone);
		const invitation = await readInvitation(token);
		if (!invitation) throw new Error('the invitation is open');
		const [first, second] = [
			await askForCode({ invitation, language: 'en' }),
			await askForCode({ invitation, language: 'en' })
		];
		const codes = (await lettersTo(phone.address)).flatMap((body) => /\d{8}/.exec(body) ?? []);
		const tried = await Promise.all([
			tryCode(first, codes[0] ?? '', here),
			tryCode(second, codes[1] ?? '', here)
		]);
		expect(tried.filter(({ ok }) => ok)).toHaveLength(1);
	});

	it('is not kept out by somebody who used up the codes of the address', async () => {
		await reachAt(world.mother, phone.address);
		for (let asked = 0; asked < 6; asked += 1) await askForCode({ address: phone, language: 'en' });
		expect(await lettersTo(phone.address)).toHaveLength(5);
		const { token } = await invite(world.mother, false, phone);
		expect(await join(token)).toMatchObject({ ok: true });
	});
});

describe('the address of an invitation', () => {
	const signIn = async () => {
		const browser = await askForCode({ address: phone, language: 'en' });
		const sent = (await lettersTo(phone.address)).at(-1) ?? '';
		return tryCode(browser, /\d{8}/.exec(sent)?.[0] ?? '00000000', here);
	};

	it('signs nobody in before the invitation is accepted, and its person after', async () => {
		const { token } = await invite(world.mother, false, phone);
		expect(await signIn()).toMatchObject({ ok: false });
		await join(token);
		expect(await signIn()).toMatchObject({ ok: true, entered: { personId: world.mother } });
	});

	it('takes the place of the one they had at once: they said it with their worker', async () => {
		const old = { channel: 'sms', address: '+447700900999' } as const;
		await reachAt(world.mother, old.address);
		await invite(world.mother, false, phone);
		await askForCode({ address: old, language: 'en' });
		expect(await lettersTo(old.address)).toEqual([]);
	});

	it('that became another person’s in the meantime stays theirs', async () => {
		const { token } = await invite(world.young, true, phone);
		await reachAt(world.mother, phone.address);
		await aKnownBrowser(world.mother, here);
		expect(await acceptInPerson(token, here)).toMatchObject({ personId: world.young });
		expect(await signIn()).toMatchObject({ ok: true, entered: { personId: world.mother } });
	});

	it('is forgotten by the invitation once it was used', async () => {
		const { token } = await invite(world.mother, false, phone);
		await join(token);
		const [row] = await store.read.select().from(tables.invitation);
		expect(row?.address).toBeNull();
	});
});

it('keeps neither the token nor the short code, and shows the token to no server', async () => {
	const { token, shortCode } = await invite(world.mother, true);
	expect(isToken(token)).toBe(true);
	expect(isToken(shortCode)).toBe(false);
	expect(new URL(invitationLink(token))).toMatchObject({ pathname: '/join', hash: `#${token}` });
	const kept = JSON.stringify(await store.read.select().from(tables.invitation));
	for (const secret of [token, shortCode]) expect(kept).not.toContain(secret);
});

it.each(['', 'nonsense', 'A'.repeat(27), otherThan('12345678')])(
	'%j opens nothing',
	async (typed) => {
		await invite(world.mother, true);
		expect(await readInvitation(typed)).toBeNull();
	}
);
