/**
 * Staff's sign-in at the council's own provider (OpenID Connect, code flow). Somebody is known by
 * the provider's name and its subject, never by an email, which can be given to anyone.
 */
import type { Cookies } from '@sveltejs/kit';
import {
	allowInsecureRequests,
	authorizationCodeGrant,
	buildAuthorizationUrl,
	calculatePKCECodeChallenge,
	discovery,
	enableNonRepudiationChecks,
	randomNonce,
	randomPKCECodeVerifier,
	randomState,
	type Configuration
} from 'openid-client';
import type { Identity } from '$lib/server/repositories/staff-identities';
import { log } from '$lib/server/log';
import { beginCeremony, takeCeremony } from './ceremonies';
import { ssoSettings, type SsoSettings } from './sso-settings';

/** Somebody who shows who they are in the middle of a session signed in at the provider this lately. */
export const freshSeconds = 300;

let known: { settings: SsoSettings; configuration: Promise<Configuration> } | null = null;

/** What the provider says of itself, asked once; asked again after it could not be reached. */
function providerOf(settings: SsoSettings): Promise<Configuration> {
	if (known?.settings === settings) return known.configuration;
	const { issuer, clientId, clientSecret } = settings;
	const isPlain = issuer.protocol === 'http:';
	const configuration = discovery(issuer, clientId, clientSecret, undefined, {
		// Signatures are not looked at unless asked for.
		execute: [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])],
		timeout: 10
	});
	known = { settings, configuration };
	configuration.catch(() => (known = null));
	return configuration;
}

/** What a sign-in at the provider is for. */
export interface SsoPurpose {
	/** Somebody signed in, who shows who they are; null for somebody who comes in. */
	personId: string | null;
	/** The page they wanted; not believed yet. */
	next: string | null;
}

/**
 * Where to send the browser; null where there is no provider, or it cannot be reached. It comes back
 * to the address of the settings, with an answer for `finishSso`.
 */
export async function beginSso(
	cookies: Cookies,
	{ personId, next }: SsoPurpose
): Promise<URL | null> {
	const settings = ssoSettings();
	const provider = settings && (await reached(providerOf(settings)));
	if (!provider) return null;
	const [verifier, state, nonce] = [randomPKCECodeVerifier(), randomState(), randomNonce()];
	const detail = { verifier, state, nonce, next: next ?? '' };
	await beginCeremony(cookies, 'sso', { personId, detail });
	return buildAuthorizationUrl(provider, {
		redirect_uri: settings.redirectUri,
		scope: 'openid',
		response_type: 'code',
		state,
		nonce,
		code_challenge: await calculatePKCECodeChallenge(verifier),
		code_challenge_method: 'S256',
		...(personId === null ? {} : { max_age: String(freshSeconds) })
	});
}

async function reached<T>(asking: Promise<T>): Promise<T | null> {
	try {
		return await asking;
	} catch (problem) {
		log('sso-not-reached', { what: nameOf(problem) });
		return null;
	}
}

/** Why, without a word of what was sent: the code of the problem, or its class. */
function nameOf(problem: unknown): string {
	if (!(problem instanceof Error)) return 'unknown';
	return 'code' in problem && typeof problem.code === 'string' ? problem.code : problem.name;
}

export type FinishedSso = { identity: Identity; purpose: SsoPurpose };

/**
 * Who came back from the provider. `search` is the query of the address they came to. Null for every
 * answer that is not one to a question this browser asked, signed by the provider, for us and now.
 */
export async function finishSso(cookies: Cookies, search: string): Promise<FinishedSso | null> {
	const settings = ssoSettings();
	const ceremony = await takeCeremony(cookies, 'sso');
	const provider = settings && ceremony && (await reached(providerOf(settings)));
	if (!provider) return null;
	const { personId, detail } = ceremony;
	const granted = await reached(
		authorizationCodeGrant(provider, new URL(settings.redirectUri + search), {
			pkceCodeVerifier: detail['verifier'] ?? '',
			expectedState: detail['state'] ?? '',
			expectedNonce: detail['nonce'] ?? '',
			idTokenExpected: true,
			...(personId === null ? {} : { maxAge: freshSeconds })
		})
	);
	const claims = granted?.claims();
	if (!claims || claims.sub === '') return null;
	const identity = { issuer: claims.iss, subject: claims.sub };
	return { identity, purpose: { personId, next: detail['next'] || null } };
}
