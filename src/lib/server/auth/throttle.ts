/**
 * How often may be tried, counted in this process only. Whoever we know, by a session or a
 * remembered device, has tries of their own that nobody else can use up. Everyone else shares those
 * of their network block, and one block never uses up what all of them have together.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { now } from '$lib/server/clock';
import { blockOf } from './address-block';
import { readBrowserCookie } from './cookies';
import { hashOf } from './secrets';

const windowMinutes = 15;

/** Tries in each quarter of an hour. */
export interface Allowance {
	/** Of one known device. */
	device: number;
	/** Of one browser that says it is the same one; others in its block are left more. */
	browser: number;
	block: number;
	/** Of everyone unknown together: many times what a block has. */
	site: number;
}

/** Who tries. `device` only when it was looked up and found; anybody can say a `browser`. */
export interface Trier {
	block: string;
	browser: string | null;
	device: string | null;
}

export type Asked = { ok: true } | { ok: false; retryAfterSeconds: number };

export interface Throttle {
	/** Counts one try, unless it is one too many. */
	asks(trier: Trier, at: Date): Asked;
}

/** What is counted for this trier, and how far. */
function countersOf({ device, browser, block }: Trier, most: Allowance): [string, number][] {
	if (device !== null) return [[`device ${device}`, most.device]];
	const own: [string, number][] = browser === null ? [] : [[`browser ${browser}`, most.browser]];
	return [...own, [`block ${block}`, most.block], ['site', most.site]];
}

/** A refused try is not counted, so that what is refused uses up nothing of anybody else's. */
export function throttle(most: Allowance): Throttle {
	const tries = new Map<string, number>();
	const windowMs = windowMinutes * 60_000;
	let since = 0;
	return {
		asks(trier, at) {
			if (at.getTime() - since >= windowMs) {
				tries.clear();
				since = at.getTime();
			}
			const counters = countersOf(trier, most);
			if (counters.some(([name, limit]) => (tries.get(name) ?? 0) >= limit))
				return {
					ok: false,
					retryAfterSeconds: Math.ceil((since + windowMs - at.getTime()) / 1000)
				};
			for (const [name] of counters) tries.set(name, (tries.get(name) ?? 0) + 1);
			return { ok: true };
		}
	};
}

function addressOf(event: RequestEvent): string {
	try {
		return event.getClientAddress();
	} catch {
		// Asked past the proxy that was to say whose address it is.
		return 'unknown';
	}
}

/** Who sends this request; `deviceId` of a remembered device that was found. */
export function tryFrom(event: RequestEvent, deviceId: string | null = null): Trier {
	const { session } = event.locals;
	const browser = readBrowserCookie(event.cookies);
	return {
		block: blockOf(addressOf(event)),
		browser: browser === undefined ? null : hashOf(browser),
		device: deviceId ?? session?.deviceId ?? session?.handle ?? null
	};
}

/** True when this try is one too many: the answer is a 429, and has been told when to come back. */
export function isTooMany(
	event: RequestEvent,
	door: Throttle,
	deviceId: string | null = null
): boolean {
	const asked = door.asks(tryFrom(event, deviceId), now());
	if (!asked.ok) event.setHeaders({ 'Retry-After': String(asked.retryAfterSeconds) });
	return !asked.ok;
}

/** A whole council may sign in from one address at nine in the morning. */
export const asking = throttle({ device: 20, browser: 20, block: 300, site: 9000 });
/** Each code has five tries of its own. */
export const typingCodes = throttle({ device: 50, browser: 50, block: 600, site: 18_000 });
/** A short code has 48 bits: sixty guesses a quarter of an hour find none in fourteen days. */
export const typingShortCodes = throttle({ device: 20, browser: 20, block: 60, site: 1800 });
export const usingPasskeys = throttle({ device: 50, browser: 50, block: 600, site: 18_000 });
export const proving = throttle({ device: 30, browser: 30, block: 300, site: 9000 });
/** A code app shows six digits, three of which count at any time: few tries, or they are guessed. */
export const typingAppCodes = throttle({ device: 5, browser: 5, block: 100, site: 3000 });
/** As the account's own, from whatever browser: only who has shown its first factor uses these up. */
export const appCodesOfAccount = throttle({ device: 15, browser: 0, block: 0, site: 0 });
/** What somebody wrote: nobody means to say thirty things in a quarter of an hour. */
export const saying = throttle({ device: 30, browser: 30, block: 300, site: 9000 });
/** Looking for a family by its name and a child's birthday is not a way to browse. */
export const breakingGlass = throttle({ device: 10, browser: 10, block: 10, site: 100 });
export const reportingPolicy = throttle({ device: 60, browser: 60, block: 120, site: 1200 });
