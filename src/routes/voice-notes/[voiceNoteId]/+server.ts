import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { soundAnswer } from '$lib/server/forms/sound-answer';
import { voiceNoteFile } from '$lib/server/views/goals/said-about-goal';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const viewer = requireAudience(event, 'family', 'young', 'team');
	const sound = (await voiceNoteFile(viewer, idOr404(event.params.voiceNoteId))) ?? notHere();
	return soundAnswer(sound, event.request.headers.get('range'));
};
