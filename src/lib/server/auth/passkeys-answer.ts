import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { ShownPasskey } from '$lib/inputs/passkey';
import type { PasskeyRow } from '$lib/server/repositories/passkeys';
import type { PasskeySite } from './passkeys-site';

/**
 * What a passkey says of itself in an answer that its key signed for this site and this challenge,
 * with the owner verified; null for any other answer, however it is broken.
 */
export async function readAnswer(
	site: PasskeySite,
	{ credentialId, publicKey }: PasskeyRow,
	expectedChallenge: string,
	answer: ShownPasskey
): Promise<{ counter: number; isBackedUp: boolean } | null> {
	try {
		const { verified, authenticationInfo } = await verifyAuthenticationResponse({
			response: { ...answer, response: responseOf(answer), clientExtensionResults: {} },
			expectedChallenge,
			expectedOrigin: site.origin,
			expectedRPID: site.rpID,
			requireUserVerification: true,
			// Whether its counter went back is judged by us, once the signature is known to be good.
			credential: {
				id: credentialId,
				publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
				counter: 0
			}
		});
		if (!verified) return null;
		const { newCounter: counter, credentialBackedUp: isBackedUp } = authenticationInfo;
		return { counter, isBackedUp };
	} catch {
		return null;
	}
}

function responseOf({ response }: ShownPasskey) {
	const { userHandle, ...rest } = response;
	return userHandle === undefined ? rest : { ...rest, userHandle };
}
