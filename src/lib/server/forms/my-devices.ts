/** The buttons of the page about one's own devices. What makes somebody safer never waits. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { oneOfMineForm } from '$lib/inputs/account';
import { notHere, requireProof, requireViewer } from '$lib/server/access/guard';
import { cancelChange } from '$lib/server/auth/account-changes';
import { decideOwn } from '$lib/server/auth/devices-deciding';
import { endDevice, endOthers } from '$lib/server/auth/devices-ending';
import { lockSession } from '$lib/server/auth/sessions';
import { readForm } from './read-form';

const page = '/account/devices';

const decide = (isYes: boolean) => async (event: RequestEvent) => {
	const viewer = requireViewer(event);
	if (isYes) requireProof(event);
	const form = await readForm(event.request, oneOfMineForm);
	if (!form.ok) return form.failure;
	const outcome = await decideOwn(viewer, event.locals.session, form.data.id, isYes);
	if (!outcome.ok) notHere();
	redirect(303, `${page}#asking`);
};

export const myDevicesActions = {
	yes: decide(true),
	no: decide(false),
	end: async (event: RequestEvent) => {
		const viewer = requireViewer(event);
		const form = await readForm(event.request, oneOfMineForm);
		if (!form.ok) return form.failure;
		const { session } = event.locals;
		if (!(await endDevice(viewer, form.data.id)).ok) notHere();
		redirect(303, session?.deviceId === form.data.id ? '/' : page);
	},
	others: async (event: RequestEvent) => {
		const viewer = requireViewer(event);
		const session = event.locals.session ?? notHere();
		await endOthers(viewer, session);
		redirect(303, page);
	},
	/** "This was not me." */
	dispute: async (event: RequestEvent) => {
		const viewer = requireViewer(event);
		const form = await readForm(event.request, oneOfMineForm);
		if (!form.ok) return form.failure;
		const outcome = await cancelChange(viewer, form.data.id, event.locals.session?.handle);
		if (!outcome.ok) notHere();
		redirect(303, `${page}?told#told`);
	},
	lock: async (event: RequestEvent) => {
		requireViewer(event);
		const session = event.locals.session ?? notHere();
		await lockSession(session.handle);
		redirect(303, '/prove');
	}
};
