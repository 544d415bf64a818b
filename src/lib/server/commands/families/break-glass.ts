import { glassEndsAt, isReason } from '$lib/domain/audit/looks';
import type { Day } from '$lib/domain/time/days';
import { may } from '$lib/server/access/policy';
import { placeIn, type Viewer } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { lockFamily } from '$lib/server/repositories/families';
import { familiesByChild, insertFlaggedLook, openGlassOf } from '$lib/server/repositories/looks';
import { once, type OnceRefusal } from '../once';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';

export interface GlassBroken {
	/** The family's name, exactly as its team writes it. */
	name: string;
	childBornOn: Day;
	/** In words, for managers. */
	reason: string;
	/** It could put somebody at risk if the family knew. */
	isQuiet: boolean;
	key: string;
}

export type BreakGlassOutcome =
	| { ok: true; familyId: string }
	| NotFound
	| OnceRefusal
	| Refusal<'no-reason' | 'no-such-family' | 'has-place' | 'already-open'>;

/**
 * Look at one family without a place in it: for two hours, reading only, with a reason that managers
 * read. A family that is not there and one not named exactly are one answer.
 */
export async function breakGlass(viewer: Viewer, asked: GlassBroken): Promise<BreakGlassOutcome> {
	return store.write(async (tx) => {
		if (!may(viewer, 'glass:break')) return notFound;
		const { key, ...body } = asked;
		if (!isReason(body.reason)) return refused('no-reason');
		const [familyId, another] = await familiesByChild(tx, body.name, body.childBornOn, today());
		if (familyId === undefined || another !== undefined) return refused('no-such-family');
		if (placeIn(viewer, familyId)) return refused('has-place');
		await lockFamily(tx, familyId);
		const open = await openGlassOf(tx, viewer.personId, now());
		if (open && open.familyId !== familyId) return refused('already-open');
		const saved = await once(tx, viewer.personId, key, body, (lookId) =>
			open ? Promise.resolve() : look(tx, viewer, { ...body, lookId, familyId })
		);
		return saved.ok ? { ok: true, familyId } : saved;
	});
}

interface NewLook extends Omit<GlassBroken, 'key'> {
	lookId: string;
	familyId: string;
}

async function look(tx: Tx, viewer: Viewer, { lookId, familyId, reason, isQuiet }: NewLook) {
	const { personId } = viewer;
	const at = now();
	const row = { id: lookId, personId, familyId, kind: 'break-glass', reason, at } as const;
	await insertFlaggedLook(tx, { ...row, endsAt: glassEndsAt(at) });
	const about = { familyId, subjectId: lookId };
	if (isQuiet) await record(tx, viewer, { action: 'glass.broken-quietly', ...about });
	else await record(tx, viewer, { action: 'glass.broken', ...about });
}
