import { z } from 'zod';
import { oneOfField, optionalText } from './fields';

/** `1` to `5`, or `none` for "I do not want to say", which becomes null. */
const feedbackLevelField = oneOfField(['1', '2', '3', '4', '5', 'none']).transform((text) =>
	text === 'none' ? null : Number(text)
);

const levelsShape = (questions: readonly string[]) =>
	Object.fromEntries(questions.map((question) => [question, feedbackLevelField]));

/** One field a question of the round, and the free words last. */
export const feedbackShape = (questions: readonly string[]) => ({
	...levelsShape(questions),
	words: optionalText
});

/** Every answer at once: the numbers by question, and the words. */
export function feedbackInput(questions: readonly string[]) {
	return z
		.object({ words: optionalText })
		.catchall(z.unknown())
		.transform(({ words, ...rest }, context) => {
			const levels = z.object(levelsShape(questions)).safeParse(rest);
			if (levels.success) return { words, levels: levels.data };
			for (const { message, path } of levels.error.issues)
				context.addIssue({ code: 'custom', message, path });
			return z.NEVER;
		});
}
