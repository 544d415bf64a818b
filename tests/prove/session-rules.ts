/** The rules of a session, each as a question to the service: does it hold? */
import { createHash } from 'node:crypto';
import type * as Sessions from '$lib/server/auth/sessions';
import { store } from '$lib/server/db/current';
import { tables } from '$lib/server/db/tables';
import type * as Repository from '$lib/server/repositories/sessions';
import { aStaffMember } from '../support/world';
import type { Copy } from './copies';

type Role = Parameters<typeof Sessions.startSession>[1];

/** What a rule is told with: the service's two modules, two people and a clock. */
export interface Bench {
	sessions: typeof Sessions;
	repository: typeof Repository;
	mother: string;
	other: string;
	pass: (minutes: number) => void;
	now: () => Date;
}

export async function aBench({ load, clock }: Copy): Promise<Bench> {
	const started = Date.now();
	let passed = 0;
	const now = () => new Date(started + passed * 60_000);
	clock.setClock(now);
	const mother = await aStaffMember('parent', 'Mina');
	return {
		sessions: await load('/src/lib/server/auth/sessions.ts'),
		repository: await load('/src/lib/server/repositories/sessions.ts'),
		mother,
		other: await aStaffMember('parent', 'Farid'),
		pass: (minutes) => void (passed += minutes),
		now
	};
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const rows = () => store.read.select().from(tables.session);

const begin = async (
	{ sessions, mother }: Bench,
	role: Role = 'parent',
	isOwnPhone = false
): Promise<string> => (await sessions.startSession(mother, role, isOwnPhone)).cookie;

const isIn = async ({ sessions }: Bench, cookie: string) =>
	(await sessions.readSession(cookie)) !== null;

/** In while it is used, out when it was not for so long, and out in the end however it is used. */
const limits =
	(role: Role, isOwnPhone: boolean, idleMinutes: number, wholeMinutes: number) =>
	async (bench: Bench): Promise<boolean> => {
		const unused = await begin(bench, role, isOwnPhone);
		bench.pass(idleMinutes - 0.1);
		const staysIn = await isIn(bench, unused);
		bench.pass(idleMinutes + 0.1);
		const goesOut = !(await isIn(bench, unused));
		const used = await begin(bench, role, isOwnPhone);
		const step = idleMinutes * 0.9;
		let lasts = true;
		for (let passed = step; passed < wholeMinutes; passed += step) {
			bench.pass(step);
			lasts &&= await isIn(bench, used);
		}
		bench.pass(step);
		return staysIn && goesOut && lasts && !(await isIn(bench, used));
	};

const own = { hasLock: true, deviceId: null };

/** What must hold → whether it does. */
export const rules: Readonly<Record<string, (bench: Bench) => Promise<boolean>>> = {
	'the table holds SHA-256 of the cookie and never the cookie': async (bench) => {
		const cookie = await begin(bench);
		const [row] = await rows();
		return row?.id === sha256(cookie) && !JSON.stringify(row).includes(cookie);
	},
	'a cookie says who it is': async (bench) => {
		const found = await bench.sessions.readSession(await begin(bench));
		return found?.personId === bench.mother;
	},
	'a handle of the table is no cookie': async (bench) => {
		await begin(bench);
		const [row] = await rows();
		return !(await isIn(bench, row?.id ?? ''));
	},
	'each cookie is 200 bits of its own': async (bench) => {
		const cookies = [await begin(bench), await begin(bench)];
		return new Set(cookies).size === 2 && cookies.every((one) => /^[a-z2-7]{40}$/.test(one));
	},
	'a shared phone: 10 minutes, an hour in all': limits('parent', false, 10, 60),
	'an own phone: 30 days, 90 in all': limits('parent', true, 30 * 1440, 90 * 1440),
	'a young person’s phone is shared unless they say': limits('young-person', false, 10, 60),
	'staff: 15 minutes, 12 hours in all': limits('key-worker', false, 15, 720),
	'staff never keep a phone of their own': limits('key-worker', true, 15, 720),
	'a revoked session is out at once': async (bench) => {
		const cookie = await begin(bench);
		await bench.sessions.endSession(cookie);
		return !(await isIn(bench, cookie));
	},
	'a revoked session is not touched back to life': async (bench) => {
		const cookie = await begin(bench);
		await bench.sessions.endSession(cookie);
		const [before] = await rows();
		bench.pass(2);
		await store.write((tx) => bench.repository.touchSession(tx, sha256(cookie), bench.now()));
		const [after] = await rows();
		const isSame = before?.lastSeenAt.getTime() === after?.lastSeenAt.getTime();
		return isSame && !(await isIn(bench, cookie));
	},
	'a revoked session cannot be proved again': async (bench) => {
		const cookie = await begin(bench);
		await bench.sessions.endSession(cookie);
		bench.pass(2);
		await bench.sessions.markProved(sha256(cookie));
		const [row] = await rows();
		return row !== undefined && row.provedAt?.getTime() === row.createdAt.getTime();
	},
	'one is revoked: the others of the person are not': async (bench) => {
		const [one, other] = [await begin(bench), await begin(bench)];
		await bench.sessions.endSession(one);
		return !(await isIn(bench, one)) && isIn(bench, other);
	},
	'all of a person’s are revoked, and nobody else’s': async (bench) => {
		const mine = [await begin(bench), await begin(bench)];
		const { cookie } = await bench.sessions.startSession(bench.other, 'parent', false);
		await bench.sessions.endSessionsOf(bench.mother);
		const still = await Promise.all(mine.map((one) => isIn(bench, one)));
		return !still.includes(true) && isIn(bench, cookie);
	},
	'the others are revoked: this one is not': async (bench) => {
		const [here, there] = [await begin(bench), await begin(bench)];
		const { mother, repository, now } = bench;
		await store.write((tx) => repository.revokeOtherSessions(tx, mother, sha256(here), now()));
		return (await isIn(bench, here)) && !(await isIn(bench, there));
	},
	'the list of a person’s sessions leaves out the revoked and other people’s': async (bench) => {
		const [one, other] = [await begin(bench), await begin(bench)];
		await bench.sessions.startSession(bench.other, 'parent', false);
		await bench.sessions.endSession(one);
		const listed = await bench.repository.sessionsOf(store.read, bench.mother);
		return listed.map(({ id }) => id).join() === sha256(other);
	},
	'a page that only listens does not keep it in': async (bench) => {
		const cookie = await begin(bench);
		bench.pass(9);
		await bench.sessions.readSession(cookie, false);
		bench.pass(2);
		return !(await isIn(bench, cookie));
	},
	'it is written at most once a minute': async (bench) => {
		const cookie = await begin(bench);
		const seen = async () => (await rows())[0]?.lastSeenAt.getTime() ?? 0;
		const first = await seen();
		bench.pass(0.9);
		await isIn(bench, cookie);
		const second = await seen();
		bench.pass(0.2);
		await isIn(bench, cookie);
		return second === first && (await seen()) > first;
	},
	'content locks after ten minutes on an own phone, and opens only by a proof': async (bench) => {
		const { sessions, mother, pass } = bench;
		const { cookie } = await sessions.startSession(mother, 'parent', true, own);
		const isLocked = async () => (await sessions.readSession(cookie))?.session.isLocked;
		pass(9);
		const open = await isLocked();
		pass(9);
		const stillOpen = await isLocked();
		pass(11);
		const locked = await isLocked();
		const stillLocked = await isLocked();
		await sessions.markProved(sha256(cookie));
		return !open && !stillOpen && locked === true && stillLocked === true && !(await isLocked());
	},
	'leaving locks it at once': async (bench) => {
		const { sessions, mother } = bench;
		const { cookie } = await sessions.startSession(mother, 'parent', true, own);
		await sessions.lockSession(sha256(cookie));
		return (await sessions.readSession(cookie))?.session.isLocked === true;
	}
};
