import type { CensusChild } from '$lib/domain/plans/census-child';
import type { HeldChild } from '$lib/domain/plans/census-held';
import type { ChildImport, ImportPreview } from '$lib/domain/plans/census-outcome';
import type { Role } from '$lib/domain/vocabulary';
import { may } from '$lib/server/access/policy';
import type { Actor } from '$lib/server/access/viewer';
import { now, today } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { compare } from '$lib/server/exchange/census/compare';
import { digestOf } from '$lib/server/exchange/census/digest';
import { readCensus } from '$lib/server/exchange/census/read';
import type { Refusal as FileRefusal } from '$lib/server/exchange/census/refusal';
import { lockFamily } from '$lib/server/repositories/families';
import {
	insertImported,
	lockImports,
	updateChildDates,
	updatePlanEnd,
	updateReferral
} from '$lib/server/repositories/imports';
import { circleIdsOfKind } from '$lib/server/repositories/people';
import { notFound, refused, type NotFound, type Refusal } from '../outcome';
import { record } from '../record';
import { addFamily, addReferralsAndPlans, noRows, type Moment } from './imported-rows';

/** A person, or the command line: the service itself, with an administrator's hands. */
export type Importer = Actor & { role: Role };

export type ImportOutcome =
	({ ok: true } & ImportPreview) | FileRefusal | NotFound | Refusal<'different-file'>;

/**
 * Bring in the children of a census file, all of it or nothing. `sha256` is what the preview of
 * this very file said. The same file again writes nothing at all.
 */
export async function importCensus(
	importer: Importer,
	bytes: Uint8Array,
	sha256: string
): Promise<ImportOutcome> {
	if (!may(importer, 'census:import')) return notFound;
	if (digestOf(bytes) !== sha256) return refused('different-file');
	const census = readCensus(bytes);
	if (!census.ok) return census;
	const before = await compare(store.read, census.children);
	if (!isAnythingToWrite(before.preview)) return { ok: true, ...before.preview };
	const preview = await store.write((tx) => writeImport(tx, importer, census.children));
	return { ok: true, ...preview };
}

function isAnythingToWrite({ counts }: ImportPreview): boolean {
	return counts.create + counts.change > 0;
}

async function writeImport(
	tx: Tx,
	importer: Importer,
	children: readonly CensusChild[]
): Promise<ImportPreview> {
	const moment: Moment = { at: now(), today: today(), actorId: importer.personId };
	await lockImports(tx, moment.at);
	const { preview, held } = await compareLocked(tx, children);
	const rows = noRows();
	const created = preview.children
		.filter(({ outcome }) => outcome === 'create')
		.map((child) => {
			const place = addFamily(rows, child, moment);
			addReferralsAndPlans(rows, child, place, moment);
			return place;
		});
	await insertImported(tx, rows);
	for (const { familyId, personId } of created) {
		await record(tx, importer, { action: 'child.imported', familyId, subjectId: personId });
	}
	for (const child of changedIn(preview)) {
		const known = held.get(child.localId ?? '');
		if (known) await writeChange(tx, importer, child, known, moment);
	}
	return preview;
}

/** Nobody else's command about a family that changes can come between deciding and writing. */
async function compareLocked(tx: Tx, children: readonly CensusChild[]) {
	const first = await compare(tx, children);
	const familyIds = changedIn(first.preview).map(
		({ localId }) => first.held.get(localId ?? '')?.familyId
	);
	const toLock = [...new Set(familyIds)].filter((id) => id !== undefined).sort();
	for (const familyId of toLock) await lockFamily(tx, familyId);
	return toLock.length > 0 ? compare(tx, children) : first;
}

function changedIn(preview: ImportPreview): ChildImport[] {
	return preview.children.filter(({ outcome }) => outcome === 'change');
}

async function writeChange(
	tx: Tx,
	importer: Importer,
	child: ChildImport,
	{ familyId, personId }: HeldChild,
	moment: Moment
): Promise<void> {
	const [circleId] = await circleIdsOfKind(tx, familyId, 'whole-plan');
	const [teamId] = await circleIdsOfKind(tx, familyId, 'team');
	if (circleId === undefined) throw new Error('A family without a whole-plan circle.');
	if (child.person) await updateChildDates(tx, personId, child.person);
	for (const { id, facts } of child.referrals) if (id) await updateReferral(tx, id, facts);
	for (const { id, closedOn } of child.plans) if (id) await updatePlanEnd(tx, id, closedOn);
	const rows = noRows();
	addReferralsAndPlans(rows, child, { familyId, personId, circleId }, moment);
	await insertImported(tx, rows);
	await record(tx, importer, {
		action: 'child.imported',
		familyId,
		subjectId: personId,
		...(teamId === undefined ? {} : { circleId: teamId })
	});
}
