/**
 * Who may come in where, worked out a second time from the rows themselves and from a table written
 * by hand. It shares no code with the service: where the two disagree, one of them is wrong.
 */
import type { Town } from './town';

type Role = string;

const family: readonly Role[] = ['parent', 'network'];
const worker: readonly Role[] = ['key-worker'];
const team: readonly Role[] = ['key-worker', 'agency-member', 'chair', 'supervisor'];
const all: readonly Role[] = [...family, ...team, 'young-person', 'evaluator', 'administrator'];

/** The first that fits says whose address it is. */
const whose: readonly (readonly [RegExp, readonly Role[] | 'everyone'])[] = [
	[/^\/\(open\)/, 'everyone'],
	[/^\/csp-report$/, 'everyone'],
	[/^\/welcome$/, [...family, 'young-person']],
	[/^\/voice-notes\/waiting\//, [...family, 'young-person']],
	[/^\/voice-notes\//, [...family, 'young-person', ...team]],
	[/^\/photos\//, [...family, 'young-person', ...team]],
	[/^\/\(account\)\/account\/code-app/, [...team, 'evaluator', 'administrator']],
	[/^\/\(account\)\/account\/(contact|my-data)/, [...family, 'young-person']],
	[/^\/\(account\)/, [...all, 'interpreter']],
	[/^\/\(family\)\/(looked$|plan\/(good-news|holding|if-things-slip|own-goal))/, ['parent']],
	[/^\/\(family\)\/people\/(guests|what-works)/, ['parent']],
	[/^\/\(family\)/, family],
	[/^\/\(young\)/, ['young-person']],
	[/^\/\(interpreter\)/, ['interpreter']],
	[/^\/\(evaluation\)/, ['evaluator']],
	[/^\/\(admin\)/, ['administrator']],
	[/^\/\(team\)\/families\/\[familyId\]\/invite$/, worker],
	[/^\/\(team\)\/families\/\[familyId\]\/together/, worker],
	[/^\/\(team\)\/families\/.*\/rate$/, ['key-worker', 'agency-member']],
	[/^\/\(team\)\/(\(writing\)\/)?(oversight|complaints)/, ['supervisor']],
	[/^\/\(team\)\/families/, team],
	[/^\/\(team\)\/\(writing\)\/families\/new$/, ['key-worker', 'supervisor']],
	[/^\/\(team\)\/\(writing\)\/break-glass/, team],
	[/^\/\(team\)\/\(writing\)\/families\/\[familyId\]\/report/, ['key-worker', 'agency-member']],
	[/^\/\(team\)\/\(writing\)/, worker],
	[/^\/api\/live$/, team],
	[/^\/api\/stay$/, [...all, 'interpreter']],
	[/^\/api\/outbox$/, [...family, 'young-person']]
];

/** @throws for an address that nobody has thought about here. */
export function rolesOf(routeId: string): readonly Role[] | 'everyone' {
	const found = whose.find(([address]) => address.test(routeId));
	if (!found) throw new Error(`Nobody has said in the oracle whose address ${routeId} is.`);
	return found[1];
}

interface Place {
	person_id: string;
	family_id: string;
}
interface Said {
	id: string;
	family_id: string;
	circle_id: string;
}
export interface Goal extends Said {
	plan_id: string;
}
interface Plan extends Said {
	published_at: number | null;
}

/** Everything the addresses can name, and who is whose. */
export interface Facts {
	roles: Map<string, Role>;
	families: string[];
	plans: Map<string, Plan>;
	goals: Map<string, Goal>;
	photos: Map<string, Said>;
	rounds: string[];
	/** `person family`, `person circle`, `person round`. */
	places: Set<string>;
	circles: Set<string>;
	asked: Set<string>;
	/** Everybody who is or was in a family: `person family`. */
	ever: Set<string>;
}

const byId = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]));

export function factsOf({ rows }: Town): Facts {
	const pairs = (sql: string) =>
		new Set(rows<{ a: string; b: string }>(sql).map(({ a, b }) => `${a} ${b}`));
	const today = new Date().toISOString().slice(0, 10);
	const places = rows<Place>(
		'select person_id, family_id from membership where ended_at is null and (until is null or until >= ?)',
		today
	);
	return {
		roles: new Map(
			rows<{ id: string; role: string }>('select id, role from person').map((one) => [
				one.id,
				one.role
			])
		),
		families: rows<{ id: string }>('select id from family').map(({ id }) => id),
		plans: byId(rows<Plan>('select id, family_id, circle_id, published_at from plan')),
		goals: byId(rows<Goal>('select id, family_id, circle_id, plan_id from goal')),
		photos: byId(rows<Said>('select id, family_id, circle_id from photo')),
		rounds: rows<{ id: string }>('select id from feedback_round').map(({ id }) => id),
		places: new Set(places.map((one) => `${one.person_id} ${one.family_id}`)),
		circles: pairs('select person_id as a, circle_id as b from circle_member'),
		asked: pairs('select person_id as a, round_id as b from feedback_invite'),
		ever: pairs('select person_id as a, family_id as b from membership')
	};
}

export type Named = Readonly<Record<string, string>>;

/**
 * `out` must be answered as if it were not there; `in` must be let in. `either` is for rules of
 * practice (a closed plan is not written in), which are proved elsewhere.
 */
export type Expected = 'in' | 'out' | 'sign-in' | 'either';

/** May this person see what the address names? */
function seesAll(facts: Facts, personId: string, named: Named): boolean {
	const { familyId, planId, goalId, personId: other, roundId, photoId } = named;
	const inFamily = (id: string) => facts.places.has(`${personId} ${id}`);
	const told = (row: Said | undefined) =>
		row !== undefined &&
		inFamily(row.family_id) &&
		facts.circles.has(`${personId} ${row.circle_id}`);
	const plan = planId === undefined ? undefined : facts.plans.get(planId);
	const goal = goalId === undefined ? undefined : facts.goals.get(goalId);
	if (familyId !== undefined && !inFamily(familyId)) return false;
	if (planId !== undefined && !told(plan)) return false;
	if (goalId !== undefined && !told(goal)) return false;
	if (photoId !== undefined && !told(facts.photos.get(photoId))) return false;
	if (roundId !== undefined && !facts.asked.has(`${personId} ${roundId}`)) return false;
	if (other !== undefined && !facts.ever.has(`${other} ${familyId ?? ''}`)) return false;
	const isNested = [
		plan && familyId !== undefined && plan.family_id !== familyId,
		goal && familyId !== undefined && goal.family_id !== familyId,
		goal && planId !== undefined && goal.plan_id !== planId
	];
	return !isNested.some(Boolean);
}

/** Pages that are there for whoever sees what they name, whatever state it is in. */
const alwaysThere =
	/^\/(\(family\)\/(plan|dates|people|tell)|\(young\)\/me(\/say)?|\(team\)\/families(\/\[familyId\](\/goals\/\[goalId\])?)?)$/;

/** What this person must be answered at this address. */
export function expected(
	facts: Facts,
	personId: string | null,
	routeId: string,
	named: Named
): Expected {
	const roles = rolesOf(routeId);
	if (roles === 'everyone') return 'either';
	if (personId === null) return 'sign-in';
	if (!roles.includes(facts.roles.get(personId) ?? '')) return 'out';
	if (!seesAll(facts, personId, named)) return 'out';
	return alwaysThere.test(routeId) ? 'in' : 'either';
}
