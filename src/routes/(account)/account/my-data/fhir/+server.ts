import { requireAudience, requireProof } from '$lib/server/access/guard';
import { now } from '$lib/server/clock';
import { bundleOf } from '$lib/server/exchange/fhir/bundle';
import { myRecord } from '$lib/server/views/people/my-record';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const viewer = requireAudience(event, 'family', 'young');
	requireProof(event);
	const bundle = bundleOf(await myRecord(viewer), now());
	return new Response(`${JSON.stringify(bundle, null, '\t')}\n`, {
		headers: {
			'Content-Type': 'application/fhir+json; charset=utf-8',
			'Content-Disposition': 'attachment; filename="our-plan.json"'
		}
	});
};
