import { audienceOf } from '$lib/domain/families/circles';
import {
	isVoiceCircleKind,
	voiceCircleKinds,
	type VoiceCircleKind
} from '$lib/domain/voice/limits';
import type { Reader } from '$lib/server/db/store';
import { circleIdsOfKind, circlesOf } from '$lib/server/repositories/people';
import type { Viewer } from './viewer';

/** A circle a young person can choose. */
export interface VoiceCircle {
	id: string;
	familyId: string;
	kind: VoiceCircleKind;
	/**
	 * Those on whose pages it is shown: people who work with the family, never a parent or anyone
	 * else at home, whatever circles they are in.
	 */
	readerIds: string[];
	memberIds: string[];
}

/**
 * Whom a young person can speak to, from the fewest readers to the most: their own circles, and the
 * team of their family, which they speak to without being in it. A circle nobody could
 * read is not offered.
 */
export async function voiceCirclesOf(db: Reader, viewer: Viewer): Promise<VoiceCircle[]> {
	const familyIds = new Set(viewer.places.map(({ familyId }) => familyId));
	const found: VoiceCircle[] = [];
	for (const familyId of familyIds) {
		const teamIds = await circleIdsOfKind(db, familyId, 'team');
		for (const circle of await circlesOf(db, familyId, [...viewer.circles, ...teamIds])) {
			const { id, kind, people } = circle;
			if (!isVoiceCircleKind(kind)) continue;
			const readers = people.filter(({ role }) => audienceOf(role) === 'team');
			found.push({ id, familyId, kind, readerIds: idsOf(readers), memberIds: idsOf(people) });
		}
	}
	return found
		.filter(({ readerIds }) => readerIds.length > 0)
		.sort((a, b) => voiceCircleKinds.indexOf(a.kind) - voiceCircleKinds.indexOf(b.kind));
}

/**
 * The circle that is told live of an entry: its own, but the team's where a parent is in it too,
 * since a parent must not learn that there is anything to read.
 */
export async function voiceHeardIn(
	db: Reader,
	familyId: string,
	circleId: string
): Promise<string | undefined> {
	const everyoneIds = await circleIdsOfKind(db, familyId, 'whole-plan');
	if (!everyoneIds.includes(circleId)) return circleId;
	const [teamId] = await circleIdsOfKind(db, familyId, 'team');
	return teamId;
}

const idsOf = (people: readonly { personId: string }[]) => people.map(({ personId }) => personId);
