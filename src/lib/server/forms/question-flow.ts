/**
 * One question a page, with nothing but forms: each answer rides along in hidden fields of a POST,
 * never in an address, so that a shared phone's history holds no answer. Whatever is wrong, what
 * was typed comes back.
 */
import { fail, type ActionFailure } from '@sveltejs/kit';
import { z } from 'zod';
import { readForm, type FormRefusal } from './read-form';

/** The question to show next, with all that was said so far. */
export interface FlowState extends FormRefusal {
	/** Name of a field, or `check` when every question has been passed. */
	at: string;
}

export type FlowAnswer = FlowState | ActionFailure<FlowState>;

type Shape = Record<string, z.ZodType>;

/**
 * The question after this one, or the check when every one has been passed, as it has for somebody
 * who changes an answer. An answer may be empty, but it must have been asked.
 */
export function nextQuestion(
	questions: readonly string[],
	values: Record<string, string>,
	answered?: string
): string {
	const missing = questions.find((question) => values[question] === undefined);
	if (missing === undefined) return 'check';
	return questions.slice(1).find((_, before) => questions[before] === answered) ?? missing;
}

/** Take the answer to one question and go on to the next, or say what is wrong with it. */
export async function takeAnswer(
	request: Request,
	question: string,
	shape: Shape,
	questions: readonly string[]
): Promise<FlowAnswer> {
	const field = Object.hasOwn(shape, question) ? shape[question] : undefined;
	if (!field) return fail(400, { at: questions[0] ?? 'check', values: {}, errors: {} });
	const form = await readForm(request, z.object({ [question]: field }));
	if (!form.ok) return fail(form.failure.status, { ...form.failure.data, at: question });
	return { at: nextQuestion(questions, form.values, question), values: form.values, errors: {} };
}

/**
 * Go back to the question named in `to` from the check, or in `backTo` from the question after it,
 * keeping everything. A question left empty on the way back has not been asked.
 */
export async function goBackTo(
	request: Request,
	questions: readonly string[]
): Promise<FlowAnswer> {
	const form = await readForm(request, z.object({}));
	if (!form.ok)
		return fail(form.failure.status, { ...form.failure.data, at: questions[0] ?? 'check' });
	const { to, backTo, ...values } = form.values;
	const at = questions.find((question) => question === (backTo ?? to));
	if (backTo === undefined || at === undefined)
		return { at: at ?? nextQuestion(questions, values), values, errors: {} };
	const later = questions.slice(questions.indexOf(at) + 1);
	const isLeftEmpty = ([name, value]: [string, string]) => value === '' && later.includes(name);
	const kept = Object.entries(values).filter((field) => !isLeftEmpty(field));
	return { at, values: Object.fromEntries(kept), errors: {} };
}

export type WholeForm<T> =
	| { ok: true; data: T; values: Record<string, string> }
	| { ok: false; failure: ActionFailure<FlowState> };

/** Every answer at once, before sending; what is missing is asked again. */
export async function readWhole<S extends z.ZodType>(
	request: Request,
	schema: S,
	questions: readonly string[]
): Promise<WholeForm<z.output<S>>> {
	const form = await readForm(request, schema);
	if (form.ok) return form;
	const { values, errors } = form.failure.data;
	const at = questions.find((question) => errors[question]) ?? 'check';
	return { ok: false, failure: fail(form.failure.status, { at, values, errors }) };
}

/** Something a command refused: shown above the answers, which are all kept. */
export function refuseAtCheck(
	values: Record<string, string>,
	errors: FormRefusal['errors'],
	status: number
): ActionFailure<FlowState> {
	return fail(status, { at: 'check', values, errors });
}
