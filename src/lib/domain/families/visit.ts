/** Somebody looks at their first page: when they did last, and since when things are new to them. */
export interface Visit {
	/** The end of the visit before this one; null at the first. */
	since: Date | null;
	/** When they last looked. */
	seen: Date;
}

const pauseMs = 30 * 60_000;

/** Looking again after half an hour is another visit; until then the same things stay new. */
export function visitAt(known: Visit | null, at: Date): Visit {
	if (!known || at < known.seen) return { since: known?.since ?? null, seen: at };
	const isAnother = at.getTime() - known.seen.getTime() > pauseMs;
	return { since: isAnother ? known.seen : known.since, seen: at };
}
