import { redirect } from '@sveltejs/kit';
import { newPinForm } from '$lib/inputs/account';
import { requireProof, requireViewer } from '$lib/server/access/guard';
import { homeOf, nextPage } from '$lib/server/access/next-page';
import { arrive } from '$lib/server/auth/arrive';
import { hereOf } from '$lib/server/auth/devices';
import { passkeySite } from '$lib/server/auth/passkeys-site';
import { setPin } from '$lib/server/auth/pins';
import { readForm } from '$lib/server/forms/read-form';
import type { Actions, PageServerLoad } from './$types';

/** For somebody who said that only they use this phone; until there is a PIN, it counts as shared. */
export const load: PageServerLoad = (event) => {
	const { role, audience } = requireViewer(event);
	requireProof(event);
	const asked = event.url.searchParams.get('next');
	return {
		canHavePasskey: passkeySite() !== null,
		later: nextPage(role, asked) ?? homeOf(audience)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireViewer(event);
		requireProof(event);
		const form = await readForm(event.request, newPinForm);
		if (!form.ok) return form.failure;
		const set = await setPin(viewer, event.locals.session, form.data.pin);
		if (!set.ok) redirect(303, homeOf(viewer.audience));
		const { personId, role } = viewer;
		const device = { ...set.device, token: hereOf(event).token };
		const asked = event.url.searchParams.get('next');
		const onward = await arrive(event.cookies, { personId, role, device }, true, asked);
		redirect(303, form.data.passkey ? '/account/passkeys' : onward);
	}
};
