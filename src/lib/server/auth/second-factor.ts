/**
 * Between a first factor (the council's sign-in, a code by email) and a session of ours: whoever has
 * a code app shows a code of it first. Until then there is no session, and nothing that could be one.
 */
import type { Cookies } from '@sveltejs/kit';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findTotp } from '$lib/server/repositories/second-factors';
import { beginCeremony, takeCeremony } from './ceremonies';
import { enter, type Entered } from './enter';
import { trySecondFactor } from './proof';
import { appCodesOfAccount } from './throttle';

const mostTries = 5;

/** True for somebody who must show a code as well. */
export async function hasCodeApp(personId: string): Promise<boolean> {
	return (await findTotp(store.read, personId)) !== null;
}

/** Remembers in this browser who is half-way in, and the page they wanted. */
export async function beginSecondFactor(
	cookies: Cookies,
	{ personId }: Entered,
	next: string | null
): Promise<void> {
	const detail = { tries: '0', next: next ?? '' };
	await beginCeremony(cookies, 'second-factor', { personId, detail });
}

export type SecondFactorOutcome =
	{ state: 'in'; entered: Entered; next: string | null } | { state: 'wrong' | 'over' };

/** Of one account, whatever browser it is tried in: six digits are soon all tried otherwise. */
function isTooOften(personId: string): boolean {
	const account = { block: '', browser: null, device: personId };
	return !appCodesOfAccount.asks(account, now()).ok;
}

/** A code of the app, or a recovery code. After five wrong ones they begin again. */
export async function finishSecondFactor(
	cookies: Cookies,
	typed: string,
	language?: string
): Promise<SecondFactorOutcome> {
	const ceremony = await takeCeremony(cookies, 'second-factor');
	const personId = ceremony?.personId;
	if (!ceremony || !personId || isTooOften(personId)) return { state: 'over' };
	const { tries: before, next } = ceremony.detail;
	const tries = Number(before) + 1;
	if (!(await trySecondFactor(personId, typed))) {
		if (tries >= mostTries) return { state: 'over' };
		const detail = { ...ceremony.detail, tries: String(tries) };
		await beginCeremony(cookies, 'second-factor', { ...ceremony, detail });
		return { state: 'wrong' };
	}
	const entered = await store.write((tx) => enter(tx, personId, language));
	return entered ? { state: 'in', entered, next: next || null } : { state: 'over' };
}
