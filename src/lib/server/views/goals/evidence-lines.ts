import type { EvidenceKind, EvidenceSource } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import type { Face } from '$lib/server/views/people/faces';
import type { KnownPeople } from '$lib/server/views/people/known-people';
import type { GoalFacts } from './goal-facts';
import { said, type Said, type Translations } from './said';

/** What somebody learned, and how they know it (rule of practice 1). */
export interface EvidenceLine {
	id: string;
	by: Face;
	source: EvidenceSource;
	kind: EvidenceKind;
	isChildsExperience: boolean;
	words: Said;
	day: string;
	/** A later entry says it again, rightly. */
	isCorrected: boolean;
}

/** The latest first. */
export function evidenceLines(
	viewer: Viewer,
	facts: GoalFacts,
	translations: Translations,
	people: KnownPeople
): EvidenceLine[] {
	const { day } = formatsFor(viewer.language);
	const corrected = new Set(facts.evidence.map(({ correctsId }) => correctsId));
	return facts.evidence
		.map((entry) => ({
			id: entry.id,
			by: people.face(entry.authorId),
			source: entry.source,
			kind: entry.kind,
			isChildsExperience: entry.isChildsExperience,
			words: said(viewer, entry, entry.words, 'words', translations),
			day: day(entry.on),
			isCorrected: corrected.has(entry.id)
		}))
		.reverse();
}
