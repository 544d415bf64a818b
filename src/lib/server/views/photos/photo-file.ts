import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { contentOf, findPhoto } from '$lib/server/repositories/photos';

/** The JPEG of a photo in the viewer's circles; null when it is not there, not theirs or waits. */
export async function photoFile(viewer: Viewer, photoId: string): Promise<Buffer | null> {
	const photo = await findPhoto(store.read, viewer.circles, photoId);
	return photo?.state === 'ready' ? contentOf(store.read, photoId) : null;
}
