/** Every form and handler, sent from elsewhere in every way there is: none may be taken. */
import { dice } from '$seed/random';
import { addresses, nameAll, pathOf, type Address } from './addresses';
import { ask, each } from './ask';
import { factsOf } from './oracle';
import { oneOf, prove, type Found } from './proof';
import { brokenTown, builtTown, everyoneIn, type Town } from './town';

type Headers = Record<string, string>;

/** What another site's page, or a tool that is no browser, can make a browser's request look like. */
const elsewhere = (origin: string): readonly Headers[] => {
	const { host, hostname } = new URL(origin);
	return [
		{},
		{ origin: 'https://evil.example' },
		{ origin: 'null' },
		{ origin: '' },
		{ origin: `https://${host}` },
		{ origin: `${origin}.evil.example` },
		{ origin: `http://${hostname}:1` },
		{ origin: `${origin}/` },
		{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
		{ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host },
		{ 'sec-fetch-site': 'cross-site' },
		{ 'sec-fetch-site': 'same-site' },
		{ 'sec-fetch-site': 'none' },
		{ referer: `${origin}/plan` }
	];
};

const kinds = [
	null,
	'',
	'application/x-www-form-urlencoded',
	'multipart/form-data; boundary=x',
	'text/plain',
	'application/json'
];

/** A report of a browser about our own policy comes as it likes, and changes nothing. */
const changing = addresses.filter(
	({ routeId, actions, methods }) =>
		routeId !== '/(open)/csp-report' &&
		(actions.length > 0 || methods.some((method) => !['GET', 'HEAD'].includes(method)))
);

interface Forgery {
	address: Address;
	headers: Headers;
	kind: string | null;
}

function* forgeries(origin: string, count: number): Generator<Forgery> {
	for (let made = 0; made < count;)
		for (const address of changing)
			for (const headers of elsewhere(origin))
				for (const kind of kinds) {
					yield { address, headers, kind };
					made += 1;
				}
}

async function judge(town: Town, count: number): Promise<Found> {
	const random = dice(7);
	const facts = factsOf(town);
	const people = await everyoneIn(town);
	const wrong: string[] = [];
	let looked = 0;
	await each(forgeries(town.origin, count), async ({ address, headers, kind }) => {
		const action = address.actions[0] ?? 'default';
		const path = pathOf(address.routeId, nameAll(random, address, facts));
		const method = address.methods.find((one) => one !== 'GET') ?? 'POST';
		const { status } = await ask(town.origin, {
			method,
			path: action === 'default' ? path : `${path}?/${action}`,
			cookie: oneOf(random, people).cookie,
			headers: { ...headers, ...(kind === null ? {} : { 'content-type': kind }) },
			body: kind === null ? '' : 'a=b'
		});
		looked += 1;
		if (status !== 403) wrong.push(`${path} ${JSON.stringify(headers)} ${kind}: ${status}`);
	});
	return { looked, wrong };
}

async function within(town: Town, count: number): Promise<Found> {
	try {
		return await judge(town, count);
	} finally {
		await town.stop();
	}
}

prove({
	name: 'cross-site forgeries',
	goal: 'every form and handler × 14 kinds of headers × 6 kinds of content: none is taken',
	full: changing.length * 14 * kinds.length,
	small: changing.length * 14 * kinds.length,
	brokenCount: 1,
	look: async (count) => within(await builtTown(), count),
	broken: {
		'our own check is gone': async (count) =>
			within(
				await brokenTown([
					{
						file: 'src/lib/server/hooks/cross-site.ts',
						find: 'if (safeMethods.includes(request.method)) return true;',
						instead: 'return true;'
					}
				]),
				count
			),
		'only a missing origin is refused': async (count) =>
			within(
				await brokenTown([
					{
						file: 'src/lib/server/hooks/cross-site.ts',
						find: 'return said === origin',
						instead: 'return true'
					}
				]),
				count
			)
	}
});
