import { redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { evidenceInput } from '$lib/inputs/evidence';
import type { ErrorKey } from '$lib/inputs/fields';
import { idOr404, notHere, requireAct } from '$lib/server/access/guard';
import { addEvidence, type EvidenceOutcome } from '$lib/server/commands/goals/add-evidence';
import { readForm, refuse, type FormRefusal } from './read-form';

/** Write down what was done or what is different, on a goal's page. */
export async function addEvidenceAction(event: RequestEvent): Promise<ActionFailure<FormRefusal>> {
	const viewer = requireAct(event, 'team', 'evidence:add');
	const goalId = idOr404(event.params['goalId']);
	const form = await readForm(event.request, evidenceInput);
	if (!form.ok) return form.failure;
	const outcome = await addEvidence(viewer, goalId, form.data);
	if (outcome.ok) redirect(303, `${event.url.pathname}#evidence-${outcome.evidenceId}`);
	if (outcome.reason === 'not-found') notHere();
	const [field, error, status] = refusals[outcome.reason];
	return refuse(form.values, { [field]: error }, status);
}

type Reason = Exclude<Extract<EvidenceOutcome, { ok: false }>['reason'], 'not-found'>;

const refusals: Record<Reason, readonly [field: string, error: ErrorKey, status: number]> = {
	'goal-is-closed': ['form', 'errors:goalClosed', 409],
	'in-the-future': ['on', 'errors:futureDay', 400],
	'sent-differently-before': ['form', 'errors:alreadySent', 422],
	'not-your-form': ['form', 'errors:notAllowed', 403]
};
