import { formatsFor } from '$lib/i18n/format';
import type { Viewer } from '$lib/server/access/viewer';
import { noticesFor, type AccountChangeKind } from '$lib/server/auth/account-changes';
import { knownSince } from '$lib/server/auth/devices';
import type { SessionInUse } from '$lib/server/auth/sessions';
import { now } from '$lib/server/clock';
import { store } from '$lib/server/db/current';
import { askingDevices } from '$lib/server/repositories/device-requests';
import { devicesOf } from '$lib/server/repositories/devices';

const mostWaiting = 5;

/** A browser somebody is known on: what it is, never where. */
export interface DeviceLine {
	id: string;
	looks: string;
	isOwn: boolean;
	isHere: boolean;
	lastUsed: string;
}

/** A browser that has the right code and waits for a yes. */
export interface AskingLine {
	id: string;
	looks: string;
	/** The two digits it shows. */
	match: string;
	when: string;
}

export interface NoticeLine {
	id: string;
	kind: AccountChangeKind;
	when: string;
	/** When it counts, while it still waits. */
	from: string | null;
	isCancelled: boolean;
}

export interface MyDevices {
	devices: DeviceLine[];
	asking: AskingLine[];
	notices: NoticeLine[];
	/** The content of this phone locks, and a PIN opens it. */
	hasPin: boolean;
	/** This phone is remembered, so that it can have a PIN. */
	isKnown: boolean;
}

/** Where somebody is known, what waits for them, and what changed about their account. */
export async function myDevices(
	viewer: Viewer,
	session: Pick<SessionInUse, 'deviceId'> | null = null
): Promise<MyDevices> {
	const db = store.read;
	const { personId, language } = viewer;
	const { moment } = formatsFor(language);
	const devices = await devicesOf(db, personId, knownSince());
	const here = devices.find(({ id }) => id === session?.deviceId);
	const asking = await askingDevices(db, personId, now(), mostWaiting);
	const notices = await noticesFor(db, personId);
	return {
		devices: devices.map(({ id, looks, isOwn, lastSeenAt }) => ({
			id,
			looks,
			isOwn,
			isHere: id === here?.id,
			lastUsed: moment(lastSeenAt)
		})),
		asking: asking.map(({ id, looks, match, createdAt }) => ({
			id,
			looks,
			match,
			when: moment(createdAt)
		})),
		notices: notices.map(({ id, kind, at, takesEffectAt, isWaiting, isCancelled }) => ({
			id,
			kind,
			when: moment(at),
			from: isWaiting ? moment(takesEffectAt) : null,
			isCancelled
		})),
		hasPin: (here?.pinHash ?? null) !== null,
		isKnown: here !== undefined
	};
}
