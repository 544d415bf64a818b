import type { Viewer } from '$lib/server/access/viewer';
import { store } from '$lib/server/db/current';
import { isId } from '$lib/server/db/id';
import { findFamilyEvent } from '$lib/server/repositories/events';
import { findFamilies } from '$lib/server/repositories/people';
import { feed } from './current';
import type { FamilyEvent } from './feed';
import { watch, type Listening } from './watch';

const encoder = new TextEncoder();
const heartbeatMs = 25_000;
/** Events a browser may leave unread before it is let go; it comes back and catches up. */
const mostUnread = 1000;

/** Kinds after which who may see what has changed: the stream ends and the browser comes back afresh. */
const accessKinds = [
	'person.added',
	'person.removed',
	'circle.changed',
	'family.joined',
	'family.allocated'
];

/** What is already under way when the process stops, so that it can be told to go. */
const open = new Set<() => void>();

const heartbeat = setInterval(() => {
	for (const beat of beats) beat();
}, heartbeatMs).unref();
const beats = new Set<() => void>();

let isStopping = false;

/** End every stream; browsers come back after a random pause, so they do not all come at once. */
export function closeStreams(): void {
	isStopping = true;
	clearInterval(heartbeat);
	for (const close of open) close();
}

/**
 * Server-sent events of every family the viewer has a place in, filtered by their circles. The id
 * of an event is its own, never its number in the family: a gap in numbers would betray what is
 * hidden. When `lastId` is not the newest event the viewer could have had, `resync` tells the page
 * to read itself again, and nothing is missed. The stream ends when the session does, at `until`,
 * and when who may see what changes; listening is not using the service.
 */
export async function streamFor(
	viewer: Viewer,
	lastId: string | null,
	signal: AbortSignal,
	{ session, until, lookId = null }: Omit<Listening, 'close'>
): Promise<Response> {
	if (isStopping) return new Response(null, { status: 503, headers: { 'Retry-After': '5' } });
	const familyIds = [...new Set(viewer.places.map((place) => place.familyId))];
	const families = await findFamilies(store.read, familyIds);
	const resumeAt = await resumePoint(viewer, lastId);
	const circles = new Set(viewer.circles);
	const stops: (() => void)[] = [];
	const stop = () => {
		for (const each of stops.splice(0)) each();
	};

	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			let isOpen = true;
			const close = () => {
				stop();
				if (!isOpen) return;
				isOpen = false;
				controller.enqueue(encoder.encode(retryAfter(500 + Math.floor(Math.random() * 2500))));
				controller.close();
			};
			const write = (text: string) => {
				if ((controller.desiredSize ?? 0) < -mostUnread) close();
				else if (isOpen) controller.enqueue(encoder.encode(text));
			};
			const beat = () => write(': here\n\n');
			const tell = (event: FamilyEvent) => {
				if (circles.has(event.circleId)) write(frame(event));
				if (accessKinds.includes(event.kind)) close();
			};

			open.add(close);
			beats.add(beat);
			stops.push(
				() => open.delete(close),
				() => beats.delete(beat),
				watch({ session, until, lookId, close })
			);
			signal.addEventListener('abort', stop);
			write(retryAfter(1000));
			if (lastId !== null) write('event: resync\ndata: {}\n\n');
			for (const family of families) {
				const since = resumeAt?.familyId === family.id ? resumeAt.seq : family.eventSeq;
				stops.push(feed.subscribe(family.id, since, tell));
			}
		},
		cancel: stop
	});
	return new Response(stream, {
		headers: {
			'Content-Type': 'text/event-stream; charset=utf-8',
			'Cache-Control': 'no-store',
			'X-Accel-Buffering': 'no'
		}
	});
}

/** Where in its family the last event stands that this browser saw, if the viewer may know of it. */
async function resumePoint(viewer: Viewer, lastId: string | null): Promise<FamilyEvent | null> {
	if (lastId === null || !isId(lastId)) return null;
	return findFamilyEvent(store.read, viewer.circles, lastId);
}

function retryAfter(milliseconds: number): string {
	return `retry: ${milliseconds}\n\n`;
}

function frame({ id, familyId, kind, subjectId, actorId }: FamilyEvent): string {
	return `id: ${id}\ndata: ${JSON.stringify({ familyId, kind, subjectId, actorId })}\n\n`;
}
