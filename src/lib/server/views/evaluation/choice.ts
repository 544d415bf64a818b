import { finishedQuarters } from '$lib/domain/evaluation/quarters';
import type { Quarter } from '$lib/domain/time/days';
import { today } from '$lib/server/clock';
import { kindChoices, type KindChoice } from './figures';

export interface Choice {
	quarter: Quarter;
	kind: KindChoice;
}

const howManyQuarters = 8;

/** What can be chosen: the last eight quarters that are over, latest first. */
export const quarterChoices = (): Quarter[] => finishedQuarters(today(), howManyQuarters);

/**
 * What `?quarter=2026-Q3&kind=all` asks for; what is left out is the latest quarter and all kinds.
 * Null for anything that cannot be chosen: to answer with other figures would mislead.
 */
export function readChoice(asked: URLSearchParams): Choice | null {
	const quarters = quarterChoices();
	const [quarterAsked, kindAsked] = [asked.get('quarter'), asked.get('kind')];
	const quarter = quarterAsked === null ? quarters[0] : quarters.find((q) => q === quarterAsked);
	const kind = kindAsked === null ? 'all' : kindChoices.find((choice) => choice === kindAsked);
	return quarter === undefined || kind === undefined ? null : { quarter, kind };
}
