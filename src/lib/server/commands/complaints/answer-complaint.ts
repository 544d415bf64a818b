import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { findComplaint, insertComplaintAnswer } from '$lib/server/repositories/complaints';
import { once, type OnceRefusal } from '../once';
import { notFound, type NotFound } from '../outcome';
import { record } from '../record';

/** Answer a complaint: whoever said it reads the answer. A second answer adds to the first. */
export async function answerComplaint(
	viewer: Viewer,
	complaintId: string,
	{ words, key }: { words: string; key: string }
): Promise<{ ok: true } | NotFound | OnceRefusal> {
	return store.write(async (tx) => {
		const complaint = await findComplaint(tx, viewer.circles, complaintId);
		if (!complaint || !may(viewer, 'complaint:answer')) return notFound;
		const { personId, language } = viewer;
		const saved = await once(tx, personId, key, { complaintId, words }, async (id) => {
			const answer = { id, complaintId, personId, words, language, createdAt: now() };
			await insertComplaintAnswer(tx, answer);
			await record(tx, viewer, { action: 'complaint.answered', familyId: null, subjectId: id });
		});
		return saved.ok ? { ok: true } : saved;
	});
}
