/**
 * The front door's list: every address of the service, and who may come in by it. An address that
 * is not written here is not here for anybody. Who may *see* what is on a page is for circles.
 */
import type { RouteId } from '$app/types';
import { audienceOf } from '$lib/domain/families/circles';
import { audiences, type Audience, type Role } from '$lib/domain/vocabulary';
import { may, type Act } from './policy';

/** `act`: the page itself is an act; what its forms do is asked again by each of them. */
export type RouteRule = 'everyone' | { audiences: readonly Audience[]; act?: Act };

const family: RouteRule = { audiences: ['family'] };
const young: RouteRule = { audiences: ['young'] };
const signedIn: RouteRule = { audiences };
const team = (act: Act): RouteRule => ({ audiences: ['team'], act });

export const routeRules = {
	'/(open)': 'everyone',
	'/(open)/csp-report': 'everyone',
	'/(open)/demo': 'everyone',
	'/(open)/help': 'everyone',
	'/(open)/join': 'everyone',
	'/(open)/language': 'everyone',
	'/(open)/leave': 'everyone',
	'/(open)/offline': 'everyone',
	'/(open)/safety': 'everyone',
	'/(open)/safety/practise': 'everyone',
	'/(open)/safety/practised': 'everyone',
	'/(open)/sign-in': 'everyone',
	'/(open)/sign-in/code': 'everyone',
	'/(open)/sign-in/passkey': 'everyone',
	'/(open)/sign-in/passkey/use': 'everyone',
	'/(open)/sign-in/phone': 'everyone',
	'/(open)/sign-in/second': 'everyone',
	'/(open)/sign-in/sso': 'everyone',
	'/(open)/sign-in/sso/done': 'everyone',
	'/(open)/sign-in/waiting': 'everyone',
	'/(open)/sign-out': 'everyone',

	'/(account)/account': signedIn,
	'/(account)/account/my-data': { audiences: ['family', 'young'] },
	'/(account)/account/my-data/file': { audiences: ['family', 'young'] },
	'/(account)/account/my-data/fhir': { audiences: ['family', 'young'] },
	'/(account)/account/contact': { audiences: ['family', 'young'] },
	'/(account)/account/code-app': { audiences: ['team', 'evaluation', 'admin'] },
	'/(account)/account/devices': signedIn,
	'/(account)/account/passkeys': signedIn,
	'/(account)/account/passkeys/begin': signedIn,
	'/(account)/prove': signedIn,
	'/(account)/prove/passkey': signedIn,

	'/(family)/complain': { audiences: ['family'], act: 'complaint:make' },
	'/(family)/dates': family,
	'/(family)/dates/[meetingId]': family,
	'/(family)/feedback/[roundId]': family,
	'/(family)/feedback/[roundId]/thanks': family,
	'/(family)/looked': { audiences: ['family'], act: 'looks:read' },
	'/(family)/people': family,
	'/(family)/people/guests': { audiences: ['family'], act: 'network:invite' },
	'/(family)/people/what-works/[planId]': { audiences: ['family'], act: 'what-works:say' },
	'/(family)/plan': family,
	'/(family)/plan/easy': family,
	'/(family)/plan/paper': family,
	'/(family)/plan/holding/[planId]': { audiences: ['family'], act: 'holding:answer' },
	'/(family)/plan/if-things-slip/[planId]': { audiences: ['family'], act: 'slip-words:write' },
	'/(family)/plan/own-goal/[planId]': { audiences: ['family'], act: 'goal:add-own' },
	'/(family)/plan/good-news/[planId]': { audiences: ['family'], act: 'good-news:say' },
	'/(family)/plan/goals/[goalId]': family,
	'/(family)/plan/goals/[goalId]/photo': family,
	'/(family)/plan/goals/[goalId]/rate': family,
	'/(family)/plan/goals/[goalId]/rate/sent': family,
	'/(family)/talk': family,
	'/(family)/talk/[circleId]': family,
	'/(family)/plan/goals/[goalId]/sense': family,
	'/(family)/tell': family,

	'/(young)/me': young,
	'/(young)/me/complain': { audiences: ['young'], act: 'complaint:make' },
	'/(young)/me/feedback/[roundId]': young,
	'/(young)/me/feedback/[roundId]/thanks': young,
	'/(young)/me/goals/[goalId]': young,
	'/(young)/me/goals/[goalId]/photo': young,
	'/(young)/me/goals/[goalId]/rate': young,
	'/(young)/me/goals/[goalId]/rate/sent': young,
	'/(young)/me/goals/[goalId]/sense': young,
	'/(young)/me/say': young,
	'/(young)/me/say/sent': young,
	'/(young)/me/talk': young,
	'/(young)/me/talk/[circleId]': young,

	'/(team)/families': team('caseload:read'),
	'/(team)/families/[familyId]': team('caseload:read'),
	'/(team)/families/[familyId]/goals/[goalId]': team('caseload:read'),
	'/(team)/families/[familyId]/goals/[goalId]/rate': team('goal:rate'),
	'/(team)/families/[familyId]/invite': team('person:invite'),
	'/(team)/families/[familyId]/together': team('goal:rate-together'),
	'/(team)/families/[familyId]/together/[personId]': team('goal:rate-together'),
	'/(team)/oversight': team('looks:oversee'),
	'/(team)/(writing)/break-glass': team('glass:break'),
	'/(team)/(writing)/break-glass/done': team('glass:break'),
	'/(team)/families/[familyId]/talk': team('talk:read'),
	'/(team)/families/[familyId]/talk/[circleId]': team('talk:read'),
	'/(team)/(writing)/families/new': team('family:create'),
	'/(team)/(writing)/complaints': team('complaint:answer'),
	'/(team)/(writing)/families/[familyId]/circles': team('person:invite'),
	'/(team)/(writing)/families/[familyId]/join': team('family:join'),
	'/(team)/(writing)/families/[familyId]/name': team('family:name'),
	'/(team)/(writing)/families/[familyId]/people': team('person:invite'),
	'/(team)/(writing)/families/[familyId]/people/add/[who]': team('person:invite'),
	'/(team)/(writing)/families/[familyId]/people/[personId]': team('family:name'),
	'/(team)/(writing)/families/[familyId]/people/[personId]/access': team('person:invite'),
	'/(team)/(writing)/families/[familyId]/report/[meetingId]': team('report:write'),
	'/(team)/(writing)/families/[familyId]/plan/new': team('plan:write'),
	'/(team)/(writing)/families/[familyId]/plan/[planId]': team('plan:write'),
	'/(team)/(writing)/families/[familyId]/plan/[planId]/close': team('plan:write'),
	'/(team)/(writing)/families/[familyId]/plan/[planId]/meetings': team('meeting:write'),
	'/(team)/(writing)/families/[familyId]/plan/[planId]/strengths': team('plan:write'),
	'/(team)/(writing)/families/[familyId]/plan/[planId]/why': team('plan:write'),
	'/(team)/(writing)/families/[familyId]/plan/[planId]/goals/new': team('goal:write'),
	'/(team)/(writing)/families/[familyId]/plan/[planId]/goals/[goalId]/edit': team('goal:write'),
	'/(team)/(writing)/families/[familyId]/plan/[planId]/goals/[goalId]/steps/new':
		team('step:write'),
	'/(team)/(writing)/families/[familyId]/plan/[planId]/goals/[goalId]/move': team('goal:write'),
	'/(team)/(writing)/families/[familyId]/plan/[planId]/goals/[goalId]/translate':
		team('goal:write'),

	'/(interpreter)/meeting': { audiences: ['interpreter'] },

	'/(evaluation)/evaluation': { audiences: ['evaluation'], act: 'evaluation:read' },
	'/(evaluation)/evaluation/download.csv': { audiences: ['evaluation'], act: 'evaluation:read' },

	'/(admin)/imports': { audiences: ['admin'], act: 'census:import' },
	'/(admin)/imports/done': { audiences: ['admin'], act: 'census:import' },
	'/(admin)/imports/waiting': { audiences: ['admin'], act: 'family:allocate' },
	'/(admin)/staff': { audiences: ['admin'], act: 'staff:manage' },
	'/(admin)/messages': { audiences: ['admin'], act: 'messages:read' },

	'/photos/[photoId]': { audiences: ['family', 'young', 'team'] },
	'/voice-notes/[voiceNoteId]': { audiences: ['family', 'young', 'team'] },
	'/voice-notes/waiting/[voiceDraftId]': { audiences: ['family', 'young'] },
	'/welcome': { audiences: ['family', 'young'] },

	'/api/stay': signedIn,
	'/api/live': { audiences: ['team'] },
	'/api/outbox': { audiences: ['family', 'young'] }
} as const satisfies Partial<Record<RouteId, RouteRule>>;

const rules: ReadonlyMap<string, RouteRule> = new Map(Object.entries(routeRules));

/** The rule of an address, or null where there is none: then it is closed. */
export function ruleOf(routeId: string | null): RouteRule | null {
	return routeId === null ? null : (rules.get(routeId) ?? null);
}

/**
 * May somebody of this role come in by this address? Null is somebody nobody knows. Whoever looks
 * with a reason comes in only where all there is to do is reading.
 */
export function mayEnter(
	role: Role | null,
	routeId: string | null,
	isOnlyReading = false
): boolean {
	const rule = ruleOf(routeId);
	if (rule === null) return false;
	if (rule === 'everyone') return true;
	if (role === null || !rule.audiences.includes(audienceOf(role))) return false;
	return rule.act === undefined || may({ role, isOnlyReading }, rule.act);
}
