import { requireViewer } from '$lib/server/access/guard';
import { myDevicesActions } from '$lib/server/forms/my-devices';
import { myDevices } from '$lib/server/views/people/my-devices';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireViewer(event);
	return {
		mine: await myDevices(viewer, event.locals.session),
		hasTold: event.url.searchParams.has('told'),
		isFamily: viewer.audience === 'family' || viewer.audience === 'young'
	};
};

export const actions = myDevicesActions satisfies Actions;
