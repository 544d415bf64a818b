/** A code app that somebody on the staff has set up, and what it shows. */
import { Secret, TOTP } from 'otpauth';
import { beginCodeApp, confirmCodeApp } from '$lib/server/auth/totp';
import { now } from '$lib/server/clock';
import { aBrowser } from './door';
import { must, viewerOf } from './world';

export interface TestCodeApp {
	/** The code of this moment. */
	code(): string;
	recoveryCodes: string[];
}

/** What an app with this key shows now, or some seconds from now. */
export function codeOfKey(key: string, seconds = 0): string {
	const app = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) });
	return app.generate({ timestamp: now().getTime() + seconds * 1000 });
}

/** Confirmed with the code of half a minute ago, so that the one of now is still good. */
export async function aCodeApp(personId: string): Promise<TestCodeApp> {
	const viewer = await viewerOf(personId);
	const { cookies } = aBrowser();
	const { key } = await beginCodeApp(cookies, viewer);
	const { recoveryCodes } = must(await confirmCodeApp(cookies, viewer, codeOfKey(key, -30)));
	return { code: () => codeOfKey(key), recoveryCodes };
}
