/** What a worker does about somebody's way in and their place, each a form of its own. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { matchForm } from '$lib/inputs/account';
import { removeForm } from '$lib/inputs/person-access';
import { idOr404, notHere, requireAct, requireProof } from '$lib/server/access/guard';
import type { Act } from '$lib/server/access/policy';
import { letIn } from '$lib/server/auth/devices-letting-in';
import { isTooMany, typingCodes } from '$lib/server/auth/throttle';
import { freezeAccount } from '$lib/server/commands/people/freeze-account';
import { nameLead } from '$lib/server/commands/people/name-lead';
import { removePerson } from '$lib/server/commands/people/remove-person';
import { unfreezeAccount } from '$lib/server/commands/people/unfreeze-account';
import { personAccess } from '$lib/server/views/people/person-access';
import { readForm, refuse } from './read-form';
import { answerRefusal } from './refusals';

function opened(event: RequestEvent, act: Act) {
	const viewer = requireAct(event, 'team', act);
	const familyId = idOr404(event.params['familyId']);
	const personId = idOr404(event.params['personId']);
	const page = `/families/${familyId}/people/${personId}/access`;
	return { viewer, familyId, personId, page, people: `/families/${familyId}/people` };
}

export const personAccessActions = {
	letIn: async (event: RequestEvent) => {
		const { viewer, familyId, personId, page } = opened(event, 'device:let-in');
		const form = await readForm(event.request, matchForm);
		if (!form.ok) return form.failure;
		if (isTooMany(event, typingCodes)) return refuse(form.values, { match: 'errors:tooMany' }, 429);
		const outcome = await letIn(viewer, familyId, personId, form.data.match);
		if (outcome.ok) redirect(303, `${page}?done=letIn`);
		return answerRefusal(form.values, outcome.reason, {
			'no-such-match': ['match', 'errors:noSuchMatch', 400]
		});
	},
	/** Never waits: it is for the moment somebody else may have the phone. */
	freeze: async (event: RequestEvent) => {
		const { viewer, familyId, personId, page } = opened(event, 'account:freeze');
		if (!(await freezeAccount(viewer, familyId, personId)).ok) notHere();
		redirect(303, `${page}?done=freeze`);
	},
	unfreeze: async (event: RequestEvent) => {
		const { viewer, familyId, personId, page } = opened(event, 'account:freeze');
		// Whoever has no such person is told so, and not asked who they are.
		if (!(await personAccess(viewer, familyId, personId))) notHere();
		requireProof(event);
		if (!(await unfreezeAccount(viewer, familyId, personId)).ok) notHere();
		redirect(303, `${page}?done=unfreeze`);
	},
	lead: async (event: RequestEvent) => {
		const { viewer, familyId, personId, page } = opened(event, 'person:remove');
		if (!(await nameLead(viewer, familyId, personId)).ok) notHere();
		redirect(303, `${page}?done=lead`);
	},
	remove: async (event: RequestEvent) => {
		const { viewer, familyId, personId, people } = opened(event, 'person:remove');
		const form = await readForm(event.request, removeForm);
		if (!form.ok) return form.failure;
		const { reason, successor: successorId } = form.data;
		const outcome = await removePerson(viewer, familyId, personId, { reason, successorId });
		if (outcome.ok) redirect(303, people);
		return answerRefusal(form.values, outcome.reason, {
			leads: ['form', 'errors:leaving.leads'],
			'child-on-plan': ['form', 'errors:leaving.childOnPlan'],
			'successor-needed': ['successor', 'errors:leaving.successor'],
			'successor-not-here': ['successor', 'errors:chooseOne', 400]
		});
	}
};
