/** An identity provider of our own (certified, by oidc-provider), which can be made to lie. */
import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export type Claims = Record<string, unknown>;

export interface TestProvider {
	issuer: string;
	clientId: string;
	clientSecret: string;
	/** The subject that whoever comes is signed in as there. */
	subject: string;
	/** When that was, as seconds since 1970; null for now. */
	signedInAt: number | null;
	/** What becomes of an ID token on its way; null leaves it as it is. */
	forge: ((token: string) => string) | null;
	/** A token of these claims, signed with the provider's own key or with another. */
	signed(claims: Claims, by?: 'itself' | 'another'): string;
	/** Walks from where the service sends a browser back to the service; answers the query. */
	walk(from: URL): Promise<string>;
	close(): Promise<void>;
}

const clientId = 'our-plan';
const clientSecret = 'known-to-both';
const keyId = 'first';
const aKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a token says, whoever signed it. */
export const claimsOf = (token: string): Claims =>
	JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims;

function jwt(claims: Claims, key: KeyObject): string {
	const body = `${text({ alg: 'RS256', kid: keyId, typ: 'JWT' })}.${text(claims)}`;
	return `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
}

function providerAt(issuer: string, key: KeyObject, redirectUri: string): Provider {
	return new Provider(issuer, {
		clients: [
			{
				client_id: clientId,
				client_secret: clientSecret,
				redirect_uris: [redirectUri],
				token_endpoint_auth_method: 'client_secret_post'
			}
		],
		jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: keyId, alg: 'RS256', use: 'sig' }] },
		cookies: { keys: [randomBytes(16).toString('hex')] },
		features: { devInteractions: { enabled: false } },
		interactions: { url: (_, { uid }) => `/interaction/${uid}` },
		findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
		ttl: {
			AccessToken: 60,
			AuthorizationCode: 60,
			Grant: 60,
			IdToken: 60,
			Interaction: 60,
			Session: 60
		},
		async loadExistingGrant({ oidc }) {
			const accountId = oidc.session?.accountId ?? '';
			const grant = new oidc.provider.Grant({ clientId, accountId });
			grant.addOIDCScope('openid');
			await grant.save();
			return grant;
		}
	});
}

/** Changes the ID token of an answer just before it goes. */
function forgeAnswer(response: ServerResponse, forge: (token: string) => string): void {
	const end = response.end.bind(response);
	response.end = ((body: unknown) => {
		const answer = JSON.parse(String(body)) as { id_token?: string };
		if (answer.id_token) answer.id_token = forge(answer.id_token);
		const forged = JSON.stringify(answer);
		response.setHeader('content-length', Buffer.byteLength(forged));
		return end(forged);
	}) as typeof response.end;
}

/** Follows every redirect as a browser would, until it leads back to the service. */
async function walkTo(redirectUri: string, from: URL): Promise<string> {
	const kept = new Map<string, string>();
	let next = from;
	for (let steps = 0; steps < 10; steps += 1) {
		if (next.href.startsWith(`${redirectUri}?`)) return next.search;
		const cookie = [...kept].map((pair) => pair.join('=')).join('; ');
		const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
		for (const set of answer.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
			kept.set(name, value);
		}
		const location = answer.headers.get('location');
		if (location === null) throw new Error(`${answer.status} at ${next.pathname}`);
		next = new URL(location, next);
	}
	throw new Error('the provider leads round in circles');
}

/** Starts one on a free port; it sends people back to `redirectUri` only. */
export async function startProvider(redirectUri: string): Promise<TestProvider> {
	const [own, another] = [aKey(), aKey()];
	let handle = (_: IncomingMessage, response: ServerResponse): unknown => response.end();
	const server = createServer((request, response) => void handle(request, response));
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
	const provider = providerAt(issuer, own, redirectUri);
	const ask = provider.callback();

	const test: TestProvider = {
		issuer,
		clientId,
		clientSecret,
		subject: 'nobody-yet',
		signedInAt: null,
		forge: null,
		signed: (claims, by = 'itself') => jwt(claims, by === 'itself' ? own : another),
		walk: (from) => walkTo(redirectUri, from),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
	handle = (request, response) => {
		if (request.url?.startsWith('/interaction/')) {
			const ts = test.signedInAt ?? undefined;
			const login = { accountId: test.subject, ...(ts === undefined ? {} : { ts }) };
			return provider.interactionFinished(request, response, { login });
		}
		if (request.url === '/token' && test.forge) forgeAnswer(response, test.forge);
		return ask(request, response);
	};
	return test;
}
