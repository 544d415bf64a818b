import { stoppedByPolicy } from '$lib/inputs/csp-report';
import { reportingPolicy, tryFrom } from '$lib/server/auth/throttle';
import { now } from '$lib/server/clock';
import { log } from '$lib/server/log';
import type { RequestHandler } from './$types';

const mostBytes = 16 * 1024;

const answer = (status: number, headers: Record<string, string> = {}) =>
	new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...headers } });

/** Anybody's browser may say what our policy stopped; too much or too often is not listened to. */
export const POST: RequestHandler = async (event) => {
	const { request } = event;
	if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return answer(413);
	const asked = reportingPolicy.asks(tryFrom(event), now());
	if (!asked.ok) return answer(429, { 'Retry-After': String(asked.retryAfterSeconds) });
	const body = await request.text().catch(() => '');
	if (body.length > mostBytes) return answer(413);
	for (const { directive, blocked } of stoppedByPolicy(body))
		log('csp-report', { directive, blocked });
	return answer(204);
};
