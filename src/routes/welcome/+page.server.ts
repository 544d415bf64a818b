import { redirect } from '@sveltejs/kit';
import { requireAudience } from '$lib/server/access/guard';
import { homeOf } from '$lib/server/access/next-page';
import { readSafety } from '$lib/server/commands/people/read-safety';
import type { Actions, PageServerLoad } from './$types';

/** Once, before a family member's or young person's first page: hooks/first-use.ts leads here. */
export const load: PageServerLoad = (event) => {
	requireAudience(event, 'family', 'young');
};

export const actions = {
	default: async (event) => {
		const viewer = requireAudience(event, 'family', 'young');
		await readSafety(viewer);
		redirect(303, homeOf(viewer.audience));
	}
} satisfies Actions;
