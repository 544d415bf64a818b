import type { Fate } from '$lib/domain/contact/fate';
import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { isLanguage } from '$lib/server/access/viewers';
import { invitationLink } from '$lib/server/auth/invitations';
import { qrOf } from '$lib/server/auth/qr';
import { config } from '$lib/server/config';
import { store } from '$lib/server/db/current';
import { fateShown } from './fate-shown';
import { findPerson } from '$lib/server/repositories/people';

interface Made {
	token: string;
	shortCode: string;
	expiresAt: Date;
	fate: Fate | null;
	isInPerson: boolean;
}

/** An invitation as its maker sees it once: picture, link and short code. */
export async function invitationShown(viewer: Viewer, personId: string, made: Made) {
	const { token, shortCode, expiresAt, fate, isInPerson } = made;
	const person = await findPerson(store.read, personId);
	const formats = formatsFor(isLanguage(viewer.language) ? viewer.language : 'en');
	const link = invitationLink(token);
	return {
		name: person?.name ?? person?.localId ?? '',
		link,
		joinAddress: `${config().origin}/join`,
		shortCode,
		qr: qrOf(link),
		until: formats.moment(expiresAt),
		isInPerson,
		message: fate && fateShown(fate, viewer)
	};
}
