/**
 * What a browser says of something our policy stopped, in either of the two shapes browsers use.
 * Nothing is kept but the rule and the scheme and host of what was stopped: the rest of an address
 * may hold whatever somebody was reading.
 */
export interface StoppedByPolicy {
	directive: string;
	/** Such as `https://evil.example`, `inline` or `eval`. */
	blocked: string;
}

const mostAtOnce = 20;

/** The reports in a body, at most twenty; what is no report is left out, and nothing throws. */
export function stoppedByPolicy(body: string): StoppedByPolicy[] {
	const found: unknown = parsed(body);
	const reports = Array.isArray(found) ? found : [found];
	return reports.slice(0, mostAtOnce).flatMap((report) => {
		const told = field(report, 'csp-report') ?? field(report, 'body');
		const directive = textOf(
			told,
			'effectiveDirective',
			'effective-directive',
			'violated-directive'
		);
		if (!/^[a-z-]{1,40}$/.test(directive)) return [];
		return [{ directive, blocked: placeOf(textOf(told, 'blockedURL', 'blocked-uri')) }];
	});
}

function parsed(body: string): unknown {
	try {
		return JSON.parse(body) as unknown;
	} catch {
		return null;
	}
}

function field(value: unknown, name: string): unknown {
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
	return (value as Record<string, unknown>)[name];
}

/** The first word of the first of these fields that holds text. */
function textOf(value: unknown, ...names: string[]): string {
	const texts = names.map((name) => field(value, name));
	const found = texts.find((text) => typeof text === 'string' && text !== '');
	return typeof found === 'string' ? (found.split(' ')[0] ?? '') : '';
}

function placeOf(blocked: string): string {
	if (/^[a-z-]{1,20}$/.test(blocked)) return blocked;
	if (!URL.canParse(blocked)) return 'unknown';
	const { protocol, host } = new URL(blocked);
	return host === '' ? protocol : `${protocol}//${host}`;
}
