/** What people said and did in one family, each line with who, how they know and for whom. */
import type { StepAsk } from '$lib/domain/steps/asking';
import type { CircleKind, EvidenceKind, EvidenceSource, VoiceKind } from '$lib/domain/vocabulary';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import type { GoalFacts } from '$lib/server/views/goals/goal-facts';
import { said, type Said } from '$lib/server/views/goals/said';
import type { Face } from '$lib/server/views/people/faces';
import type { NarrowCircles } from './circle-names';
import type { FamilyFacts } from './family-facts';

export type What =
	| { is: 'rated'; level: number | null; howTheyKnow: string | null }
	| { is: 'answered' }
	| { is: 'evidence'; kind: EvidenceKind; source: EvidenceSource }
	| { is: 'marked'; isDone: boolean }
	| { is: 'asked'; ask: StepAsk }
	| { is: 'voice'; kind: VoiceKind; feeling: number | null; isRead: boolean };

export interface Happened {
	id: string;
	by: Face;
	when: string;
	what: What;
	goal: { id: string; words: Said } | null;
	words: Said | null;
	/** Who it was said to, when that is fewer than everyone in the plan. */
	onlyFor: Exclude<CircleKind, 'whole-plan'> | null;
	/** It came since the viewer last said they had read. */
	isNew: boolean;
}

interface Line extends Omit<Happened, 'by' | 'when' | 'isNew' | 'onlyFor'> {
	byId: string;
	at: Date;
	circleId: string;
}

/** The latest first, at most `most` of them; `hasMore` says whether some were left out. */
export function happenedIn(
	viewer: Viewer,
	facts: FamilyFacts,
	narrow: NarrowCircles,
	most: number
): { lines: Happened[]; hasMore: boolean } {
	const formats = formatsFor(viewer.language);
	const all = [
		...facts.goals.flatMap((goal) => ofGoal(viewer, facts, goal)),
		...voices(viewer, facts)
	];
	all.sort((a, b) => b.at.getTime() - a.at.getTime());
	const { lastReadAt } = facts;
	return {
		hasMore: all.length > most,
		lines: all.slice(0, most).map(({ byId, at, circleId, ...line }) => ({
			...line,
			by: facts.people.face(byId),
			when: formats.moment(at),
			onlyFor: narrow(circleId),
			isNew: lastReadAt !== null && at > lastReadAt && byId !== viewer.personId
		}))
	};
}

function ofGoal(viewer: Viewer, { translations }: FamilyFacts, facts: GoalFacts): Line[] {
	const { wording, id, circleId } = facts.goal;
	const goal = { id, words: said(viewer, wording, wording.plain, 'plain', translations) };
	return [
		...facts.ratings.map((rating): Line => ({
			id: rating.id,
			byId: rating.raterId,
			at: rating.at,
			circleId: rating.circleId,
			goal,
			what: { is: 'rated', level: rating.level, howTheyKnow: rating.howTheyKnow },
			words:
				rating.note === null
					? null
					: said(
							viewer,
							{ id: rating.id, language: rating.noteLanguage ?? 'en' },
							rating.note,
							'note',
							translations
						)
		})),
		...facts.sealed.map((answer): Line => ({
			id: answer.id,
			byId: answer.raterId,
			at: answer.at,
			circleId,
			goal,
			what: { is: 'answered' },
			words: null
		})),
		...facts.evidence.map((entry): Line => ({
			id: entry.id,
			byId: entry.authorId,
			at: entry.at,
			circleId: entry.circleId,
			goal,
			what: { is: 'evidence', kind: entry.kind, source: entry.source },
			words: said(viewer, entry, entry.words, 'words', translations)
		})),
		...facts.steps.flatMap(({ step, mark }): Line[] => {
			if (!mark) return [];
			const words = said(viewer, step, step.words, 'words', translations);
			const what = { is: 'marked' as const, isDone: mark.isDone };
			return [
				{
					id: mark.id,
					byId: mark.personId,
					at: mark.at,
					circleId: step.circleId,
					goal,
					what,
					words
				}
			];
		}),
		...facts.steps.flatMap(({ step, asks }) =>
			asks.map((asked): Line => ({
				id: asked.id,
				byId: asked.personId,
				at: asked.at,
				circleId: step.circleId,
				goal,
				what: { is: 'asked', ask: asked.ask },
				words:
					asked.words === null
						? said(viewer, step, step.words, 'words', translations)
						: said(viewer, asked, asked.words, 'words', translations)
			}))
		)
	];
}

function voices(viewer: Viewer, { voice, readVoice, translations }: FamilyFacts): Line[] {
	return voice.map((entry) => ({
		id: entry.id,
		byId: entry.authorId,
		at: entry.at,
		circleId: entry.circleId,
		goal: null,
		what: {
			is: 'voice',
			kind: entry.kind,
			feeling: entry.feeling,
			isRead: readVoice.has(entry.id)
		},
		words: entry.words === '' ? null : said(viewer, entry, entry.words, 'words', translations)
	}));
}
