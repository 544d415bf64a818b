import { fail, redirect } from '@sveltejs/kit';
import { writtenIn } from '$lib/i18n/locales';
import { acceptForm, startForm } from '$lib/inputs/sign-in';
import { arrive } from '$lib/server/auth/arrive';
import { askForCode } from '$lib/server/auth/codes';
import { setBrowserCookie } from '$lib/server/auth/cookies';
import { hereOf } from '$lib/server/auth/devices';
import { acceptInPerson, isToken, readInvitation } from '$lib/server/auth/invitations';
import { isTooMany, typingShortCodes } from '$lib/server/auth/throttle';
import { readForm, refuse } from '$lib/server/forms/read-form';
import type { Actions, RequestEvent } from './$types';

/** Used, revoked, expired and unknown: one answer. */
const gone = () => fail(404, { isGone: true });

const mayTry = (event: RequestEvent, secret: string) =>
	isToken(secret) || !isTooMany(event, typingShortCodes);

/** Opening a link does nothing: mail scanners open links. A person presses Start. */
export const actions: Actions = {
	start: async (event) => {
		const form = await readForm(event.request, startForm);
		if (!form.ok) return form.failure;
		const { secret } = form.data;
		if (!mayTry(event, secret)) return refuse(form.values, { secret: 'errors:tooMany' }, 429);
		const invitation = await readInvitation(secret);
		if (!invitation) return gone();
		if (invitation.isInPerson) return { secret };
		const language = writtenIn(event.locals.language);
		setBrowserCookie(event.cookies, await askForCode({ invitation, language }));
		redirect(303, '/sign-in/code');
	},
	accept: async (event) => {
		const form = await readForm(event.request, acceptForm);
		if (!form.ok) return form.failure;
		const { secret, phone } = form.data;
		if (!mayTry(event, secret)) return refuse(form.values, { secret: 'errors:tooMany' }, 429);
		const entered = await acceptInPerson(secret, hereOf(event));
		if (!entered) return gone();
		redirect(303, await arrive(event.cookies, entered, phone));
	}
};
