import { render } from 'svelte/server';
import fileCss from '$lib/components/paper/file.css?inline';
import MyDataDocument from '$lib/components/paper/MyDataDocument.svelte';
import paperCss from '$lib/components/paper/paper.css?inline';
import { requireAudience, requireProof } from '$lib/server/access/guard';
import { wordsFor } from '$lib/server/i18n/catalogue';
import { myData } from '$lib/server/views/people/my-data';
import type { RequestHandler } from './$types';

/** One file with everything of the reader's in it: it loads nothing, and runs nothing. */
export const GET: RequestHandler = async (event) => {
	const viewer = requireAudience(event, 'family', 'young');
	requireProof(event);
	const words = wordsFor(event.locals.language);
	const data = await myData(viewer);
	const { body } = render(MyDataDocument, { props: { words, data } });
	const { dir, language, t } = words;
	const html = `<!doctype html>
<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'" />
<title>${t('common:product')}</title>
<style>${fileCss}${paperCss}</style>
</head>
<body>${body}</body>
</html>
`;
	return new Response(html, {
		headers: {
			'Content-Type': 'text/html; charset=utf-8',
			'Content-Disposition': 'attachment; filename="our-plan.html"'
		}
	});
};
