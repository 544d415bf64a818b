import { ConfigProblem, config } from '$lib/server/config';

const environment = process.env;

/** The council's own sign-in (OpenID Connect), as the installation is told of it. */
export interface SsoSettings {
	issuer: URL;
	clientId: string;
	clientSecret: string;
	/** The one address the provider may send people back to. */
	redirectUri: string;
}

/** The path under `ORIGIN` to register with the provider. */
export const callbackPath = '/sign-in/sso/done';

const localHosts = ['localhost', '127.0.0.1'];

/**
 * Null when nothing is set: staff then sign in with a code or a passkey.
 * @throws ConfigProblem when only a part is set, or production would speak to a provider without TLS.
 */
export function readSsoSettings(
	env: NodeJS.ProcessEnv = environment,
	{ origin, isProduction } = config()
): SsoSettings | null {
	const [said, clientId, clientSecret] = [
		env['OIDC_ISSUER'],
		env['OIDC_CLIENT_ID'],
		env['OIDC_CLIENT_SECRET']
	];
	if (!said && !clientId && !clientSecret) return null;
	if (!said || !clientId || !clientSecret)
		throw new ConfigProblem('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together.');
	if (!URL.canParse(said)) throw new ConfigProblem('OIDC_ISSUER must be an https:// address.');
	const issuer = new URL(said);
	const isLocal = issuer.protocol === 'http:' && localHosts.includes(issuer.hostname);
	if (issuer.protocol !== 'https:' && (isProduction || !isLocal))
		throw new ConfigProblem('OIDC_ISSUER must be an https:// address.');
	return { issuer, clientId, clientSecret, redirectUri: origin + callbackPath };
}

let current: SsoSettings | null | undefined;

export function ssoSettings(): SsoSettings | null {
	if (current === undefined) current = readSsoSettings();
	return current;
}

/** Lets a test say them; undefined goes back to what the environment says. */
export function setSsoSettings(next: SsoSettings | null | undefined): void {
	current = next;
}
