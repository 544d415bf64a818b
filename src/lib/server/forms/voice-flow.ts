/** Saying it out loud in place of writing: a page on the way, with all that was said so far. */
import { fail, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { maxVoiceBytes } from '$lib/domain/ratings/voice-note';
import type { Audience } from '$lib/domain/vocabulary';
import type { ErrorKey } from '$lib/inputs/fields';
import { voiceNoteInput } from '$lib/inputs/rating';
import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { keepVoiceDraft } from '$lib/server/commands/goals/keep-voice-draft';
import { oneAtATime } from './one-at-a-time';
import type { FlowAnswer } from './question-flow';
import { readFields, readForm } from './read-form';
import { readUpload } from './read-upload';

/** Room for the other fields of the form and the lines between them. */
const maxFormBytes = maxVoiceBytes + 100 * 1024;

/** The page where it is spoken; what was typed beside it rides along. */
export async function askForVoice(event: RequestEvent, audience: Audience): Promise<FlowAnswer> {
	requireAudience(event, audience);
	const form = await readForm(event.request, z.looseObject({}));
	return { at: 'voice', values: form.ok ? form.values : {}, errors: {} };
}

/** Back to the question without the note that was kept; it is gone after a day. */
export async function dropVoice(
	event: RequestEvent,
	audience: Audience,
	back: string
): Promise<FlowAnswer> {
	requireAudience(event, audience);
	const form = await readForm(event.request, z.looseObject({}));
	const kept = Object.entries(form.ok ? form.values : {}).filter(([name]) => !isAboutVoice(name));
	return { at: back, values: Object.fromEntries(kept), errors: {} };
}

/** `back`: the question it answers. */
export async function keepVoice(
	event: RequestEvent,
	audience: Audience,
	back: string
): Promise<FlowAnswer> {
	const viewer = requireAudience(event, audience);
	const goalId = idOr404(event.params['goalId']);
	return oneAtATime(viewer.personId, async () => {
		const upload = await readUpload(event, maxFormBytes);
		if (!upload.ok && upload.reason === 'broken-form') return again({}, 'errors:broken', 400);
		const fields = readFields(upload.form, voiceNoteInput);
		const values = fields.ok ? fields.values : fields.failure.data.values;
		if (!upload.ok) return again(values, 'errors:voiceNote.tooBig', 413);
		const file = upload.form.get('voice');
		if (!(file instanceof File) || file.size === 0)
			return again(values, 'errors:voiceNote.none', 400);
		const seconds = fields.ok ? fields.data.seconds : 0;
		const bytes = new Uint8Array(await file.arrayBuffer());
		const kept = await keepVoiceDraft(viewer, goalId, { bytes, seconds });
		if (!kept.ok) {
			if (kept.reason === 'not-found') notHere();
			const [error, status] = refusals[kept.reason];
			return again(values, error, status);
		}
		const said = { ...values, voiceId: kept.voiceDraftId, seconds: String(seconds) };
		return { at: back, values: said, errors: {} };
	});
}

const isAboutVoice = (name: string) => name === 'voiceId' || name === 'seconds';

const again = (values: Record<string, string>, error: ErrorKey, status: number): FlowAnswer =>
	fail(status, { at: 'voice', values, errors: { voice: error } });

const refusals = {
	'goal-is-closed': ['errors:goalClosed', 409],
	'not-a-voice-note': ['errors:voiceNote.notSound', 415],
	'too-long': ['errors:voiceNote.tooBig', 413]
} as const satisfies Record<string, readonly [ErrorKey, number]>;
