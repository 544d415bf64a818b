import { markVoiceRead } from '$lib/server/commands/voice/mark-voice-read';
import { saySomething } from '$lib/server/commands/voice/say-something';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { circlesOf } from '$lib/server/repositories/people';
import type { Story, Voice } from './story';
import { as, must, weeksAgo, type Act, type Telling } from './telling';

const kinds = { 'trusted adult': 'young-and-adult', 'whole plan': 'whole-plan' } as const;

export function voiceActs(telling: Telling, story: Story): Act[] {
	return (story.voice ?? []).flatMap((voice) => {
		let entryId = '';
		const say = async () => {
			const viewer = await as(telling, voice.by);
			const entry = { ...said(voice), circleId: await circleFor(telling, voice), key: newId() };
			entryId = must(await saySomething(viewer, telling.familyId, entry)).entryId;
		};
		const reads = (voice.readBy ?? []).map((reader, index) => ({
			at: weeksAgo(telling, voice.weeksAgo, 80 + index),
			run: async () => {
				const viewer = await as(telling, reader);
				must(await markVoiceRead(viewer, telling.familyId, entryId));
			}
		}));
		return [{ at: weeksAgo(telling, voice.weeksAgo, 70), run: say }, ...reads];
	});
}

function said({ kind, feeling, words }: Voice) {
	return { kind, feeling: feeling ?? null, words };
}

async function circleFor(telling: Telling, voice: Voice): Promise<string> {
	const { circles } = await as(telling, voice.by);
	const found = await circlesOf(store.read, telling.familyId, circles);
	const circle = found.find(({ kind }) => kind === kinds[voice.to]);
	if (!circle) throw new Error(`${voice.by} has no circle for ${voice.to}`);
	return circle.id;
}
