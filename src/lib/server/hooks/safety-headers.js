/**
 * The headers of safety, for every answer. In plain JavaScript, since the server around the built
 * service begins before there is anything built to ask: see scripts/server/refuse.mjs.
 */
const twoYears = 'max-age=63072000; includeSubDomains';

/** Where browsers tell of what a policy stopped. */
export const reportPath = '/csp-report';

/**
 * @param {string} origin scheme, host and port of this installation
 * @returns {Record<string, string>}
 */
export function safetyHeaders(origin) {
	return {
		/** A page brings a stricter one of its own. */
		'Content-Security-Policy':
			"default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; " +
			`frame-ancestors 'none'; report-uri ${reportPath}; report-to csp`,
		'Reporting-Endpoints': `csp="${reportPath}"`,
		'X-Content-Type-Options': 'nosniff',
		'X-Frame-Options': 'DENY',
		/** `no-referrer` would take the origin from our own forms, by which we know them. */
		'Referrer-Policy': 'same-origin',
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'same-origin',
		'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
		...(origin.startsWith('https://') && { 'Strict-Transport-Security': twoYears })
	};
}
