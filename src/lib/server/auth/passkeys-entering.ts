/** Showing who one is with a passkey: to come in, or in the middle of a session. */
import type { Cookies } from '@sveltejs/kit';
import {
	generateAuthenticationOptions,
	type PublicKeyCredentialRequestOptionsJSON
} from '@simplewebauthn/server';
import type { ShownPasskey } from '$lib/inputs/passkey';
import { now } from '$lib/server/clock';
import { record } from '$lib/server/commands/record';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { usePasskey, type PasskeyRow } from '$lib/server/repositories/passkeys';
import { findPerson } from '$lib/server/repositories/people';
import { beginCeremony, takeCeremony } from './ceremonies';
import { enterOn, type Here } from './devices';
import type { Entered } from './enter';
import { passkeySite } from './passkeys-site';
import { usablePasskey, usablePasskeysOf } from './passkeys-usable';
import { readAnswer } from './passkeys-answer';

type Options = PublicKeyCredentialRequestOptionsJSON;

/** What the browser gives to an authenticator that knows its owner; null without passkeys. */
export async function beginEntering(cookies: Cookies): Promise<Options | null> {
	return begin(cookies, null, []);
}

/** As `beginEntering`, for one of this person's passkeys and no other. */
export async function beginProving(cookies: Cookies, personId: string): Promise<Options | null> {
	return begin(cookies, personId, await usablePasskeysOf(store.read, personId));
}

async function begin(cookies: Cookies, personId: string | null, passkeys: readonly PasskeyRow[]) {
	const site = passkeySite();
	if (!site) return null;
	const options = await generateAuthenticationOptions({
		rpID: site.rpID,
		userVerification: 'required',
		allowCredentials: passkeys.map(({ credentialId, transports }) => ({
			id: credentialId,
			transports
		}))
	});
	await beginCeremony(cookies, 'passkey-enter', {
		personId,
		detail: { challenge: options.challenge }
	});
	return options;
}

/** Whoever holds the passkey, let in. Null for every reason why not: the page says one thing. */
export async function enterWithPasskey(
	cookies: Cookies,
	answer: ShownPasskey,
	here: Here
): Promise<Entered | null> {
	return shown(cookies, null, answer, async (tx, { personId }) => {
		const person = await findPerson(tx, personId);
		return person && !person.frozenAt ? enterOn(tx, personId, here, 'passkey') : null;
	});
}

/** True when this person, who is signed in, showed a passkey of theirs. */
export async function proveWithPasskey(
	cookies: Cookies,
	personId: string,
	answer: ShownPasskey
): Promise<boolean> {
	const proved = await shown(cookies, personId, answer, async (_, passkey) =>
		passkey.personId === personId ? passkey.id : null
	);
	return proved !== null;
}

async function shown<T>(
	cookies: Cookies,
	personId: string | null,
	answer: ShownPasskey,
	then: (tx: Tx, passkey: PasskeyRow) => Promise<T | null>
): Promise<T | null> {
	const site = passkeySite();
	const ceremony = await takeCeremony(cookies, 'passkey-enter');
	if (!site || !ceremony || ceremony.personId !== personId) return null;
	const passkey = await usablePasskey(store.read, answer.id);
	if (!passkey) return null;
	const said = await readAnswer(site, passkey, ceremony.detail['challenge'] ?? '', answer);
	if (!said) return null;
	return store.write(async (tx) => {
		if (hasGoneBack(passkey.counter, said.counter)) return doubt(tx, passkey);
		const used = await usePasskey(tx, passkey, { ...said, lastUsedAt: now() });
		return used ? then(tx, passkey) : null;
	});
}

/** An authenticator that counts never says a number twice; most say 0 for ever. */
const hasGoneBack = (before: number, said: number) => (before > 0 || said > 0) && said <= before;

/** Somebody may have a copy of the key: refused, and there to be seen in the audit. */
async function doubt(tx: Tx, { personId }: PasskeyRow): Promise<null> {
	await record(
		tx,
		{ personId: null },
		{ action: 'passkey.doubted', familyId: null, subjectId: personId }
	);
	return null;
}
