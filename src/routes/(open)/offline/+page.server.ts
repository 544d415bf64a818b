import { contacts } from '$lib/data/help-contacts.json';
import type { PageServerLoad } from './$types';

const shown = ['emergency', 'childline'];

/** What a phone shows in place of any page while there is no signal; it says nothing of anybody. */
export const load: PageServerLoad = () => ({
	contacts: contacts.filter(({ id }) => shown.includes(id))
});
