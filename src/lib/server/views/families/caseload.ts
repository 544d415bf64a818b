import { eyesFirst, needsEyes } from '$lib/domain/families/eyes-first';
import type { CaseloadQuestion, CaseloadSort } from '$lib/inputs/caseload';
import { may } from '$lib/server/access/policy';
import type { Viewer } from '$lib/server/access/viewer';
import { caseloadRow, type CaseloadRow } from './caseload-row';
import { familyFacts, type FamilyFacts } from './family-facts';
import { happening, type Happening } from './happening';

export interface Caseload {
	asked: CaseloadQuestion;
	rows: CaseloadRow[];
	/** All families the viewer has a place in, found or not. */
	total: number;
	/** Of all families those with a reason to look today. */
	needEyes: number;
	happening: Happening[];
	canAddFamily: boolean;
}

/** Every family the viewer has a place in; what needs eyes first comes first unless asked. */
export async function caseload(viewer: Viewer, asked: CaseloadQuestion): Promise<Caseload> {
	const familyIds = [...new Set(viewer.places.map(({ familyId }) => familyId))];
	const [families, news] = await Promise.all([
		familyFacts(viewer, familyIds),
		happening(viewer, familyIds)
	]);
	const found = families.map((facts) => ({ facts, row: caseloadRow(viewer, facts) }));
	return {
		asked,
		rows: found
			.filter(({ facts }) => isAskedFor(asked.q, facts))
			.map(({ row }) => row)
			.sort(orders[asked.sort]),
		total: found.length,
		needEyes: found.filter(({ row }) => needsEyes(row.standsOut)).length,
		happening: news,
		canAddFamily: may(viewer, 'family:create')
	};
}

const never = Number.MAX_SAFE_INTEGER;

/** Families are in the order of their names before, and keep it where nothing else decides. */
const orders: Record<CaseloadSort, (a: CaseloadRow, b: CaseloadRow) => number> = {
	eyes: (a, b) => Number(a.isClosed) - Number(b.isClosed) || eyesFirst(a.standsOut, b.standsOut),
	name: () => 0,
	next: (a, b) => (a.next?.inDays ?? never) - (b.next?.inDays ?? never),
	quiet: (a, b) => (b.familySaidDays ?? never) - (a.familySaidDays ?? never)
};

/** By what the team calls the family, or by the name of somebody the viewer shares a plan with. */
function isAskedFor(q: string, { name, plans, goals, people }: FamilyFacts): boolean {
	const raters = goals.flatMap(({ ratings }) => ratings.map(({ raterId }) => raterId));
	const names = [
		name,
		...plans.flatMap(({ childIds }) => childIds).map((id) => people.child(id)?.name ?? ''),
		...people.faces([...new Set(raters)]).map((face) => face.name)
	];
	return names.some((one) => one.toLocaleLowerCase().includes(q.toLocaleLowerCase()));
}
