import { aliasedTable, and, asc, desc, eq, inArray } from 'drizzle-orm';
import { prepared } from '$lib/server/db/prepared';
import type { Reader, Tx } from '$lib/server/db/store';
import type { Tables } from '$lib/server/db/schema';
import { tables } from '$lib/server/db/tables';

const { goal, goalChild, goalWording, step, stepMark, stepAsk, translation } = tables;

export type GoalRow = Tables['goal']['$inferSelect'];
export type WordingRow = Tables['goalWording']['$inferSelect'];
export type StepRow = Tables['step']['$inferSelect'];
export type StepMarkRow = Tables['stepMark']['$inferSelect'];
export type StepAskRow = Tables['stepAsk']['$inferSelect'];
export type TranslationRow = Tables['translation']['$inferSelect'];
export type GoalWithWording = GoalRow & { wording: WordingRow };

const newest = aliasedTable(goalWording, 'newest');

function selectGoals(db: Reader) {
	return db
		.select({ goal, wording: goalWording })
		.from(goal)
		.innerJoin(
			goalWording,
			eq(
				goalWording.id,
				db
					.select({ id: newest.id })
					.from(newest)
					.where(eq(newest.goalId, goal.id))
					.orderBy(desc(newest.version))
					.limit(1)
			)
		);
}

const goalsBy = prepared(
	'goals_by',
	{ lists: ['circles', 'planIds'] },
	(db, { circles, planIds }) =>
		selectGoals(db)
			.where(and(inArray(goal.planId, planIds), inArray(goal.circleId, circles)))
			.orderBy(asc(goal.createdAt), asc(goal.id))
);

/** Goals of these plans that somebody in these circles can see, each as it is worded now. */
export async function goalsOf(
	db: Reader,
	circles: readonly string[],
	planIds: readonly string[]
): Promise<GoalWithWording[]> {
	if (circles.length === 0 || planIds.length === 0) return [];
	const rows = await goalsBy(db, { circles, planIds });
	return rows.map((row) => ({ ...row.goal, wording: row.wording }));
}

export async function findGoal(
	db: Reader,
	circles: readonly string[],
	goalId: string
): Promise<GoalWithWording | null> {
	if (circles.length === 0) return null;
	const [row] = await selectGoals(db)
		.where(and(eq(goal.id, goalId), inArray(goal.circleId, [...circles])))
		.limit(1);
	return row ? { ...row.goal, wording: row.wording } : null;
}

const goalChildrenBy = prepared('goal_children_by', { lists: ['goalIds'] }, (db, { goalIds }) =>
	db.select().from(goalChild).where(inArray(goalChild.goalId, goalIds)).orderBy(goalChild.childId)
);

/** Goal id → ids of the children it is for. */
export async function childrenOfGoals(
	db: Reader,
	goalIds: readonly string[]
): Promise<Map<string, string[]>> {
	const children = new Map<string, string[]>();
	if (goalIds.length === 0) return children;
	const rows = await goalChildrenBy(db, { goalIds });
	for (const row of rows)
		children.set(row.goalId, [...(children.get(row.goalId) ?? []), row.childId]);
	return children;
}

export async function insertGoal(
	tx: Tx,
	row: Tables['goal']['$inferInsert'],
	childIds: readonly string[],
	wording: WordingRow
): Promise<void> {
	await tx.insert(goal).values(row);
	if (childIds.length > 0)
		await tx.insert(goalChild).values(childIds.map((childId) => ({ goalId: row.id, childId })));
	await insertWording(tx, wording);
}

export async function insertWording(tx: Tx, row: WordingRow): Promise<void> {
	await tx.insert(goalWording).values(row);
}

export async function closeGoalRow(tx: Tx, goalId: string, closedOn: string): Promise<void> {
	await tx.update(goal).set({ closedOn }).where(eq(goal.id, goalId));
}

/** From now on these goals and their steps are said to this circle. */
export async function widenGoals(
	tx: Tx,
	goalIds: readonly string[],
	circleId: string
): Promise<void> {
	await tx
		.update(goal)
		.set({ circleId })
		.where(inArray(goal.id, [...goalIds]));
	await tx
		.update(step)
		.set({ circleId })
		.where(inArray(step.goalId, [...goalIds]));
}

const stepsBy = prepared(
	'steps_by',
	{ lists: ['circles', 'goalIds'] },
	(db, { circles, goalIds }) =>
		db
			.select()
			.from(step)
			.where(and(inArray(step.goalId, goalIds), inArray(step.circleId, circles)))
			.orderBy(asc(step.dueOn), asc(step.id))
);

export async function stepsOf(
	db: Reader,
	circles: readonly string[],
	goalIds: readonly string[]
): Promise<StepRow[]> {
	if (circles.length === 0 || goalIds.length === 0) return [];
	return stepsBy(db, { circles, goalIds });
}

export async function findStep(
	db: Reader,
	circles: readonly string[],
	stepId: string
): Promise<StepRow | null> {
	if (circles.length === 0) return null;
	const [row] = await db
		.select()
		.from(step)
		.where(and(eq(step.id, stepId), inArray(step.circleId, [...circles])))
		.limit(1);
	return row ?? null;
}

export async function insertStep(tx: Tx, row: StepRow): Promise<void> {
	await tx.insert(step).values(row);
}

const marksBy = prepared('marks_by', { lists: ['stepIds'] }, (db, { stepIds }) =>
	db
		.select()
		.from(stepMark)
		.where(inArray(stepMark.stepId, stepIds))
		.orderBy(asc(stepMark.at), asc(stepMark.id))
);

/** Step id → its latest mark. */
export async function latestMarks(
	db: Reader,
	stepIds: readonly string[]
): Promise<Map<string, StepMarkRow>> {
	if (stepIds.length === 0) return new Map();
	const rows = await marksBy(db, { stepIds });
	return new Map(rows.map((row) => [row.stepId, row]));
}

export async function insertStepMark(tx: Tx, row: StepMarkRow): Promise<void> {
	await tx.insert(stepMark).values(row);
}

const asksBy = prepared('asks_by', { lists: ['stepIds'] }, (db, { stepIds }) =>
	db
		.select()
		.from(stepAsk)
		.where(inArray(stepAsk.stepId, stepIds))
		.orderBy(asc(stepAsk.at), asc(stepAsk.id))
);

/** Step id → everything that was said to stand in its way, oldest first. */
export async function asksOfSteps(
	db: Reader,
	stepIds: readonly string[]
): Promise<Map<string, StepAskRow[]>> {
	if (stepIds.length === 0) return new Map();
	return Map.groupBy(await asksBy(db, { stepIds }), ({ stepId }) => stepId);
}

export async function insertStepAsk(tx: Tx, row: StepAskRow): Promise<void> {
	await tx.insert(stepAsk).values(row);
}

const translationsBy = prepared(
	'translations_by',
	{ texts: ['language'], lists: ['subjectIds'] },
	(db, { language, subjectIds }) =>
		db
			.select()
			.from(translation)
			.where(and(inArray(translation.subjectId, subjectIds), eq(translation.language, language)))
			.orderBy(asc(translation.at), asc(translation.id))
);

/** Subject id → its newest words in this language. */
export async function translationsOf(
	db: Reader,
	subjectIds: readonly string[],
	language: string
): Promise<Map<string, TranslationRow>> {
	if (subjectIds.length === 0) return new Map();
	const rows = await translationsBy(db, { language, subjectIds });
	return new Map(rows.map((row) => [row.subjectId, row]));
}

export async function insertTranslation(tx: Tx, row: TranslationRow): Promise<void> {
	await tx.insert(translation).values(row);
}
