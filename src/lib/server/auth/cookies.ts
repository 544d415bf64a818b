import type { Cookies } from '@sveltejs/kit';
import { config } from '$lib/server/config';
import type { TextSize } from '$lib/inputs/text-size';
import type { SessionLimits } from './session-adapter';

/** `__Host-` needs TLS; plain http is for a person's own machine only, production refuses it. */
const isSecure = () => config().origin.startsWith('https://');

export const sessionCookie = () => (isSecure() ? '__Host-session' : 'session');
export const deviceCookie = () => (isSecure() ? '__Host-device' : 'device');
export const browserCookie = () => (isSecure() ? '__Host-browser' : 'browser');

const attributes = () =>
	({ path: '/', httpOnly: true, secure: isSecure(), sameSite: 'lax' }) as const;

export function readCookie(cookies: Cookies): string | undefined {
	return cookies.get(sessionCookie());
}

/** On a shared phone the cookie also ends with the browser. */
export function setSessionCookie(cookies: Cookies, value: string, limits: SessionLimits): void {
	const keep = limits.absoluteSeconds > 86_400 ? { maxAge: limits.absoluteSeconds } : {};
	cookies.set(sessionCookie(), value, { ...attributes(), ...keep });
}

export function clearSessionCookie(cookies: Cookies): void {
	cookies.delete(sessionCookie(), attributes());
}

/** A secret of this browser, so that a code works only where it was asked for. Lives 15 minutes. */
export function setBrowserCookie(cookies: Cookies, value: string): void {
	cookies.set(browserCookie(), value, { ...attributes(), maxAge: 900 });
}

export function readBrowserCookie(cookies: Cookies): string | undefined {
	return cookies.get(browserCookie());
}

/** Once somebody is in, the secret of how they came in has done its work. */
export function clearBrowserCookie(cookies: Cookies): void {
	cookies.delete(browserCookie(), attributes());
}

/** What a browser's owner is known by: kept for 400 days from each time they sign in. */
export function setDeviceCookie(cookies: Cookies, value: string): void {
	cookies.set(deviceCookie(), value, { ...attributes(), maxAge: 400 * 86_400 });
}

export function readDeviceCookie(cookies: Cookies): string | undefined {
	return cookies.get(deviceCookie());
}

/** The language chosen before signing in; no secret, but no script needs it either. */
export function setLanguageCookie(cookies: Cookies, language: string): void {
	cookies.set('language', language, { ...attributes(), maxAge: 31_536_000 });
}

/** How big this browser shows its text: eyes and screens are this phone's, not the account's. */
export function setTextSizeCookie(cookies: Cookies, size: TextSize): void {
	cookies.set('text-size', size, { ...attributes(), maxAge: 31_536_000 });
}

/** Whether this browser opens the plan in Easy Read: one idea a card. */
export function setEasyReadCookie(cookies: Cookies, isOn: boolean): void {
	cookies.set('easy-read', isOn ? 'on' : 'off', { ...attributes(), maxAge: 31_536_000 });
}

export const isEasyRead = (cookies: Pick<Cookies, 'get'>): boolean =>
	cookies.get('easy-read') === 'on';

export const textSizeOf = (cookies: Pick<Cookies, 'get'>): TextSize =>
	cookies.get('text-size') === 'big' ? 'big' : 'usual';
