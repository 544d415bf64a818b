import { redirect } from '@sveltejs/kit';
import { arrive } from '$lib/server/auth/arrive';
import { beginSecondFactor } from '$lib/server/auth/second-factor';
import { finishSso } from '$lib/server/auth/sso';
import { enterWithIdentity, isIdentityOf } from '$lib/server/auth/sso-entering';
import { goOnProved } from '$lib/server/auth/proof-session';
import type { PageServerLoad } from './$types';

/** One page for every answer that lets nobody in; with a reference where nobody has linked them. */
export const load: PageServerLoad = async (event) => {
	const { cookies, locals, url } = event;
	const nobody = { reference: null };
	const finished = await finishSso(cookies, url.search);
	if (!finished) return nobody;
	const { identity, purpose } = finished;
	const { next } = purpose;
	if (purpose.personId !== null) {
		const { viewer } = locals;
		const isThem = viewer?.personId === purpose.personId;
		if (!viewer || !isThem || !(await isIdentityOf(viewer.personId, identity))) return nobody;
		return goOnProved(event, viewer, next);
	}
	const came = await enterWithIdentity(identity, cookies.get('language'));
	if ('reference' in came) return { reference: came.reference };
	if ('halfWay' in came) {
		await beginSecondFactor(cookies, came.halfWay, next);
		redirect(303, '/sign-in/second');
	}
	if (!came.entered) return nobody;
	redirect(303, await arrive(cookies, came.entered, false, next));
};
