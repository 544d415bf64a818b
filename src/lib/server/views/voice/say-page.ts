import type { VoiceCircleKind } from '$lib/domain/voice/limits';
import { formatsFor } from '$lib/i18n/format';
import { may } from '$lib/server/access/policy';
import { voiceCirclesOf, type VoiceCircle } from '$lib/server/access/voice-circles';
import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { newId } from '$lib/server/db/id';
import type { Face } from '$lib/server/views/people/faces';
import { knownPeople, type KnownPeople } from '$lib/server/views/people/known-people';

/** Who would read it, as people. */
export interface VoiceChoice {
	id: string;
	familyId: string;
	kind: VoiceCircleKind;
	readers: Face[];
	/** Names of the others in the plan; empty text for nobody. */
	without: string;
}

export interface SayPage {
	choices: VoiceChoice[];
	/** The key worker is among the readers of every choice: the page names a way past them. */
	isLeadInAll: boolean;
	/** So that sending twice says it once. */
	key: string;
}

/** What a young person needs to say something; null for everyone else. */
export async function sayPage(viewer: Viewer): Promise<SayPage | null> {
	if (!may(viewer, 'voice:say')) return null;
	const db = store.read;
	const [circles, people] = await Promise.all([
		voiceCirclesOf(db, viewer),
		knownPeople(db, viewer)
	]);
	const choices = circles
		.filter((circle) => addsSomebody(circle, circles))
		.map((circle) => voiceChoice(viewer, circle, membersAround(circle, circles), people));
	return {
		choices,
		isLeadInAll: choices.every(({ readers }) => readers.some(({ isLead }) => isLead)),
		key: newId()
	};
}

/** A choice that would reach nobody but the readers of an earlier one is no choice. */
function addsSomebody(circle: VoiceCircle, circles: readonly VoiceCircle[]): boolean {
	const earlier = circles
		.slice(0, circles.indexOf(circle))
		.filter(({ familyId }) => familyId === circle.familyId);
	return earlier.every(({ readerIds }) => !circle.readerIds.every((id) => readerIds.includes(id)));
}

function membersAround({ familyId }: VoiceCircle, circles: readonly VoiceCircle[]): string[] {
	const theirs = circles.filter((circle) => circle.familyId === familyId);
	return theirs.find(({ kind }) => kind === 'whole-plan')?.memberIds ?? [];
}

function voiceChoice(
	viewer: Viewer,
	{ id, familyId, kind, readerIds }: VoiceCircle,
	aroundIds: readonly string[],
	people: KnownPeople
): VoiceChoice {
	const others = aroundIds.filter((one) => one !== viewer.personId && !readerIds.includes(one));
	const names = people.faces(others).flatMap(({ name }) => (name === '' ? [] : [name]));
	const without = formatsFor(viewer.language).list(names);
	return { id, familyId, kind, readers: people.faces(readerIds), without };
}
