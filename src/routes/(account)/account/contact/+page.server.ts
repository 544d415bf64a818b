import { requireAudience } from '$lib/server/access/guard';
import { myContactActions } from '$lib/server/forms/my-contact';
import { myContact } from '$lib/server/views/people/my-contact';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const viewer = requireAudience(event, 'family', 'young');
	const isChanging = event.url.searchParams.has('change');
	return {
		contact: await myContact(viewer),
		isChanging,
		hasKept: event.url.searchParams.has('kept')
	};
};

export const actions = myContactActions satisfies Actions;
