import type { Audience, Language, Part, Role } from '$lib/domain/vocabulary';

/** A person's place in one family, as the viewer holds it for one request. */
export interface Place {
	familyId: string;
	part: Part;
	isLead: boolean;
}

/**
 * Who is asking, for the length of one request. Nothing reaches data without one. `circles` are
 * all the circles they are in now, and every query filters on them: the one mechanism of
 * visibility.
 */
export interface Viewer {
	personId: string;
	name: string | null;
	role: Role;
	audience: Audience;
	agency: string | null;
	circles: readonly string[];
	places: readonly Place[];
	language: Language;
	/** The look with a reason they have open. */
	glass?: Glass;
	/** What they see now is seen through that look: they read, and do nothing else. */
	isOnlyReading?: boolean;
}

/** A look at one family by somebody with no place in it, until a moment; see glass.ts. */
export interface Glass {
	lookId: string;
	familyId: string;
	until: Date;
}

/** What the audit needs to know of the one who acts; null is the service itself. */
export interface Actor {
	personId: string | null;
}

/** Somebody doing what only concerns themselves: there is nobody to ask whether they may. */
export interface OwnActor extends Actor {
	personId: string;
}

export function placeIn(viewer: Viewer, familyId: string): Place | null {
	return viewer.places.find((place) => place.familyId === familyId) ?? null;
}
