/**
 * The one room where "may I?" is answered. A pair of role and act that is not written here is
 * refused. What a person may *see* is not here: that is the circles they are in.
 */
import type { Role } from '$lib/domain/vocabulary';

export const acts = [
	'plan:write',
	'goal:write',
	'goal:rate',
	'goal:rate-together',
	'goal:make-sense',
	'evidence:add',
	'step:write',
	'step:mark',
	'step:ask',
	'talk:read',
	'talk:write',
	'meeting:write',
	'family:create',
	'family:name',
	'family:join',
	'family:allocate',
	'person:invite',
	'person:remove',
	'account:freeze',
	'device:let-in',
	'circle:change',
	'meeting:interpreter',
	'complaint:make',
	'complaint:answer',
	'voice:say',
	'voice:read',
	'feedback:answer',
	'good-news:say',
	'goal:add-own',
	'what-works:say',
	'holding:answer',
	'slip-words:write',
	'report:write',
	'network:invite',
	'photo:add',
	'photo:remove',
	'caseload:read',
	'census:import',
	'evaluation:read',
	'messages:read',
	'staff:manage',
	'glass:break',
	'looks:oversee',
	'looks:read'
] as const;
export type Act = (typeof acts)[number];

const teamWork: readonly Act[] = [
	'goal:rate-together',
	'report:write',
	'plan:write',
	'goal:write',
	'goal:rate',
	'evidence:add',
	'step:write',
	'step:mark',
	'step:ask',
	'talk:read',
	'talk:write',
	'meeting:write',
	'family:create',
	'family:name',
	'family:join',
	'person:invite',
	'person:remove',
	'account:freeze',
	'device:let-in',
	'circle:change',
	'meeting:interpreter',
	'photo:remove',
	'voice:read',
	'caseload:read',
	'glass:break'
];

/** All that is left of what a role may do, where it looks with a reason only. */
const reading: readonly Act[] = ['caseload:read'];

const allowed: Record<Role, readonly Act[]> = {
	parent: [
		'good-news:say',
		'goal:add-own',
		'what-works:say',
		'holding:answer',
		'slip-words:write',
		'network:invite',
		'goal:rate',
		'goal:make-sense',
		'step:mark',
		'step:ask',
		'talk:read',
		'talk:write',
		'feedback:answer',
		'photo:add',
		'complaint:make',
		'looks:read'
	],
	'young-person': [
		'goal:rate',
		'goal:make-sense',
		'step:mark',
		'step:ask',
		'talk:read',
		'talk:write',
		'voice:say',
		'feedback:answer',
		'photo:add',
		'complaint:make'
	],
	network: [
		'goal:rate',
		'goal:make-sense',
		'step:mark',
		'step:ask',
		'talk:read',
		'talk:write',
		'photo:add',
		'voice:read',
		'complaint:make'
	],
	'key-worker': teamWork,
	'agency-member': [
		'report:write',
		'goal:rate',
		'evidence:add',
		'step:mark',
		'talk:read',
		'talk:write',
		'voice:read',
		'caseload:read',
		'glass:break'
	],
	chair: ['caseload:read', 'talk:read', 'glass:break'],
	supervisor: [
		'caseload:read',
		'talk:read',
		'voice:read',
		'family:create',
		'complaint:answer',
		'glass:break',
		'looks:oversee'
	],
	evaluator: ['evaluation:read'],
	administrator: ['census:import', 'family:allocate', 'messages:read', 'staff:manage'],
	interpreter: []
};

/** May this role do this act at all? Pair it with a look-up that filters by circle. */
export function may(viewer: { role: Role; isOnlyReading?: boolean }, act: Act): boolean {
	if (viewer.isOnlyReading && !reading.includes(act)) return false;
	return allowed[viewer.role].includes(act);
}
