import { addDays, dayOf } from '$lib/domain/time/days';
import { addEvidence } from '$lib/server/commands/goals/add-evidence';
import { addGoal } from '$lib/server/commands/goals/add-goal';
import { hearMeaning } from '$lib/server/commands/goals/hear-meaning';
import { makeSense } from '$lib/server/commands/goals/make-sense';
import { rateGoal } from '$lib/server/commands/goals/rate-goal';
import { addPhoto } from '$lib/server/commands/photos/add-photo';
import { addStep } from '$lib/server/commands/steps/add-step';
import { markStep } from '$lib/server/commands/steps/mark-step';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import { settled } from '$lib/server/notify/later';
import { findGoal } from '$lib/server/repositories/goals';
import { circlesOf } from '$lib/server/repositories/people';
import { weekChart } from './pictures';
import type {
	EvidenceStory,
	GoalStory,
	PhotoStory,
	PlanStory,
	SenseStory,
	StepStory
} from './story';
import { as, must, personOf, weeksAgo, type Act, type Telling } from './telling';
import { planIdOf, translate } from './tell-plan';

interface Told {
	goalId: string;
	stepIds: string[];
}

/** Goal stories → the id their goal was given, as soon as it has one. */
export const goalIds = new WeakMap<GoalStory, string>();

export function goalActs(telling: Telling, plan: PlanStory, goal: GoalStory, lead: string): Act[] {
	const told: Told = { goalId: '', stepIds: [] };
	const order = plan.goals.indexOf(goal);
	return [
		{
			at: weeksAgo(telling, plan.startedWeeksAgo, 5 + order),
			run: () => write(telling, plan, goal, told, lead)
		},
		...goal.steps.flatMap((step, index) => ticked(telling, step, index, told)),
		...ratingActs(telling, goal, told, order),
		...(goal.evidence ?? []).map((evidence) => evidenceAct(telling, evidence, told, lead)),
		...(goal.photos ?? []).map((photo, place) => photoAct(telling, photo, told, place)),
		...(goal.senses ?? []).map((sense) => senseAct(telling, sense, told, lead))
	];
}

async function write(
	telling: Telling,
	plan: PlanStory,
	goal: GoalStory,
	told: Told,
	lead: string
): Promise<void> {
	const worker = await as(telling, lead);
	const [anchor0, anchor5, anchor10] = goal.anchors;
	const { plain, formal, why, help, know } = goal;
	const circleId = goal.onlyWith ? await parentCircle(telling, goal.onlyWith) : undefined;
	const added = await addGoal(worker, planIdOf(plan), {
		owner: goal.owner ?? 'family',
		childIds: goal.for.map((key) => personOf(telling, key)),
		...(circleId === undefined ? {} : { circleId }),
		wording: { language: 'en', plain, formal, why, help, know, anchor0, anchor5, anchor10 }
	});
	told.goalId = must(added).goalId;
	const row = await findGoal(store.read, (await as(telling, lead)).circles, told.goalId);
	goalIds.set(goal, told.goalId);
	if (goal.ur && row) await translate(telling, row.wording.id, inUrdu(goal.ur), lead);
	for (const step of goal.steps) told.stepIds.push(await writeStep(telling, step, told, lead));
}

function inUrdu({ anchors, ...words }: NonNullable<GoalStory['ur']>): Record<string, string> {
	return { ...words, anchor0: anchors[0], anchor5: anchors[1], anchor10: anchors[2] };
}

/** The circle of this parent and the team. */
export async function parentCircle(telling: Telling, parent: string): Promise<string> {
	const { circles } = await as(telling, parent);
	const found = await circlesOf(store.read, telling.familyId, circles);
	const circle = found.find(({ kind }) => kind === 'parent-and-team');
	if (!circle) throw new Error(`${parent} has no circle with the team`);
	return circle.id;
}

async function writeStep(telling: Telling, step: StepStory, told: Told, lead: string) {
	const added = await addStep(await as(telling, lead), told.goalId, {
		ownerId: personOf(telling, step.owner),
		words: step.words.en,
		language: 'en',
		dueOn: addDays(telling.today, step.dueInDays)
	});
	const { stepId } = must(added);
	if (step.words.ur) await translate(telling, stepId, { words: step.words.ur }, lead);
	return stepId;
}

function ticked(telling: Telling, step: StepStory, index: number, told: Told): Act[] {
	if (step.doneWeeksAgo === undefined) return [];
	const run = async () => {
		const mark = { isDone: true, key: newId() };
		must(await markStep(await as(telling, step.owner), told.stepIds[index] ?? '', mark));
	};
	return [{ at: weeksAgo(telling, step.doneWeeksAgo, 20 + index), run }];
}

function ratingActs(telling: Telling, goal: GoalStory, told: Told, order: number): Act[] {
	return Object.entries(goal.ratings).flatMap(([rater, ratings], place) =>
		ratings.map(([weeks, level, note]) => ({
			at: weeksAgo(telling, weeks, order * 5 + place),
			run: async () => {
				const said = { level, note: note ?? null, howTheyKnow: null, key: newId() };
				const viewer = await as(telling, rater);
				const row = await findGoal(store.read, viewer.circles, told.goalId);
				const rating = { ...said, circleId: row?.circleId ?? '' };
				must(await rateGoal(viewer, told.goalId, rating));
			}
		}))
	);
}

function evidenceAct(telling: Telling, story: EvidenceStory, told: Told, lead: string): Act {
	const { by, weeksAgo: weeks, kind, source, words, ur } = story;
	const at = weeksAgo(telling, weeks, 60);
	return {
		at,
		run: async () => {
			const evidence = {
				kind,
				source,
				words,
				childSeen: story.childSeen ?? false,
				isChildsExperience: story.isChildsExperience ?? false,
				on: dayOf(at),
				key: newId()
			};
			const added = await addEvidence(await as(telling, by), told.goalId, evidence);
			if (ur) await translate(telling, must(added).evidenceId, { words: ur }, lead);
			else must(added);
		}
	};
}

/** The photo is drawn at its own moment, before anything else happens. */
function photoAct(telling: Telling, photo: PhotoStory, told: Told, place: number): Act {
	const { by, weeksAgo: weeks, words, ink, onlyWith } = photo;
	return {
		at: weeksAgo(telling, weeks, 80 + place),
		run: async () => {
			const viewer = await as(telling, by);
			const row = await findGoal(store.read, viewer.circles, told.goalId);
			const own = onlyWith && (await parentCircle(telling, onlyWith));
			const circleId = own ?? row?.circleId ?? '';
			const bytes = await weekChart(ink, words.length);
			must(await addPhoto(viewer, told.goalId, { bytes, words, circleId, key: newId() }));
			await settled();
		}
	};
}

function senseAct(telling: Telling, story: SenseStory, told: Told, lead: string): Act {
	const { by, answer, words, isSame } = story;
	return {
		at: weeksAgo(telling, story.weeksAgo, 70),
		run: async () => {
			const viewer = await as(telling, by);
			const row = await findGoal(store.read, viewer.circles, told.goalId);
			const circleId = row?.circleId ?? '';
			const said = { answer, words: words ?? null, circleId, key: newId() };
			const { understandingId } = must(await makeSense(viewer, told.goalId, said));
			if (isSame === undefined) return;
			must(await hearMeaning(await as(telling, lead), understandingId, isSame));
		}
	};
}
