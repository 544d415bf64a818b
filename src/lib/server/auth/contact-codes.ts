/**
 * A new phone number or email is somebody's once they typed the code that was sent to it, into the
 * browser that asked. Asking does the same for an address that is somebody else's already.
 */
import type { Card } from '$lib/domain/contact/card';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { later } from '$lib/server/notify/later';
import { post } from '$lib/server/notify/post';
import {
	addressCode,
	countCodes,
	countTry,
	insertCode,
	lockPerson,
	useCode
} from '$lib/server/repositories/codes';
import { findOwnerOf, type Address } from '$lib/server/repositories/contacts';
import { codeHandleOf, codeLivesMs, mostCodesADay, mostTries } from './codes';
import { hashOf, newCode, newToken } from './secrets';

const dayMs = 86_400_000;

/** The code is of use for this address only, whatever comes back with it. */
const boundTo = (browser: string, { address }: Address) => `${browser} ${address}`;

/** Sends a code where somebody says they can be reached, as `card` says; the browser's secret. */
export async function askToUse(viewer: Viewer, to: Address, card: Card): Promise<string> {
	const [id, browser, code] = [newId(), newToken(), newCode()];
	const at = now();
	await store.write((tx) =>
		insertCode(tx, {
			...{ id, personId: null, invitationId: null, deviceId: null, tries: 0, usedAt: null },
			browserHash: hashOf(browser),
			codeHash: codeHandleOf(boundTo(browser, to), code),
			createdAt: at,
			expiresAt: new Date(at.getTime() + codeLivesMs)
		})
	);
	later('code-not-sent', () => send(viewer, { id, code }, to, card));
	return browser;
}

async function send(
	{ personId, language }: Viewer,
	{ id, code }: { id: string; code: string },
	to: Address,
	card: Card
): Promise<void> {
	const whose = { personId, invitationId: null, deviceId: null };
	await store.write(async (tx) => {
		const owner = await findOwnerOf(tx, to);
		if (owner && owner.personId !== personId) return;
		await lockPerson(tx, personId);
		const since = new Date(now().getTime() - dayMs);
		if ((await countCodes(tx, whose, since)) >= mostCodesADay) return;
		await addressCode(tx, id, whose);
		await post(tx, { personId, ...to, language, card, words: { kind: 'code', code } });
	});
}

/** True for the code that was sent to this address, in the browser that asked, once. */
export async function tryToUse(
	{ personId }: Viewer,
	browser: string,
	to: Address,
	typed: string
): Promise<boolean> {
	return store.write(async (tx) => {
		const at = now();
		const code = await countTry(tx, hashOf(browser), mostTries, at);
		if (code?.personId !== personId) return false;
		if (code.codeHash !== codeHandleOf(boundTo(browser, to), typed)) return false;
		await useCode(tx, code.id, at);
		return true;
	});
}
