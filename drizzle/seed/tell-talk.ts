import { readTalk } from '$lib/server/commands/talk/read-talk';
import { writeMessage } from '$lib/server/commands/talk/write-message';
import { newId } from '$lib/server/db/id';
import type { Message, Story, TalkStory } from './story';
import { parentCircle } from './tell-goal';
import { translate } from './tell-plan';
import { as, must, weeksAgo, type Act, type Telling } from './telling';

/** What a parent and their team wrote to each other, and who said that they have read it. */
export function talkActs(telling: Telling, story: Story, lead: string): Act[] {
	return (story.talk ?? []).flatMap((talk) =>
		talk.messages.flatMap((message, order) => messageActs(telling, talk, message, order, lead))
	);
}

function messageActs(
	telling: Telling,
	{ parent }: TalkStory,
	message: Message,
	order: number,
	lead: string
): Act[] {
	let messageId = '';
	const write = async () => {
		const circleId = await parentCircle(telling, parent);
		const written = { words: message.words, key: newId() };
		const viewer = await as(telling, message.by);
		messageId = must(await writeMessage(viewer, circleId, written)).messageId;
		const { translated } = message;
		if (translated)
			await translate(telling, messageId, { words: translated.words }, lead, translated.to);
	};
	const reads = (message.readBy ?? []).map((reader, index) => ({
		at: weeksAgo(telling, message.weeksAgo, 92 + order * 2 + index),
		run: async () => void must(await readTalk(await as(telling, reader), messageId))
	}));
	return [{ at: weeksAgo(telling, message.weeksAgo, 90 + order * 2), run: write }, ...reads];
}
