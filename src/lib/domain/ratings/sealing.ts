/**
 * Nobody leads anybody: what others rated in a round stays sealed until everyone asked has
 * answered, or the round closes. Sealed ratings are absent, not blanked.
 */
export interface Round {
	closesAt: Date;
	askedIds: readonly string[];
	answeredIds: readonly string[];
}

export const defaultRoundDays = 7;

/** True while someone asked has not answered and the round has not closed. */
export function isSealed(round: Round, now: Date): boolean {
	if (now >= round.closesAt) return false;
	return round.askedIds.some((id) => !round.answeredIds.includes(id));
}

/** The ratings a viewer may know of: their own, and others' from rounds no longer sealed. */
export function visibleRatings<R extends { raterId: string; roundId: string }>(
	ratings: readonly R[],
	rounds: ReadonlyMap<string, Round>,
	viewerId: string,
	now: Date
): R[] {
	const isOpen = (roundId: string): boolean => {
		const round = rounds.get(roundId);
		return round !== undefined && !isSealed(round, now);
	};
	return ratings.filter(({ raterId, roundId }) => raterId === viewerId || isOpen(roundId));
}
