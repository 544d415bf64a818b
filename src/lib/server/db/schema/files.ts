/** Photos: kept apart until they have been drawn again without anything that was hidden in them. */
import type { Columns } from '../columns';
import { isOneOf } from './one-of';
import type { PeopleTables } from './people';
import type { PlanTables } from './plans';

export const photoStates = ['waiting', 'ready', 'refused'] as const;

export function defineFiles(
	c: Columns,
	{ family, person, circle }: PeopleTables,
	{ goal }: Pick<PlanTables, 'goal'>
) {
	const photo = c.table(
		'photo',
		{
			id: c.id('id').primaryKey(),
			familyId: c
				.id('family_id')
				.notNull()
				.references(() => family.id),
			circleId: c
				.id('circle_id')
				.notNull()
				.references(() => circle.id),
			goalId: c
				.id('goal_id')
				.notNull()
				.references(() => goal.id),
			personId: c
				.id('person_id')
				.notNull()
				.references(() => person.id),
			/** What its owner says it shows: read out where it cannot be seen. */
			words: c.text('words').notNull(),
			language: c.text('language').notNull(),
			state: c.oneOf('state', photoStates).notNull(),
			/** Why it was refused, as a code. */
			refusal: c.text('refusal'),
			/** In pixels, as it is served. */
			width: c.int('width'),
			height: c.int('height'),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [
			c.check('photo_state', isOneOf(t.state, photoStates)),
			c.index('photo_goal').on(t.goalId),
			c.index('photo_state').on(t.state)
		]
	);

	/** As it came while it waits, as a clean JPEG from then on; nothing of a refused one is kept. */
	const photoContent = c.table('photo_content', {
		photoId: c
			.id('photo_id')
			.primaryKey()
			.references(() => photo.id),
		content: c.bytes('content').notNull()
	});

	return { photo, photoContent };
}
