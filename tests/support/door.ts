/** What a test at the front door needs: somebody's address, what was sent to it, and a browser. */
import { asc, eq } from 'drizzle-orm';
import type { Cookies } from '@sveltejs/kit';
import { readSession } from '$lib/server/auth/sessions';
import type { Card } from '$lib/domain/contact/card';
import { channelOf } from '$lib/inputs/address';
import { now, setClock } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { tables } from '$lib/server/db/tables';
import { settled } from '$lib/server/notify/later';
import { saveContact } from '$lib/server/repositories/contacts';
import { saveCard } from '$lib/server/repositories/safe-contacts';

/** Somebody signs in with this from now on, and said that all of it may be sent there. */
export async function reachAt(personId: string, address: string): Promise<void> {
	const contact = { id: newId(), personId, channel: channelOf(address), address, createdAt: now() };
	await store.write((tx) => saveContact(tx, contact));
	await said(personId, { channel: contact.channel });
}

/** The answers of somebody whose phone nobody else sees, and who wants everything at any time. */
export const allOfIt = { whoElse: 'nobody', use: 'updates', hours: 'any-time' } as const;

/** What somebody said about how they can be reached: anything, at any time, unless said here. */
export async function said(personId: string, card: Partial<Card>): Promise<void> {
	const open = { channel: 'sms', forCodes: true, forUpdates: true } as const;
	const alone = { hours: 'any-time', whoElse: 'nobody' } as const;
	const filled = { filledById: personId, filledAt: now() };
	await store.write((tx) => saveCard(tx, { personId, ...open, ...alone, ...card, ...filled }));
}

/** Everything sent to an address, oldest first. */
export async function lettersTo(address: string): Promise<string[]> {
	await settled();
	const { message } = tables;
	const rows = await store.read
		.select({ body: message.body })
		.from(message)
		.where(eq(message.address, address))
		.orderBy(asc(message.id));
	return rows.map(({ body }) => body);
}

/** The latest code sent to an address. */
export async function codeSentTo(address: string): Promise<string> {
	const code = /\d{8}/.exec((await lettersTo(address)).at(-1) ?? '')?.[0];
	if (!code) throw new Error(`no code was sent to ${address}`);
	return code;
}

/** Another eight digits than these. */
export const otherThan = (code: string): string =>
	String((Number(code) + 1) % 100_000_000).padStart(8, '0');

/** The clock goes on from here as if this many minutes had passed. */
export function passMinutes(minutes: number): void {
	const from = now();
	setClock(() => new Date(from.getTime() + minutes * 60_000));
}

/** The id of the person this session is of; null where it is nobody's. */
export const whose = async (cookie: string): Promise<string | null> =>
	(await readSession(cookie))?.personId ?? null;

type Options = Parameters<Cookies['set']>[2];

/** A browser's cookies, with the attributes they were set with. */
export function aBrowser() {
	const kept = new Map<string, { value: string; options: Options }>();
	const cookies: Cookies = {
		get: (name) => kept.get(name)?.value,
		getAll: () => [...kept].map(([name, { value }]) => ({ name, value })),
		set: (name, value, options) => void kept.set(name, { value, options }),
		delete: (name) => void kept.delete(name),
		serialize: (name, value) => `${name}=${value}`
	};
	return { cookies, kept };
}
