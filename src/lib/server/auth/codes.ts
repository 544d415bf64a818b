/**
 * One-time codes: eight digits, typed into the browser that asked. Asking does the same for an
 * address we know and one we do not; finding the person and sending come after the answer.
 */
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
	useCode
} from '$lib/server/repositories/codes';
import { findOwnerOf, type Address } from '$lib/server/repositories/contacts';
import { findInvitation, type InvitationRow } from '$lib/server/repositories/invitations';
import { findPerson } from '$lib/server/repositories/people';
import { enter, type Entered } from './enter';
import { addressOf, redeem } from './invitations';
import { hashOf, newCode, newToken } from './secrets';

const codeLivesMs = 10 * 60_000;
const mostTries = 5;
const mostCodesADay = 5;
const dayMs = 86_400_000;

/** Who asks: somebody who typed an address, or somebody with an invitation that was sent. */
export type Ask = { language: Language } & (
	{ address: Address } | { invitation: Pick<InvitationRow, 'id' | 'personId' | 'address'> }
);

type Addressee = Omit<Letter, 'words'> & { invitationId: string | null };

/** Eight digits are soon guessed from their hash; with the browser's 160 bits beside them, never. */
const handleOf = (browser: string, code: string) => hashOf(`${browser}:${code}`);

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
			codeHash: handleOf(browser, code),
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
 * invitation are counted by themselves: whoever uses up the codes of an address cannot keep out
 * somebody whom their worker invites again.
 */
async function sendCode(codeId: string, code: string, ask: Ask): Promise<void> {
	await store.write(async (tx) => {
		const to = await addresseeOf(tx, ask);
		if (!to) return;
		await lockPerson(tx, to.personId);
		const since = new Date(now().getTime() - dayMs);
		if ((await countCodes(tx, to, since)) >= mostCodesADay) return;
		const { invitationId, ...letter } = to;
		await addressCode(tx, codeId, { personId: to.personId, invitationId });
		await post(tx, { ...letter, words: { kind: 'code', code } });
	});
}

async function addresseeOf(tx: Tx, ask: Ask): Promise<Addressee | null> {
	if ('address' in ask) {
		const owner = await findOwnerOf(tx, ask.address);
		if (!owner) return null;
		const language = owner.language ?? ask.language;
		return { ...ask.address, personId: owner.personId, language, invitationId: null };
	}
	const { id: invitationId, personId } = ask.invitation;
	const address = addressOf(ask.invitation);
	if (!address) return null;
	const language = (await findPerson(tx, personId))?.language ?? ask.language;
	return { ...address, personId, language, invitationId };
}

export type CodeOutcome = { ok: true; entered: Entered } | Refusal<'wrong-code' | 'ask-again'>;

/**
 * Try a code in the browser that asked. `wrong-code` leaves tries; after `ask-again` this browser's
 * code is of no more use. An address nobody has answers the same, try for try.
 */
export async function tryCode(
	browser: string,
	typed: string,
	language: string | undefined
): Promise<CodeOutcome> {
	return store.write(async (tx) => {
		const at = now();
		const code = await countTry(tx, hashOf(browser), mostTries, at);
		if (!code) return refused('ask-again');
		if (code.codeHash !== handleOf(browser, typed) || !code.personId)
			return refused(code.tries < mostTries ? 'wrong-code' : 'ask-again');

		await useCode(tx, code.id, at);
		if (code.invitationId && !(await redeemById(tx, code.invitationId)))
			return refused('ask-again');
		const entered = await enter(tx, code.personId, language);
		return entered ? { ok: true, entered } : refused('ask-again');
	});
}

async function redeemById(tx: Tx, invitationId: string): Promise<boolean> {
	const invitation = await findInvitation(tx, invitationId);
	return invitation !== null && redeem(tx, invitation);
}
