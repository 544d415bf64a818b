import { notHere, requireAct } from '$lib/server/access/guard';
import { wordsFor } from '$lib/server/i18n/catalogue';
import { readChoice } from '$lib/server/views/evaluation/choice';
import { figuresCsv } from '$lib/server/views/evaluation/figures-csv';
import { figures } from '$lib/server/views/evaluation/figures';
import type { RequestHandler } from './$types';

/** The same numbers as the page, one a line. */
export const GET: RequestHandler = async (event) => {
	const viewer = requireAct(event, 'evaluation', 'evaluation:read');
	const choice = readChoice(event.url.searchParams);
	if (!choice) return sayUnknown(wordsFor(event.locals.language).t('evaluation:wrong.body'));
	const { quarter, kind } = choice;
	const found = (await figures(viewer, quarter, kind)) ?? notHere();
	return new Response(figuresCsv(quarter, kind, found), {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="our-plan-${quarter}-${kind}.csv"`
		}
	});
};

const sayUnknown = (words: string): Response =>
	new Response(`${words}\n`, {
		status: 400,
		headers: { 'Content-Type': 'text/plain; charset=utf-8' }
	});
