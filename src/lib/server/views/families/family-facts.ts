/**
 * Everything one viewer may know about some families, read in a fixed number of queries however
 * many families there are. Everything in it was said to a circle of theirs.
 */
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { findFamilies } from '$lib/server/repositories/people';
import { meetingsOf, plansOf, type MeetingRow, type PlanRow } from '$lib/server/repositories/plans';
import { lastReadOf, voiceReadBy } from '$lib/server/repositories/reads';
import { lastTalk, unreadTalk } from '$lib/server/repositories/talk';
import { voiceOf, type VoiceRow } from '$lib/server/repositories/voice';
import { readFacts, type GoalFacts } from '$lib/server/views/goals/goal-facts';
import type { Translations } from '$lib/server/views/goals/said';
import { countOf } from '$lib/server/views/talk/unread';
import { knownPeopleByFamily, type KnownPeople } from '$lib/server/views/people/known-people';

export interface FamilyFacts {
	familyId: string;
	/** What the team calls the family. */
	name: string;
	plans: PlanRow[];
	goals: GoalFacts[];
	translations: Translations;
	meetings: MeetingRow[];
	/** Newest first. */
	voice: VoiceRow[];
	/** Ids of voice entries the viewer has said they read. */
	readVoice: ReadonlySet<string>;
	/** What others wrote to the viewer's threads and the viewer has not said they read. */
	unreadTalk: number;
	/** Who wrote to the viewer's threads, and when they last did. */
	lastTalk: { authorId: string; at: Date }[];
	/** When the viewer last said they had read what is new. */
	lastReadAt: Date | null;
	people: KnownPeople;
}

/** The families among these in which the viewer has a place, in the order of their names. */
export async function familyFacts(
	viewer: Viewer,
	familyIds: readonly string[]
): Promise<FamilyFacts[]> {
	const db = store.read;
	const { circles, personId } = viewer;
	const ids = familyIds.filter((id) => viewer.places.some(({ familyId }) => familyId === id));
	const plans = await plansOf(db, circles, ids);
	const [families, facts, meetings, voice, people, lastRead, talk, lastWritten] = await Promise.all(
		[
			findFamilies(db, ids),
			readFacts(db, viewer, plans),
			meetingsOf(db, circles, ids),
			may(viewer, 'voice:read') ? voiceOf(db, circles, ids) : [],
			knownPeopleByFamily(db, viewer, ids),
			lastReadOf(db, personId, ids),
			may(viewer, 'talk:read') ? unreadTalk(db, circles, personId) : [],
			may(viewer, 'talk:read') ? lastTalk(db, circles) : []
		]
	);
	const voiceIds = voice.map((entry) => entry.id);
	const readVoice = await voiceReadBy(db, personId, voiceIds);
	const byName = new Intl.Collator(viewer.language);
	return families
		.map(({ id, name }) => ({
			familyId: id,
			name,
			plans: plans.filter(({ familyId }) => familyId === id),
			goals: facts.goals.filter(({ goal }) => goal.familyId === id),
			translations: facts.translations,
			meetings: meetings.filter(({ familyId }) => familyId === id),
			voice: voice.filter(({ familyId }) => familyId === id),
			readVoice,
			lastTalk: lastWritten.flatMap(({ familyId, authorId, at }) =>
				at && familyId === id ? [{ authorId, at }] : []
			),
			unreadTalk: countOf(talk.filter(({ familyId }) => familyId === id)),
			lastReadAt: lastRead.get(id) ?? null,
			people: people(id)
		}))
		.sort((a, b) => byName.compare(a.name, b.name));
}

/** Goals people still work on, of plans that are not closed. */
export const openGoals = ({ goals }: FamilyFacts): GoalFacts[] =>
	goals.filter(({ goal, plan }) => goal.closedOn === null && plan.closedOn === null);

export const openPlans = ({ plans }: FamilyFacts): PlanRow[] =>
	plans.filter(({ closedOn }) => closedOn === null);
