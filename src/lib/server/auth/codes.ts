/**
 * One-time codes: eight digits, typed into the browser that asked. Asking does the same for an
 * address we know and one we do not; finding the person and sending come after the answer.
 */
import { isStaff } from '$lib/domain/families/circles';
import type { Language } from '$lib/domain/vocabulary';
import { now } from '$lib/server/clock';
import { refused, type Refusal } from '$lib/server/commands/outcome';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Tx } from '$lib/server/db/store';
import { later } from '$lib/server/notify/later';
import { post, type Letter } from '$lib/server/notify/post';
import {
	addressCode,
	countCodes,
	countTry,
	insertCode,
	lockPerson,
	useCode,
	type CodeRow
} from '$lib/server/repositories/codes';
import { findOwnerOf, type Address } from '$lib/server/repositories/contacts';
import { findInvitation, type InvitationRow } from '$lib/server/repositories/invitations';
import { findPerson } from '$lib/server/repositories/people';
import { findTotp } from '$lib/server/repositories/second-factors';
import { identitiesOf } from '$lib/server/repositories/staff-identities';
import { doDueContacts } from './account-changes';
import { deviceHere, enterOn, type Here } from './devices';
import { waitForYes } from './devices-waiting';
import type { Entered } from './enter';
import { addressOf, redeem } from './invitations';
import { passkeySite } from './passkeys-site';
import { usablePasskeysOf } from './passkeys-usable';
import { hashOf, newCode, newToken } from './secrets';
import { ssoSettings } from './sso-settings';

export const codeLivesMs = 10 * 60_000;
export const mostTries = 5;
export const mostCodesADay = 5;
const dayMs = 86_400_000;

/**
 * Who asks: somebody who typed an address, or somebody with an invitation that was sent; and the
 * secret of the browser's device cookie, if it has one.
 */
export type Ask = { language: Language; token?: string } & (
	{ address: Address } | { invitation: Pick<InvitationRow, 'id' | 'personId' | 'address'> }
);

type Addressee = Omit<Letter, 'words'> & Pick<CodeRow, 'invitationId' | 'deviceId'>;

/** Eight digits are soon guessed from their hash; with the browser's 160 bits beside them, never. */
export const codeHandleOf = (browser: string, code: string) => hashOf(`${browser}:${code}`);

/** Makes a code and answers the secret of the browser that asked. */
export async function askForCode(ask: Ask): Promise<string> {
	const [id, browser, code] = [newId(), newToken(), newCode()];
	const at = now();
	await store.write((tx) =>
		insertCode(tx, {
			id,
			personId: null,
			invitationId: null,
			deviceId: null,
			browserHash: hashOf(browser),
			codeHash: codeHandleOf(browser, code),
			tries: 0,
			createdAt: at,
			expiresAt: new Date(at.getTime() + codeLivesMs),
			usedAt: null
		})
	);
	later('code-not-sent', () => sendCode(id, code, ask));
	return browser;
}

/**
 * Beyond the day's codes nothing is sent, and the page looks as it always does. Codes of an
 * invitation and of each remembered device are counted by themselves: whoever uses up the codes of
 * an address keeps out neither its owner nor somebody whom their worker invites again.
 */
async function sendCode(codeId: string, code: string, ask: Ask): Promise<void> {
	await store.write(async (tx) => {
		const to = await addresseeOf(tx, ask);
		if (!to) return;
		await lockPerson(tx, to.personId);
		const since = new Date(now().getTime() - dayMs);
		if ((await countCodes(tx, to, since)) >= mostCodesADay) return;
		const { invitationId, deviceId, ...letter } = to;
		await addressCode(tx, codeId, { personId: to.personId, invitationId, deviceId });
		await post(tx, { ...letter, words: { kind: 'code', code } });
	});
}

async function addresseeOf(tx: Tx, ask: Ask): Promise<Addressee | null> {
	if ('address' in ask) return ownerAsking(tx, ask.address, ask);
	const { id: invitationId, personId } = ask.invitation;
	const address = addressOf(ask.invitation);
	if (!address) return null;
	const language = (await findPerson(tx, personId))?.language ?? ask.language;
	return { ...address, personId, language, invitationId, deviceId: null };
}

/** Null for an address nobody has; new addresses whose day has passed count from here on. */
async function ownerAsking(
	tx: Tx,
	address: Address,
	{ token, language: chosen }: Pick<Ask, 'token' | 'language'>
): Promise<Addressee | null> {
	await doDueContacts(tx);
	const owner = await findOwnerOf(tx, address);
	if (!owner || (await hasBetterWayIn(tx, owner.personId))) return null;
	const { personId } = owner;
	const device = token === undefined ? null : await deviceHere(tx, personId, { token });
	const language = owner.language ?? chosen;
	return { ...address, personId, language, invitationId: null, deviceId: device?.id ?? null };
}

/**
 * Staff come in with a code only until they have a passkey or a work account: to them a code is how
 * they come in for the first time.
 */
async function hasBetterWayIn(tx: Tx, personId: string): Promise<boolean> {
	const person = await findPerson(tx, personId);
	if (!person || !isStaff(person.role)) return false;
	if (ssoSettings() && (await identitiesOf(tx, personId)).length > 0) return true;
	return passkeySite() !== null && (await usablePasskeysOf(tx, personId)).length > 0;
}

export type CodeOutcome =
	| { ok: true; entered: Entered }
	| Refusal<'wrong-code' | 'ask-again' | 'unknown-device'>
	| (Refusal<'show-code-app'> & { halfWay: Entered });

/**
 * Try a code in the browser that asked. `wrong-code` leaves tries; after `ask-again` this browser's
 * code is of no more use. An address nobody has answers the same, try for try. On a browser nobody
 * knows, the right code makes it wait for a yes: `unknown-device`. Who has a code app is half-way in.
 */
export async function tryCode(browser: string, typed: string, here: Here): Promise<CodeOutcome> {
	return store.write(async (tx) => {
		const at = now();
		const code = await countTry(tx, hashOf(browser), mostTries, at);
		if (!code) return refused('ask-again');
		const { personId, invitationId } = code;
		if (code.codeHash !== codeHandleOf(browser, typed) || !personId)
			return refused(code.tries < mostTries ? 'wrong-code' : 'ask-again');

		await useCode(tx, code.id, at);
		if (invitationId && !(await redeemById(tx, invitationId))) return refused('ask-again');
		const person = await findPerson(tx, personId);
		if (!person || person.frozenAt) return refused('ask-again');
		if (!invitationId && !isStaff(person.role) && !(await deviceHere(tx, personId, here))) {
			await waitForYes(tx, personId, browser, here.looks);
			return refused('unknown-device');
		}
		if (await hasBetterWayIn(tx, personId)) return refused('ask-again');
		if (await findTotp(tx, personId))
			return { ...refused('show-code-app'), halfWay: { personId, role: person.role } };
		const entered = await enterOn(tx, personId, here, 'worker');
		return entered ? { ok: true, entered } : refused('ask-again');
	});
}

async function redeemById(tx: Tx, invitationId: string): Promise<boolean> {
	const invitation = await findInvitation(tx, invitationId);
	return invitation !== null && redeem(tx, invitation);
}
