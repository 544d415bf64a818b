import { childOutcomes } from '$lib/domain/plans/census-outcome';
import { requireAct } from '$lib/server/access/guard';
import { waitingCount } from '$lib/server/views/admin/waiting-imports';
import type { PageServerLoad } from './$types';

/** The counts ride in the address: they are about nobody, and the page can be read again. */
export const load: PageServerLoad = async (event) => {
	requireAct(event, 'admin', 'census:import');
	const counts = childOutcomes.map((outcome) => {
		const said = event.url.searchParams.get(outcome) ?? '';
		return { outcome, count: /^\d{1,6}$/.test(said) ? Number(said) : 0 };
	});
	return { counts, waiting: await waitingCount() };
};
