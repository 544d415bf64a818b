import { redirect } from '@sveltejs/kit';
import { allocationInput } from '$lib/inputs/allocation';
import { notHere, requireAct } from '$lib/server/access/guard';
import { allocateFamily } from '$lib/server/commands/admin/allocate-family';
import { readForm, refuse } from '$lib/server/forms/read-form';
import { waitingImports } from '$lib/server/views/admin/waiting-imports';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAct(event, 'admin', 'family:allocate');
	const { searchParams } = event.url;
	const given = searchParams.get('given');
	return {
		...(await waitingImports(viewer)),
		workerId: searchParams.get('worker') ?? '',
		given: given !== null && /^\d{1,4}$/.test(given) ? Number(given) : null
	};
};

export const actions = {
	default: async (event) => {
		const viewer = requireAct(event, 'admin', 'family:allocate');
		const form = await readForm(event.request, allocationInput);
		if (!form.ok) return form.failure;
		const { workerId, one, all } = form.data;
		const { imports } = await waitingImports(viewer);
		const those = imports.find(({ id }) => id === all)?.children ?? [];
		let given = 0;
		for (const familyId of one ? [one] : those.map((child) => child.familyId)) {
			const outcome = await allocateFamily(viewer, familyId, workerId);
			if (outcome.ok) given += 1;
			else if (outcome.reason === 'not-found') notHere();
			else if (outcome.reason === 'not-a-key-worker')
				return refuse(form.values, { workerId: 'errors:chooseOne' }, 400);
		}
		redirect(303, `/imports/waiting?given=${given}&worker=${workerId}`);
	}
} satisfies Actions;
