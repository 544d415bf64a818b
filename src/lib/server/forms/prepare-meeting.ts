/** What a family wants from a meeting goes to their team as one message, in their own words. */
import { redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { preparedFields } from '$lib/domain/plans/preparing';
import { prepareMeetingForm } from '$lib/inputs/prepare-meeting';
import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { writeMessage } from '$lib/server/commands/talk/write-message';
import { wordsFor } from '$lib/server/i18n/catalogue';
import { prepareMeeting } from '$lib/server/views/plans/prepare-meeting';
import { readForm, refuse, type FormRefusal } from './read-form';
import { answerRefusal } from './refusals';

/** As much as a message holds. */
const mostLetters = 2000;

export async function prepareMeetingAction(
	event: RequestEvent
): Promise<ActionFailure<FormRefusal>> {
	const viewer = requireAudience(event, 'family');
	const meetingId = idOr404(event.params['meetingId']);
	const form = await readForm(event.request, prepareMeetingForm);
	if (!form.ok) return form.failure;
	const question = (await prepareMeeting(viewer, meetingId)) ?? notHere();
	const { circleId, key, ...said } = form.data;
	if (!question.circles.some(({ id }) => id === circleId))
		return refuse(form.values, { circleId: 'errors:chooseOne' }, 400);
	const { t } = wordsFor(viewer.language);
	const { kind, day } = question.meeting;
	const parts = preparedFields.flatMap((field) => {
		const text = said[field];
		return text ? [`${t(`meetings:prepare.${field}`)}\n${text}`] : [];
	});
	const about = t('meetings:prepare.about', { meeting: t(`meetings:kind.${kind}`), day });
	const words = [about, ...parts].join('\n\n');
	if (words.length > mostLetters) return refuse(form.values, { say: 'errors:tooLong.text' }, 400);
	const sent = await writeMessage(viewer, circleId, { words, key });
	if (sent.ok) redirect(303, `/talk/${circleId}#message-${sent.messageId}`);
	return answerRefusal(form.values, sent.reason, {});
}
