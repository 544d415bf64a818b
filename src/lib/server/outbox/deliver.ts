/**
 * What waited on a phone goes through the very action its form would have gone through: the same
 * guard, the same parsing, the same command. Here it is only opened and led to its door.
 */
import { isActionFailure, isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { outboxWriting, type outboxItem } from '$lib/inputs/outbox';
import type { Viewer } from '$lib/server/access/viewer';
import { doorOf } from './doors';
import { authorOf, openSealed } from './sealed';

export interface Delivered {
	outcome: 'taken' | 'refused' | 'not-yours';
	status: number;
}

type Item = z.output<typeof outboxItem>;
type Writing = z.output<typeof outboxWriting>;

const refused = (status: number): Delivered => ({ outcome: 'refused', status });

export async function deliver(event: RequestEvent, viewer: Viewer, item: Item): Promise<Delivered> {
	if (item.author !== authorOf(viewer.personId)) return { outcome: 'not-yours', status: 403 };
	const writing = written(openSealed(item.sealed, `${item.id}|${item.author}`));
	const door = writing && doorOf(writing.to);
	if (!door) return refused(400);
	// Sent under another key than the one it was kept by, it could be taken twice.
	if (!writing.fields.some(([name, value]) => name === 'key' && value === item.id))
		return refused(400);
	return whatCameOf(() => door.action({ ...event, ...asItsForm(event, writing, door) }));
}

function written(text: string | null): Writing | null {
	if (text === null) return null;
	try {
		return outboxWriting.parse(JSON.parse(text));
	} catch {
		return null;
	}
}

type Door = NonNullable<ReturnType<typeof doorOf>>;

function asItsForm(event: RequestEvent, { to, fields }: Writing, { routeId, params }: Door) {
	const url = new URL(to, event.url.origin);
	const body = new FormData();
	for (const [name, value] of fields) body.append(name, value);
	return {
		url,
		params,
		route: { id: routeId },
		request: new Request(url, { method: 'POST', body })
	};
}

/** A form that was taken leads on to another page. */
async function whatCameOf(act: () => Promise<unknown>): Promise<Delivered> {
	try {
		const answer = await act();
		return refused(isActionFailure(answer) ? answer.status : 400);
	} catch (thrown) {
		if (isRedirect(thrown)) return { outcome: 'taken', status: 200 };
		if (isHttpError(thrown) && thrown.status < 500) return refused(thrown.status);
		throw thrown;
	}
}
