import { redirect } from '@sveltejs/kit';
import { arrive } from '$lib/server/auth/arrive';
import { readBrowserCookie } from '$lib/server/auth/cookies';
import { hereOf } from '$lib/server/auth/devices';
import { comeIn, waitingOf } from '$lib/server/auth/devices-waiting';
import type { Actions, PageServerLoad } from './$types';

const lookAgainSeconds = 15;

/** The page looks again by itself while it waits, without a script. */
export const load: PageServerLoad = async ({ cookies, setHeaders }) => {
	const waiting = await waitingOf(readBrowserCookie(cookies) ?? '');
	if (waiting.state === 'waiting') setHeaders({ Refresh: String(lookAgainSeconds) });
	return { waiting };
};

/** A yes lets nobody in by itself: somebody is there and presses. */
export const actions: Actions = {
	default: async (event) => {
		const { cookies, url } = event;
		const entered = await comeIn(readBrowserCookie(cookies) ?? '', hereOf(event));
		if (!entered) redirect(303, '/sign-in/waiting');
		const isOwnPhone = url.searchParams.get('phone') === 'own';
		redirect(303, await arrive(cookies, entered, isOwnPhone, url.searchParams.get('next')));
	}
};
