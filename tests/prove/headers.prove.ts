/** Every kind of answer there is, at every address, as everyone: each has every header of safety. */
import { addresses, nameAll, pathOf } from './addresses';
import { ask, each, type Answer, type Asked } from './ask';
import { dice } from '$seed/random';
import { factsOf } from './oracle';
import { oneOf, prove, type Found } from './proof';
import { brokenTown, builtTown, everyoneIn, type Breaking, type Town } from './town';

const form = 'application/x-www-form-urlencoded';

const always: readonly (readonly [name: string, value: RegExp])[] = [
	['content-security-policy', /default-src '(self|none)'|script-src 'self'/],
	['content-security-policy', /frame-ancestors 'none'/],
	['x-content-type-options', /^nosniff$/],
	['x-frame-options', /^DENY$/],
	['referrer-policy', /^same-origin$/],
	['cross-origin-opener-policy', /^same-origin$/],
	['cross-origin-resource-policy', /^same-origin$/]
];

const files = [
	'/icon.svg',
	'/robots.txt',
	'/_app/version.json',
	'/_app/nothing.js',
	'/favicon.ico'
];
const broken = ['/%zz', '/nowhere', '//', '/..%2f..%2fetc', `/${'a'.repeat(4000)}`, '/plan/'];

/** As browsers ask, and as they do not. */
const ways = (origin: string): readonly Omit<Asked, 'path'>[] => [
	{},
	{ headers: { accept: 'application/json' } },
	{ method: 'HEAD' },
	{ method: 'OPTIONS' },
	{ method: 'PUT', headers: { origin } },
	{ method: 'DELETE', headers: { origin } },
	{ method: 'POST', headers: { origin, 'content-type': form }, body: 'a=b' },
	{ method: 'POST', headers: { origin, 'content-type': 'text/x' }, body: 'a' },
	{ method: 'POST', headers: { origin: 'https://evil.example', 'content-type': form }, body: '' },
	{
		method: 'POST',
		headers: { origin, 'content-type': 'multipart/form-data; boundary=x' },
		body: 'x'
	}
];

function* askings(town: Town, cookies: readonly string[], count: number): Generator<Asked> {
	const random = dice(3);
	const facts = factsOf(town);
	const read = addresses.filter(({ routeId }) => routeId !== '/api/live');
	for (let made = 0; made < count; made += 1) {
		const chance = random();
		const address = oneOf(random, read);
		const path = pathOf(address.routeId, nameAll(random, address, facts));
		const asked = chance < 0.1 ? oneOf(random, [...files, ...broken]) : path;
		const end = chance > 0.9 && address.isPage ? '/__data.json' : '';
		yield {
			path: `${asked}${end}`,
			cookie: oneOf(random, cookies),
			...oneOf(random, ways(town.origin))
		};
	}
}

function missing({ path, method = 'GET' }: Asked, { status, headers }: Answer): string[] {
	const wrong = always.flatMap(([name, value]) =>
		value.test(String(headers[name] ?? '')) ? [] : [name]
	);
	// What answers a form is in no cache, and a longer address only leads to the shorter.
	const isKept = ['GET', 'HEAD'].includes(method) && status !== 308 && !files.includes(path);
	if (isKept && !/no-store/.test(headers['cache-control'] ?? '')) wrong.push('cache-control');
	// A rating can be spoken; nothing else can hear anything.
	const mayHear = /^\/(plan|me)\/goals\/[^/]+\/(rate|sense)(\?|\/__data|$)/.test(path);
	const policy = String(headers['permissions-policy'] ?? '');
	const heard = mayHear ? /microphone=\((self)?\)/ : /microphone=\(\)/;
	if (!heard.test(policy)) wrong.push('permissions-policy');
	if (headers.server ?? headers['x-powered-by']) wrong.push('says what it is');
	const secret = (headers['set-cookie'] ?? []).filter((one) => /session|device|browser/.test(one));
	if (!secret.every((one) => /HttpOnly/.test(one) && /SameSite=Lax/.test(one)))
		wrong.push('set-cookie');
	return wrong;
}

async function judge(town: Town, count: number): Promise<Found> {
	const people = await everyoneIn(town);
	const cookies = [
		'',
		'session=nobody',
		'session=%; language=%zz',
		...people.map((one) => one.cookie)
	];
	const wrong: string[] = [];
	const statuses = new Set<number>();
	let looked = 0;
	await each(askings(town, cookies, count), async (asked) => {
		const answer = await ask(town.origin, asked);
		statuses.add(answer.status);
		looked += 1;
		for (const header of missing(asked, answer))
			wrong.push(`${asked.method ?? 'GET'} ${asked.path} (${answer.status}): ${header}`);
	});
	for (const status of [200, 303, 400, 403, 404, 405, 415])
		if (!statuses.has(status)) wrong.push(`no answer was a ${status}`);
	return { looked, wrong };
}

async function within(town: Town, count: number): Promise<Found> {
	try {
		return await judge(town, count);
	} finally {
		await town.stop();
	}
}

/** Wrong in the copy and not by the server of development, which has files of its own. */
const told = (breaking: Breaking, header: string) => async (count: number) => {
	const { looked, wrong } = await within(await brokenTown([breaking]), count);
	return { looked, wrong: wrong.filter((one) => one.endsWith(`(200): ${header}`)) };
};

prove({
	name: 'headers',
	goal: 'every answer, of a page, data, form, file, refusal or error, has every header of safety',
	full: 20_000,
	small: 2500,
	brokenCount: 150,
	look: async (count) => within(await builtTown(), count),
	broken: {
		'any kind of content is guessed': told(
			{
				file: 'src/lib/server/hooks/safety-headers.js',
				find: "'X-Content-Type-Options': 'nosniff',",
				instead: ''
			},
			'x-content-type-options'
		),
		'pages stay in caches': told(
			{
				file: 'src/lib/server/hooks/headers.ts',
				find: "'private, no-store'",
				instead: "'private'"
			},
			'cache-control'
		)
	}
});
