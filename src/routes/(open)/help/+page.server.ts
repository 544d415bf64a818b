import { contacts } from '$lib/data/help-contacts.json';
import type { PageServerLoad } from './$types';

/** Open to all, signed in or not. No opening hours: sources disagree on them. */
export const load: PageServerLoad = () => ({ contacts });
