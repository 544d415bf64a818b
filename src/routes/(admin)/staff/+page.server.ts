import { redirect, type RequestEvent } from '@sveltejs/kit';
import { colleagueForm, linkForm } from '$lib/inputs/staff';
import { notHere, requireAct, requireProof } from '$lib/server/access/guard';
import type { Viewer } from '$lib/server/access/viewer';
import { disableStaff } from '$lib/server/commands/admin/disable-staff';
import { enableStaff } from '$lib/server/commands/admin/enable-staff';
import { linkStaff } from '$lib/server/commands/admin/link-staff';
import { signOutStaff } from '$lib/server/commands/admin/sign-out-staff';
import { readForm } from '$lib/server/forms/read-form';
import { answerRefusal } from '$lib/server/forms/refusals';
import { staffDesk } from '$lib/server/views/admin/staff';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'admin', 'staff:manage');
	return { desk: (await staffDesk(viewer)) ?? notHere() };
};

type Act = (viewer: Viewer, personId: string) => Promise<{ ok: boolean }>;

async function actOn(event: RequestEvent, act: Act) {
	const viewer = requireAct(event, 'admin', 'staff:manage');
	requireProof(event);
	const form = await readForm(event.request, colleagueForm);
	if (!form.ok) return form.failure;
	if (!(await act(viewer, form.data.person)).ok) notHere();
	redirect(303, `/staff#${form.data.person}`);
}

export const actions: Actions = {
	disable: (event) => {
		requireAct(event, 'admin', 'staff:manage');
		return actOn(event, disableStaff);
	},
	enable: (event) => {
		requireAct(event, 'admin', 'staff:manage');
		return actOn(event, enableStaff);
	},
	signOut: (event) => {
		requireAct(event, 'admin', 'staff:manage');
		return actOn(event, signOutStaff);
	},
	link: async (event) => {
		const viewer = requireAct(event, 'admin', 'staff:manage');
		requireProof(event);
		const form = await readForm(event.request, linkForm);
		if (!form.ok) return form.failure;
		const { person, reference } = form.data;
		const linked = await linkStaff(viewer, person, reference);
		if (linked.ok) redirect(303, `/staff#${person}`);
		return answerRefusal(form.values, linked.reason, {
			'no-such-reference': ['reference', 'errors:noSuchReference', 400],
			'linked-before': ['reference', 'errors:linkedBefore']
		});
	}
};
