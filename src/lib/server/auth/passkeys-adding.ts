import { randomBytes } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import {
	generateRegistrationOptions,
	verifyRegistrationResponse,
	type PublicKeyCredentialCreationOptionsJSON
} from '@simplewebauthn/server';
import { isStaff } from '$lib/domain/families/circles';
import type { AddedPasskey } from '$lib/inputs/passkey';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { refused, type Refusal } from '$lib/server/commands/outcome';
import { record } from '$lib/server/commands/record';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { insertPasskey, isKnownPasskey, passkeysOf } from '$lib/server/repositories/passkeys';
import { announceChange } from './account-changes';
import { beginCeremony, takeCeremony } from './ceremonies';
import { passkeySite, type PasskeySite } from './passkeys-site';

/** What a phone shows in its settings: nothing of what this is, and nobody's name. */
const neutralName = 'Our Plan';

/** Ed25519, P-256 and RSA, as COSE counts them: what authenticators in people's hands make. */
const algorithms = [-8, -7, -257];

/** What the browser gives to the authenticator, or null where there are no passkeys. */
export async function beginAdding(
	cookies: Cookies,
	{ personId }: Viewer
): Promise<PublicKeyCredentialCreationOptionsJSON | null> {
	const site = passkeySite();
	if (!site) return null;
	const known = await passkeysOf(store.read, personId);
	const options = await generateRegistrationOptions({
		rpName: neutralName,
		rpID: site.rpID,
		userName: neutralName,
		userDisplayName: neutralName,
		userID: new Uint8Array(randomBytes(32)),
		attestationType: 'none',
		supportedAlgorithmIDs: algorithms,
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
		excludeCredentials: known.map(({ credentialId, transports }) => ({
			id: credentialId,
			transports
		}))
	});
	const detail = { challenge: options.challenge };
	await beginCeremony(cookies, 'passkey-add', { personId, detail });
	return options;
}

export type AddOutcome =
	{ ok: true; usableFrom: Date; isBackedUp: boolean } | Refusal<'passkey-not-added'>;

/**
 * Keeps a passkey its owner has just made in this browser. A family's waits for a day, and its owner
 * is told; one of somebody on the staff works at once. `looks` is what the device is.
 */
export async function finishAdding(
	cookies: Cookies,
	viewer: Viewer,
	answer: AddedPasskey,
	looks: string
): Promise<AddOutcome> {
	const site = passkeySite();
	const ceremony = await takeCeremony(cookies, 'passkey-add');
	if (!site || ceremony?.personId !== viewer.personId) return refused('passkey-not-added');
	const made = await verify(site, ceremony.detail['challenge'] ?? '', answer);
	if (!made) return refused('passkey-not-added');

	return store.write(async (tx) => {
		if (await isKnownPasskey(tx, made.credentialId)) return refused('passkey-not-added');
		const { personId, role } = viewer;
		const id = newId();
		const usableFrom = await announceChange(tx, {
			personId,
			kind: 'passkey-added',
			byId: personId,
			isInPerson: isStaff(role),
			detail: { passkeyId: id }
		});
		const unused = { createdAt: now(), usableFrom, lastUsedAt: null, endedAt: null };
		await insertPasskey(tx, { ...made, ...unused, id, personId, looks });
		await record(tx, viewer, { action: 'passkey.added', familyId: null, subjectId: personId });
		return { ok: true, usableFrom, isBackedUp: made.isBackedUp };
	});
}

/** What is kept of an answer that is what it says; null for any other. */
async function verify(site: PasskeySite, expectedChallenge: string, answer: AddedPasskey) {
	const { transports } = answer.response;
	try {
		const { verified, registrationInfo } = await verifyRegistrationResponse({
			response: { ...answer, clientExtensionResults: {} },
			expectedChallenge,
			expectedOrigin: site.origin,
			expectedRPID: site.rpID,
			requireUserVerification: true,
			supportedAlgorithmIDs: algorithms
		});
		if (!verified) return null;
		const { credential, credentialBackedUp: isBackedUp } = registrationInfo;
		const { id: credentialId, counter } = credential;
		const publicKey = Buffer.from(credential.publicKey).toString('base64url');
		return { credentialId, publicKey, counter, transports, isBackedUp };
	} catch {
		return null;
	}
}
