/**
 * Break-glass: somebody from outside a family's team gave a reason, and reads that family for a
 * while. It gives no membership that lasts. A request that only reads is let through to what
 * everyone in the plan and what the team see, never to what was said to fewer: one parent, a young
 * person and their adult, or managers. A request that writes is made without it, so no command ever
 * sees the family.
 */
import type { RequestEvent } from '@sveltejs/kit';
import { now } from '$lib/server/clock';
import type { Reader } from '$lib/server/db/store';
import { openGlassOf } from '$lib/server/repositories/looks';
import { circleIdsOfKind } from '$lib/server/repositories/people';
import { may } from './policy';
import { placeIn, type Glass, type Viewer } from './viewer';

/** What a request asks for. */
export interface Asked {
	method: string;
	routeId: string | null;
	/** The family its address names. */
	familyId: string | undefined;
}

export const askedBy = ({ request, route, params }: RequestEvent): Asked => ({
	method: request.method,
	routeId: route.id,
	familyId: params['familyId']
});

/** Addresses that name no family and yet belong to the pages of one. */
const besides: readonly (string | null)[] = ['/api/live', '/photos/[photoId]'];

/** The viewer with the look they have open, if they have one; through it where this request may. */
export async function withGlass(db: Reader, viewer: Viewer, asked: Asked): Promise<Viewer> {
	if (!may(viewer, 'glass:break')) return viewer;
	const look = await openGlassOf(db, viewer.personId, now());
	if (!look?.endsAt || placeIn(viewer, look.familyId)) return viewer;
	const glass = { lookId: look.id, familyId: look.familyId, until: look.endsAt };
	const isThrough = asked.familyId === glass.familyId || besides.includes(asked.routeId);
	const isReading = asked.method === 'GET' || asked.method === 'HEAD';
	return isThrough && isReading ? readingThrough(db, viewer, glass) : { ...viewer, glass };
}

async function readingThrough(db: Reader, viewer: Viewer, glass: Glass): Promise<Viewer> {
	const { familyId } = glass;
	const circles = [
		...(await circleIdsOfKind(db, familyId, 'whole-plan')),
		...(await circleIdsOfKind(db, familyId, 'team'))
	];
	return {
		...viewer,
		glass,
		isOnlyReading: true,
		circles: [...viewer.circles, ...circles],
		// A place needs a part, and no page shows a viewer their own.
		places: [...viewer.places, { familyId, part: 'supervisor', isLead: false }]
	};
}
