import type { Viewer } from '$lib/server/access/viewer';
import { hashOf } from '$lib/server/auth/secrets';
import { startSession } from '$lib/server/auth/sessions';

/** A session of this viewer's to listen with, by its handle. */
export async function listeningAs({ personId, role }: Pick<Viewer, 'personId' | 'role'>) {
	const { cookie } = await startSession(personId, role, false);
	return { session: hashOf(cookie), until: null };
}
