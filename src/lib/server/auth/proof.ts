import { isStaff } from '$lib/domain/families/circles';
import type { Viewer } from '$lib/server/access/viewer';
import { record } from '$lib/server/commands/record';
import { store } from '$lib/server/db/current';
import { isDemo } from '$lib/server/demo-mode';
import { findDevice } from '$lib/server/repositories/devices';
import { findTotp } from '$lib/server/repositories/second-factors';
import { identitiesOf } from '$lib/server/repositories/staff-identities';
import { passkeySite } from './passkeys-site';
import { usablePasskeysOf } from './passkeys-usable';
import { safeAddressOf } from './proof-codes';
import { tryRecoveryCode } from './recovery';
import type { SessionInUse } from './sessions';
import { ssoSettings } from './sso-settings';
import { tryCodeApp } from './totp';

/** The ways somebody has to show who they are in the middle of a session. */
export interface WaysToProve {
	hasPin: boolean;
	hasPasskey: boolean;
	hasCodeApp: boolean;
	hasSso: boolean;
	/** Only where there is none of the above. */
	hasCode: boolean;
	/** People made up, who have nothing to show: a plain button, in a demonstration only. */
	isDemo: boolean;
}

export async function waysToProve(
	{ personId, role }: Viewer,
	session: SessionInUse | null
): Promise<WaysToProve> {
	const db = store.read;
	const device = session?.deviceId ? await findDevice(db, session.deviceId) : null;
	const hasPin = (device?.pinHash ?? null) !== null;
	const passkeys = passkeySite() ? await usablePasskeysOf(db, personId) : [];
	const hasPasskey = passkeys.length > 0;
	const hasCodeApp = isStaff(role) && (await findTotp(db, personId)) !== null;
	const hasSso = ssoSettings() !== null && (await identitiesOf(db, personId)).length > 0;
	const own = { hasPin, hasPasskey, hasCodeApp, hasSso };
	if (hasPin || hasPasskey || hasCodeApp || hasSso)
		return { ...own, hasCode: false, isDemo: false };
	const isShown = await isDemo();
	const hasCode = !isShown && (await safeAddressOf(db, personId)) !== null;
	return { ...own, hasCode, isDemo: isShown };
}

/** True for a code of the code app, or one of the recovery codes that is left. */
export async function trySecondFactor(personId: string, typed: string): Promise<boolean> {
	return store.write(async (tx) => {
		if (await tryCodeApp(tx, personId, typed)) return true;
		if (!(await tryRecoveryCode(tx, personId, typed))) return false;
		const actor = { personId };
		await record(tx, actor, {
			action: 'recovery-code.used',
			familyId: null,
			subjectId: personId
		});
		return true;
	});
}
