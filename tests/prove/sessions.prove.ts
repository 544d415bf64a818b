/**
 * Every rule of a session, told of the service's own code on both engines, and of copies of it in
 * which one rule each is broken: a rule whose copy passes is a rule that nothing holds to.
 */
import { engine, freshStore } from '../support/harness';
import { copyWith } from './copies';
import { prove, type Found } from './proof';
import { aBench, rules } from './session-rules';
import type { Breaking } from './town';

const limits = 'src/lib/server/auth/limits.ts';
const adapter = 'src/lib/server/auth/session-adapter.ts';
const sessions = 'src/lib/server/auth/sessions.ts';
const repository = 'src/lib/server/repositories/sessions.ts';

async function within(breakings: readonly Breaking[]): Promise<Found> {
	const copy = await copyWith(breakings);
	const wrong: string[] = [];
	try {
		for (const [rule, holds] of Object.entries(rules)) {
			const store = await freshStore();
			if (!(await holds(await aBench(copy)))) wrong.push(rule);
			await store.close();
		}
	} finally {
		await copy.close();
	}
	return { looked: Object.keys(rules).length, wrong };
}

const told =
	(file: string, find: string | RegExp, instead: string, ...more: Breaking[]) =>
	() =>
		within([{ file, find, instead }, ...more]);

const anyCookie: Breaking = { file: sessions, find: '/^[a-z2-7]{40}$/', instead: '/./' };
const ofMine = 'eq(session.personId, personId), ';
const live = ', isNull(session.revokedAt)';

prove({
	name: `sessions on ${engine}`,
	goal: 'every rule of a session holds, and a copy without it is caught',
	full: Object.keys(rules).length,
	small: Object.keys(rules).length,
	look: () => within([]),
	broken: {
		'the table holds what the cookie carries': told(
			adapter,
			/hashOf\((cookie|session\.id)\)/g,
			'$1'
		),
		'a handle is taken for a cookie': told(
			adapter,
			'findSession(store.read, hashOf(cookie))',
			'findSession(store.read, cookie.length === 64 ? cookie : hashOf(cookie))',
			anyCookie
		),
		'80 bits only': told(
			sessions,
			'generateIdFromEntropySize(25)',
			'generateIdFromEntropySize(10)',
			anyCookie
		),
		'a shared phone is an own one': told(limits, 'isOwnPhone ? ownPhone : sharedPhone', 'ownPhone'),
		'an own phone is a shared one': told(
			limits,
			'isOwnPhone ? ownPhone : sharedPhone',
			'sharedPhone'
		),
		'a young person is taken for staff': told(limits, "role === 'young-person' || ", ''),
		'staff may keep an own phone': told(
			limits,
			'return staff;',
			'return isOwnPhone ? ownPhone : staff;'
		),
		'staff may leave for half an hour': told(limits, '15 * minutes', '30 * minutes'),
		'staff never end': told(limits, '12 * hours', '120 * hours'),
		'idle is not asked': told(
			adapter,
			'Math.min(idleEnd, row.endsAt.getTime())',
			'row.endsAt.getTime()'
		),
		'the end is not asked': told(adapter, 'Math.min(idleEnd, row.endsAt.getTime())', 'idleEnd'),
		'the revoked come in': told(adapter, 'row.revokedAt || ', ''),
		'the revoked are touched back to life': told(
			repository,
			/\.set\(\{ lastSeenAt: at \}\)\s+\.where\(and\((eq\(session\.id, handle\)), isNull\(session\.revokedAt\)\)\)/,
			'.set({ lastSeenAt: at, revokedAt: null }).where($1)'
		),
		'the revoked are proved': told(
			repository,
			'const live = and(eq(session.id, handle), isNull(session.revokedAt));',
			'const live = eq(session.id, handle);'
		),
		'one revoked is all revoked': told(
			repository,
			/(function revokeSession\([\s\S]*?)eq\(session\.id, handle\), /,
			'$1'
		),
		'all of one are all of everyone’s': told(
			repository,
			/(function revokeSessionsOf\([\s\S]*?)eq\(session\.personId, personId\), /,
			'$1'
		),
		'the others are this one too': told(repository, 'ne(session.id, handle), ', ''),
		'the list shows the revoked': told(repository, `${ofMine}isNull(session.revokedAt)`, ofMine),
		'the list shows everybody’s': told(
			repository,
			`${ofMine}isNull(session.revokedAt)`,
			live.slice(2)
		),
		'listening is use': told(sessions, 'isUse ? await touched', 'true ? await touched'),
		'use is never written': told(sessions, 'touchEverySeconds = 60', 'touchEverySeconds = 1e9'),
		'use is always written': told(sessions, 'touchEverySeconds = 60', 'touchEverySeconds = 0'),
		'content never locks': told(sessions, 'unlockedUntil !== null && unlockedUntil <= at', 'false'),
		'content locks an hour late': told(adapter, '10 * 60_000', '60 * 60_000'),
		'a page opens what had locked': told(repository, ', gt(session.unlockedUntil, at)', ''),
		'leaving locks nothing': told(
			repository,
			'.set({ unlockedUntil: at })',
			'.set({ lastSeenAt: at })'
		)
	}
});
