import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { isMyGoal } from '$lib/server/views/goals/my-goals';
import { contentOf, findPhoto } from '$lib/server/repositories/photos';

/**
 * The JPEG of a photo in the viewer's circles; null when it is not there, not theirs or waits. A young
 * person sees those of their own goals, as on their pages.
 */
export async function photoFile(viewer: Viewer, photoId: string): Promise<Buffer | null> {
	const photo = await findPhoto(store.read, viewer.circles, photoId);
	if (photo?.state !== 'ready') return null;
	if (viewer.audience === 'young' && !(await isMyGoal(viewer, photo.goalId))) return null;
	return contentOf(store.read, photoId);
}
