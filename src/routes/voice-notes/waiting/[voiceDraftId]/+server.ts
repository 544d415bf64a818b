import { idOr404, notHere, requireAudience } from '$lib/server/access/guard';
import { soundAnswer } from '$lib/server/forms/sound-answer';
import { waitingVoiceFile } from '$lib/server/views/goals/said-about-goal';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const viewer = requireAudience(event, 'family', 'young');
	const sound = (await waitingVoiceFile(viewer, idOr404(event.params.voiceDraftId))) ?? notHere();
	return soundAnswer(sound, event.request.headers.get('range'));
};
