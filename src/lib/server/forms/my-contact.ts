/** The forms about how somebody is reached. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { cardFrom } from '$lib/domain/contact/card';
import type { Audience } from '$lib/domain/vocabulary';
import { contactCodeForm, contactForm } from '$lib/inputs/contact';
import { requireAudience, requireProof } from '$lib/server/access/guard';
import { askToUse, tryToUse } from '$lib/server/auth/contact-codes';
import { readBrowserCookie, setBrowserCookie } from '$lib/server/auth/cookies';
import { changeAddress, changeCard, sendNothing } from '$lib/server/auth/my-contact';
import { asking, isTooMany, typingCodes } from '$lib/server/auth/throttle';
import { readForm, refuse } from './read-form';

const audiences: readonly Audience[] = ['family', 'young'];
const page = '/account/contact';

/** The step that comes after: what was said rides along, and the code is asked for. */
export interface CodeAsked {
	values: Record<string, string>;
	errors: Record<string, never>;
	isCodeAsked: true;
}

export const myContactActions = {
	/** With a new address it goes on to its code; without one it is about the address they have. */
	save: async (event: RequestEvent) => {
		const viewer = requireAudience(event, ...audiences);
		requireProof(event);
		const form = await readForm(event.request, contactForm);
		if (!form.ok) return form.failure;
		const { contact, ...answers } = form.data;
		if (!contact) {
			const changed = await changeCard(viewer, answers);
			if (changed.ok) redirect(303, `${page}?kept#kept`);
			return refuse(form.values, { contact: 'errors:required' }, 400);
		}
		if (isTooMany(event, asking)) return refuse(form.values, { contact: 'errors:tooMany' }, 429);
		const browser = await askToUse(viewer, contact, cardFrom(contact.channel, answers));
		setBrowserCookie(event.cookies, browser);
		return { values: form.values, errors: {}, isCodeAsked: true } satisfies CodeAsked;
	},
	code: async (event: RequestEvent) => {
		const viewer = requireAudience(event, ...audiences);
		requireProof(event);
		const form = await readForm(event.request, contactCodeForm);
		if (!form.ok) return form.failure;
		const { contact, code, ...answers } = form.data;
		if (isTooMany(event, typingCodes)) return refuse(form.values, { code: 'errors:tooMany' }, 429);
		const browser = readBrowserCookie(event.cookies) ?? '';
		if (!(await tryToUse(viewer, browser, contact, code)))
			return refuse(form.values, { code: 'errors:wrongCode' }, 400);
		await changeAddress(viewer, contact, answers);
		redirect(303, `${page}?kept#kept`);
	},
	/** What makes somebody safer asks for nothing first. */
	stop: async (event: RequestEvent) => {
		const viewer = requireAudience(event, ...audiences);
		await sendNothing(viewer);
		redirect(303, `${page}?kept#kept`);
	}
};
