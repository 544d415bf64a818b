/** A code app as a second factor of the staff: never the only thing somebody shows. */
import type { Cookies } from '@sveltejs/kit';
import { Secret, TOTP } from 'otpauth';
import type { Viewer } from '$lib/server/access/viewer';
import { now } from '$lib/server/clock';
import { notFound, refused, type NotFound, type Refusal } from '$lib/server/commands/outcome';
import { record } from '$lib/server/commands/record';
import { store } from '$lib/server/db/current';
import type { Tx } from '$lib/server/db/store';
import { seal, unseal } from '$lib/server/keys';
import {
	deleteTotp,
	findTotp,
	replaceRecoveryCodes,
	saveTotp,
	useStep
} from '$lib/server/repositories/second-factors';
import { announceChange } from './account-changes';
import { beginCeremony, takeCeremony } from './ceremonies';
import { newRecoveryCodes } from './recovery';

const secretBytes = 20;
const neutralName = 'Our Plan';

/** What a code app is told: as a link for its camera, and as a key to type. */
export interface NewCodeApp {
	uri: string;
	key: string;
}

const appOf = (secret: Secret) =>
	new TOTP({ issuer: neutralName, label: neutralName, secret, digits: 6, period: 30 });

const toldOf = (secret: Secret): NewCodeApp => ({
	uri: appOf(secret).toString(),
	key: (secret.base32.match(/.{1,4}/g) ?? []).join(' ')
});

/** A new secret; nothing changes before a code of it was typed in this browser. */
export async function beginCodeApp(cookies: Cookies, { personId }: Viewer): Promise<NewCodeApp> {
	const secret = new Secret({ size: secretBytes });
	const sealed = seal('second-factor', secret.base32, personId);
	await beginCeremony(cookies, 'totp-add', { personId, detail: { sealed } });
	return toldOf(secret);
}

export type ConfirmOutcome =
	| { ok: true; recoveryCodes: string[] }
	| (Refusal<'wrong-code'> & { app: NewCodeApp })
	| Refusal<'ask-again'>;

/** Keeps the code app once it shows a code of now, and answers the recovery codes, this once. */
export async function confirmCodeApp(
	cookies: Cookies,
	viewer: Viewer,
	typed: string
): Promise<ConfirmOutcome> {
	const { personId } = viewer;
	const ceremony = await takeCeremony(cookies, 'totp-add');
	if (ceremony?.personId !== personId) return refused('ask-again');
	const secretSealed = ceremony.detail['sealed'] ?? '';
	const secret = opened(secretSealed, personId);
	if (!secret) return refused('ask-again');
	const lastStep = stepOf(secret, typed);
	if (lastStep === null) {
		await beginCeremony(cookies, 'totp-add', ceremony);
		return { ...refused('wrong-code'), app: toldOf(secret) };
	}
	return store.write(async (tx) => {
		const at = now();
		await saveTotp(tx, { personId, secretSealed, lastStep, createdAt: at, confirmedAt: at });
		await announceChange(tx, changeOf(personId));
		await record(tx, viewer, {
			action: 'second-factor.added',
			familyId: null,
			subjectId: personId
		});
		return { ok: true, recoveryCodes: await newRecoveryCodes(tx, personId) };
	});
}

const changeOf = (personId: string) =>
	({ personId, kind: 'second-factor-added', byId: personId, isInPerson: true }) as const;

/** Signing in asks for no code any more, and the recovery codes are worth nothing. */
export async function removeCodeApp(viewer: Viewer): Promise<{ ok: true } | NotFound> {
	const { personId } = viewer;
	return store.write(async (tx) => {
		if (!(await deleteTotp(tx, personId))) return notFound;
		await replaceRecoveryCodes(tx, personId, []);
		await record(tx, viewer, {
			action: 'second-factor.removed',
			familyId: null,
			subjectId: personId
		});
		return { ok: true };
	});
}

/** True for the code of this moment, the one before or the one after: each step once. */
export async function tryCodeApp(tx: Tx, personId: string, typed: string): Promise<boolean> {
	const row = await findTotp(tx, personId);
	const secret = row && opened(row.secretSealed, personId);
	const step = secret ? stepOf(secret, typed) : null;
	return step !== null && useStep(tx, personId, step);
}

function opened(sealed: string, personId: string): Secret | null {
	const base32 = unseal('second-factor', sealed, personId);
	return base32 === null ? null : Secret.fromBase32(base32);
}

/** The 30-second step this code belongs to, if it is one of the three around now. */
function stepOf(secret: Secret, token: string): number | null {
	const app = appOf(secret);
	const timestamp = now().getTime();
	const away = /^\d{6}$/.test(token) ? app.validate({ token, timestamp, window: 1 }) : null;
	return away === null ? null : app.counter({ timestamp }) + away;
}
