/** The forms of photos: one that brings a photo to a goal, one that takes it back. */
import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { Audience } from '$lib/domain/vocabulary';
import { photoInput, takeBackInput } from '$lib/inputs/photo';
import { idOr404, requireAudience } from '$lib/server/access/guard';
import type { Viewer } from '$lib/server/access/viewer';
import { addPhoto } from '$lib/server/commands/photos/add-photo';
import { takeBackPhoto } from '$lib/server/commands/photos/take-back-photo';
import { maxPhotoBytes } from '$lib/server/photos/draw';
import { chosenPhoto } from './chosen-photo';
import { oneAtATime } from './one-at-a-time';
import { readFields, readForm, refuse, type FormRefusal } from './read-form';
import { readUpload, type Upload } from './read-upload';
import { answerRefusal } from './refusals';

/** Room for the other fields of the form and the lines between them. */
const maxFormBytes = maxPhotoBytes + 100 * 1024;

type GoalPath = (goalId: string) => string;
type Answer = Promise<ActionFailure<FormRefusal>>;

/** Whatever is wrong, what was typed comes back; a browser asks for the file again. */
export function addPhotoAction(audience: Audience, goalPath: GoalPath) {
	return async (event: RequestEvent): Answer => {
		const viewer = requireAudience(event, audience);
		const goalId = idOr404(event.params['goalId']);
		return oneAtATime(viewer.personId, () => receive(event, viewer, goalId, goalPath));
	};
}

async function receive(
	event: RequestEvent,
	viewer: Viewer,
	goalId: string,
	goalPath: GoalPath
): Answer {
	const upload = await readUpload(event, maxFormBytes);
	if (!upload.ok) return unread(upload);
	const fields = readFields(upload.form, photoInput);
	const photo = await chosenPhoto(upload.form);
	if (!photo.ok)
		return refuse(valuesOf(fields), { ...errorsOf(fields), photo: photo.error }, photo.status);
	if (!fields.ok) return chooseAgain(fields.failure);
	const { data, values } = fields;
	const outcome = await addPhoto(viewer, goalId, { ...data, bytes: photo.bytes });
	if (outcome.ok) redirect(303, `${goalPath(goalId)}#photos`);
	return answerRefusal(values, outcome.reason, {
		'goal-is-closed': ['form', 'errors:goalClosed'],
		'circle-not-yours': ['circleId', 'errors:chooseOne', 400],
		'not-a-photo': ['photo', 'errors:photo.notAPhoto', 415],
		'no-room': ['photo', 'errors:photo.noRoom']
	});
}

/** The button beside one's own photo, for ten minutes; the key worker's for as long as it is there. */
export function takeBackPhotoAction(audience: Audience, goalPath: GoalPath) {
	return async (event: RequestEvent): Answer => {
		const viewer = requireAudience(event, audience);
		const goalId = idOr404(event.params['goalId']);
		const form = await readForm(event.request, takeBackInput);
		if (!form.ok) return form.failure;
		const outcome = await takeBackPhoto(viewer, form.data.photoId);
		if (outcome.ok) redirect(303, `${goalPath(goalId)}#photos`);
		return answerRefusal(form.values, outcome.reason, {
			'too-late': ['form', 'errors:photo.tooLate']
		});
	};
}

type Fields = ReturnType<typeof readFields<typeof photoInput>>;

const valuesOf = (fields: Fields) => (fields.ok ? fields.values : fields.failure.data.values);
const errorsOf = (fields: Fields) => (fields.ok ? {} : fields.failure.data.errors);

function unread(upload: Upload & { ok: false }): ActionFailure<FormRefusal> {
	if (upload.reason === 'broken-form') return refuse({}, { form: 'errors:broken' }, 400);
	const fields = readFields(upload.form, photoInput);
	return refuse(valuesOf(fields), { photo: 'errors:photo.tooBig' }, 413);
}

function chooseAgain({ status, data }: ActionFailure<FormRefusal>): ActionFailure<FormRefusal> {
	return fail(status, { ...data, errors: { ...data.errors, photo: 'errors:photo.again' } });
}
