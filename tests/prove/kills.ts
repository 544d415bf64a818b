/** One kill of a browser: what is written, when it is killed, and what then must be true. */
import { setTimeout as pause } from 'node:timers/promises';
import { dice } from '$seed/random';
import { signInAs } from '../support/story';
import type { Happening, Line, Signal } from './line';
import { countWaiting, openPlan, writeRating, type Phone } from './phone';
import { oneOf } from './proof';
import type { Town } from './town';

/** When it is sent from the outbox: the signal there is then, and how far it comes. */
const sendings = {
	fading: ['fading', 'cut'],
	sending: ['there', 'arrived'],
	unheard: ['deaf', 'answered']
} as const satisfies Record<string, readonly [Signal, Happening]>;

type Sending = keyof typeof sendings;
export type Moment = 'before' | 'keeping' | 'kept' | Sending;
export const moments: readonly Moment[] = [
	'before',
	'keeping',
	'kept',
	'fading',
	'sending',
	'unheard'
];

/** The two last are of one family, and may both say something of the same goal. */
const writers = ['beth', 'ngozi', 'marta', 'mick', 'tara', 'sian', 'dan'];
const otherOf: Readonly<Record<string, string>> = { sian: 'dan', dan: 'sian' };

export interface Round {
	moment: Moment;
	writer: string;
	note: string;
	level: string;
	/** The service has heard the form itself, and nobody hears that it has. */
	isHeardFirst: boolean;
	/** Whoever is signed in first when the phone is started again. */
	borrower: string | null;
	wait: number;
}

/** Every moment comes as often as every other, in an order of its own each time. */
export function roundsOf(count: number, seed: number): Round[] {
	const random = dice(seed);
	const left: Moment[] = [];
	return Array.from({ length: count }, (_, number) => {
		if (left.length === 0) left.push(...moments);
		const [moment = 'kept'] = left.splice(Math.floor(random() * left.length), 1);
		const isForTwo = moment === 'kept';
		const writer = oneOf(random, isForTwo ? Object.keys(otherOf) : writers);
		const isBorrowed = isForTwo || random() < 0.2;
		return {
			moment,
			writer,
			note: `Written before kill ${number + 1} of seed ${seed}`,
			level: String(Math.floor(random() * 11)),
			isHeardFirst: !isForTwo && moment !== 'fading' && random() < 0.4,
			borrower: isBorrowed ? (otherOf[writer] ?? 'beth') : null,
			wait: Math.floor(random() * 50)
		};
	});
}

const isSending = (moment: Moment): moment is Sending => moment in sendings;

/** Takes the words as far as the moment of this round, and kills there. */
export async function untilKilled(line: Line, phone: Phone, round: Round): Promise<string[]> {
	const { moment, isHeardFirst, wait } = round;
	const send = await writeRating(phone.page, round.writer, round.note, round.level);
	phone.said.length = 0;
	line.signal(isHeardFirst ? 'deaf' : 'away');
	const isCut = line.next(isHeardFirst ? 'answered' : 'cut');
	// Killed while it is pressed, the press does not come back.
	const pressing = send.click({ noWaitAfter: true }).catch(() => undefined);
	if (moment !== 'before') await isCut;
	if (moment === 'kept' || isSending(moment))
		await phone.page.locator('[data-outbox-says] [data-say="kept"]').waitFor();
	if (isSending(moment)) {
		const [signal, happening] = sendings[moment];
		const isSoFar = line.next(happening);
		line.signal(signal);
		await phone.page.evaluate(() => dispatchEvent(new Event('online')));
		await isSoFar;
	}
	await pause(wait);
	await phone.kill();
	await pressing;
	line.signal('there');
	return phone.said;
}

const patience = 20_000;

/** With signal, and whoever is signed in: what waits is sent, or stays for as long as is waited. */
export async function untilSent(line: Line, { page }: Phone, round: Round): Promise<number> {
	if (round.borrower) {
		await signInAs(page, round.borrower);
		// Time enough to take what is another's.
		await pause(1000);
		await signInAs(page, round.writer);
	}
	await openPlan(page, round.writer);
	const until = Date.now() + patience;
	let left = await countWaiting(page);
	for (; left > 0 && Date.now() < until; left = await countWaiting(page)) await pause(50);
	await line.isQuiet();
	return left;
}

/** What somebody was told, beside what the service has. */
export function judge(town: Town, round: Round, said: readonly string[], left: number): string[] {
	const { moment, writer, note } = round;
	const isPromised = said.some((what) => ['kept', 'sign-in', 'waiting', 'sent'].includes(what));
	const raters = town.rows<{ id: string }>(
		'select rater_id as id from rating where note = ?',
		note
	);
	const [cast] = town.rows<{ value: string }>(
		"select value from setting where name = 'demo-people'"
	);
	const people = JSON.parse(cast?.value ?? '[]') as { key: string; personId: string }[];
	const writerId = people.find(({ key }) => key === writer)?.personId;
	const about = `${writer}, ${moment}, ${note}`;
	return [
		...(left > 0 ? [`left behind: ${about}`] : []),
		...(isPromised && raters.length === 0 ? [`lost: ${about}`] : []),
		...(raters.length > 1 ? [`doubled: ${about}`] : []),
		...(raters.some(({ id }) => id !== writerId) ? [`the wrong person: ${about}`] : [])
	];
}
