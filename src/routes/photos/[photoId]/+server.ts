import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { photoFile } from '$lib/server/views/photos/photo-file';
import type { RequestHandler } from './$types';

/** A picture and nothing else, whatever a browser would like to make of it. */
const headers = {
	'Content-Type': 'image/jpeg',
	'Content-Disposition': 'inline; filename="photo.jpg"',
	'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
	'X-Content-Type-Options': 'nosniff',
	'Cache-Control': 'private, no-store'
};

export const GET: RequestHandler = async (event) => {
	const viewer = requireAudience(event, 'family', 'young', 'team');
	const content = (await photoFile(viewer, idOr404(event.params.photoId))) ?? notHere();
	return new Response(new Uint8Array(content), { headers });
};
