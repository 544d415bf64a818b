/** The ways to show who one is on `/prove`; each leads back to the page that asked. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { ErrorKey } from '$lib/inputs/fields';
import { usePasskeyForm } from '$lib/inputs/passkey';
import { pinProofForm, proofForm } from '$lib/inputs/proof';
import { requireViewer } from '$lib/server/access/guard';
import { carryingNext } from '$lib/server/access/next-page';
import type { Viewer } from '$lib/server/access/viewer';
import { readBrowserCookie, setBrowserCookie } from '$lib/server/auth/cookies';
import { proveWithPasskey } from '$lib/server/auth/passkeys-entering';
import { tryPin } from '$lib/server/auth/pins';
import { trySecondFactor, waysToProve } from '$lib/server/auth/proof';
import { askForProof, tryProof } from '$lib/server/auth/proof-codes';
import { goOnProved } from '$lib/server/auth/proof-session';
import { isTooMany, proving, typingAppCodes } from '$lib/server/auth/throttle';
import { readForm, refuse } from './read-form';

const nextIn = ({ url }: RequestEvent) => url.searchParams.get('next');

/** On to the page that asked, or what is wrong with the one field of this way. */
async function goOnIf(event: RequestEvent, viewer: Viewer, isShown: boolean, field: string) {
	if (isShown) return goOnProved(event, viewer, nextIn(event));
	return refuse({}, { [field]: 'errors:wrongCode' satisfies ErrorKey }, 400);
}

const tooMany = (field: string) => refuse({}, { [field]: 'errors:tooMany' }, 429);

export const proveActions = {
	pin: async (event: RequestEvent) => {
		const viewer = requireViewer(event);
		const form = await readForm(event.request, pinProofForm);
		if (!form.ok) return form.failure;
		const { session } = event.locals;
		if (isTooMany(event, proving)) return tooMany('pin');
		return goOnIf(event, viewer, session !== null && (await tryPin(session, form.data.pin)), 'pin');
	},
	code: async (event: RequestEvent) => {
		const viewer = requireViewer(event);
		const form = await readForm(event.request, proofForm);
		if (!form.ok) return form.failure;
		if (isTooMany(event, typingAppCodes)) return tooMany('code');
		const isShown = await trySecondFactor(viewer.personId, form.data.code);
		return goOnIf(event, viewer, isShown, 'code');
	},
	/** A code to where they can safely be reached. */
	ask: async (event: RequestEvent) => {
		const viewer = requireViewer(event);
		if (isTooMany(event, proving)) return tooMany('sent');
		const { hasCode } = await waysToProve(viewer, event.locals.session);
		const browser = hasCode ? await askForProof(viewer) : null;
		if (browser) setBrowserCookie(event.cookies, browser);
		redirect(303, carryingNext('/prove?sent', nextIn(event)));
	},
	sent: async (event: RequestEvent) => {
		const viewer = requireViewer(event);
		const form = await readForm(event.request, proofForm);
		if (!form.ok) return form.failure;
		if (isTooMany(event, proving)) return tooMany('code');
		const browser = readBrowserCookie(event.cookies) ?? '';
		const isShown = await tryProof(viewer.personId, browser, form.data.code);
		return goOnIf(event, viewer, isShown, 'code');
	},
	passkey: async (event: RequestEvent) => {
		const viewer = requireViewer(event);
		const form = await readForm(event.request, usePasskeyForm);
		if (!form.ok) return form.failure;
		if (isTooMany(event, proving)) return tooMany('form');
		const isShown = await proveWithPasskey(event.cookies, viewer.personId, form.data.answer);
		return goOnIf(event, viewer, isShown, 'form');
	},
	/** Somebody made up has nothing to show; everywhere else this is no way. */
	demo: async (event: RequestEvent) => {
		const viewer = requireViewer(event);
		const { isDemo } = await waysToProve(viewer, event.locals.session);
		return goOnIf(event, viewer, isDemo, 'form');
	}
};
