import { redirect, type Cookies } from '@sveltejs/kit';
import { arrive } from '$lib/server/auth/arrive';
import type { Entered } from '$lib/server/auth/enter';
import { beginSecondFactor, hasCodeApp } from '$lib/server/auth/second-factor';

/** Somebody the council's sign-in knows: on to their code app where they have one, else in. */
export async function afterFirstFactor(cookies: Cookies, entered: Entered): Promise<never> {
	if (!(await hasCodeApp(entered.personId))) redirect(303, await arrive(cookies, entered, false));
	await beginSecondFactor(cookies, entered);
	redirect(303, '/sign-in/second');
}
