import type { TalkKind } from '$lib/domain/talk/threads';
import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import { talkCirclesOf, threadsIn, type TalkCircle } from '$lib/server/access/talk-circles';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { findFamilies } from '$lib/server/repositories/people';
import { unreadTalk } from '$lib/server/repositories/talk';
import type { Face } from '$lib/server/views/people/faces';
import { knownPeople, type KnownPeople } from '$lib/server/views/people/known-people';
import { countOf } from './unread';

/** A thread before it is opened: who is in it, in people. */
export interface ThreadChoice {
	id: string;
	familyId: string;
	kind: TalkKind;
	/** Everyone who reads it but the viewer. */
	people: Face[];
	/** Names of those of the family in it, for a worker; empty for nobody. */
	familyNames: string;
	/** Names of those in the plan who do not read it, as far as the viewer may know them. */
	without: string;
	unread: number;
}

/** Whom somebody of a family, or a young person, can write to. */
export async function threadChoices(viewer: Viewer): Promise<ThreadChoice[]> {
	if (!may(viewer, 'talk:read')) return [];
	return choicesOf(viewer, await talkCirclesOf(store.read, viewer));
}

export interface TeamThreads {
	familyId: string;
	familyName: string;
	threads: ThreadChoice[];
}

/** The threads of one family somebody of its team is in; null where they have no place. */
export async function teamThreads(viewer: Viewer, familyId: string): Promise<TeamThreads | null> {
	if (!may(viewer, 'talk:read') || !placeIn(viewer, familyId)) return null;
	const [circles, [family]] = await Promise.all([
		threadsIn(store.read, viewer, familyId),
		findFamilies(store.read, [familyId])
	]);
	const threads = await choicesOf(viewer, circles);
	return family ? { familyId, familyName: family.name, threads } : null;
}

async function choicesOf(viewer: Viewer, circles: readonly TalkCircle[]): Promise<ThreadChoice[]> {
	const ids = circles.map(({ id }) => id);
	const [people, unread] = await Promise.all([
		knownPeople(store.read, viewer),
		unreadTalk(store.read, ids, viewer.personId)
	]);
	return circles.map((circle) => ({
		...choiceOf(viewer, circle, circles, people),
		unread: countOf(unread.filter(({ circleId }) => circleId === circle.id))
	}));
}

/** One circle as people; `around` are the viewer's circles of the same family. */
export function choiceOf(
	viewer: Viewer,
	{ id, familyId, kind, memberIds }: TalkCircle,
	around: readonly TalkCircle[],
	people: KnownPeople
): Omit<ThreadChoice, 'unread'> {
	const { list } = formatsFor(viewer.language);
	const whole = around.find((one) => one.kind === 'whole-plan' && one.familyId === familyId);
	const out = (whole?.memberIds ?? []).filter((one) => !memberIds.includes(one));
	const faces = people.faces(memberIds.filter((one) => one !== viewer.personId));
	const namesOf = (some: readonly Face[]) => list(some.map(({ name }) => name).filter(Boolean));
	return {
		...{ id, familyId, kind },
		people: faces,
		familyNames: namesOf(faces.filter(({ isStaff }) => !isStaff)),
		without: namesOf(people.faces(out))
	};
}
