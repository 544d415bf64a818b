/**
 * One bad day on a phone with two tabs and two people, for the outbox's test: every wait of the code
 * under test is a move of the day, which may go wrong. The same seed is the same day.
 */
import { dice } from '$seed/random';
import type { Answer, Item, KeptItem, Service, Shelf, Who } from './outbox';

export type Outbox = Pick<typeof import('./outbox'), 'keep' | 'flush'>;

class Killed extends Error {}

interface Told {
	written: number;
	wrong: string[];
}

const people = ['a', 'b'];

/** A form or an item as it reaches the service, under whoever's session. */
export interface Arrived {
	id: string;
	session: string;
	author: string;
	text: string;
	/** It must be refused, as when a goal has closed. */
	isHopeless: boolean;
}

export interface Row {
	author: string;
	text: string;
}

/** The service behind the network: what it takes, and all that it has. */
export interface Taker {
	take(arrived: Arrived): Promise<'taken' | 'refused' | 'not-yours'>;
	rows(): Promise<Row[]>;
}

export async function aDay(outbox: Outbox, seed: number, taker: Taker = asOnce()): Promise<Told> {
	const day = new Day(outbox, seed, taker);
	await day.pass();
	return day.told();
}

/** As commands/once.ts: one key, one person, one text. */
function asOnce(): Taker {
	const rows = new Map<string, Row>();
	return {
		take: ({ id, session, author, text, isHopeless }) => {
			if (session !== author) return Promise.resolve('not-yours');
			if (isHopeless) return Promise.resolve('refused');
			const row = rows.get(id);
			if (!row) rows.set(id, { author: session, text });
			const isSame = !row || (row.author === session && row.text === text);
			return Promise.resolve(isSame ? 'taken' : 'refused');
		},
		rows: () => Promise.resolve([...rows.values()])
	};
}

class Day {
	readonly #outbox: Outbox;
	readonly #random: () => number;
	/** What the phone has surely written down; a kill cannot take it back. */
	#disk: KeptItem[] = [];
	#lastSeq = 0;
	readonly #taker: Taker;
	/** What somebody was told is kept, or sent. */
	readonly #promised = new Map<string, { author: string; text: string }>();
	/** Keys the service will never take, such as a goal that has closed. */
	readonly #hopeless = new Set<string>();
	readonly #wrong = new Set<string>();
	/** Waits of the tabs that run now, one of which goes on at a time. */
	#waiting: (() => void)[] = [];
	#session: string | null = 'a';
	#isCalm = false;
	#written = 0;

	constructor(outbox: Outbox, seed: number, taker: Taker) {
		this.#outbox = outbox;
		this.#taker = taker;
		this.#random = dice(seed);
	}

	told = (): Told => ({ written: this.#written, wrong: [...this.#wrong] });

	#chance = (share: number) => !this.#isCalm && this.#random() < share;

	/** The day's acts, two tabs at a time; then both sign in once more, with everything in order. */
	async pass(): Promise<void> {
		const acts = 2 + Math.floor(this.#random() * 4);
		for (let act = 0; act < acts; act += 1) await this.#both(this.#tab(), this.#tab());
		this.#isCalm = true;
		for (const person of [...people, ...people]) {
			this.#session = person;
			await this.#both(this.#outbox.flush(this.#shelf, this.#service()));
		}
		await this.#judge();
	}

	/** A tab: something is written and sent as a form first, or what waits is sent. */
	async #tab(): Promise<void> {
		if (this.#random() < 0.3)
			this.#session = this.#random() < 0.2 ? null : (people[this.#random() < 0.5 ? 0 : 1] ?? null);
		if (this.#random() < 0.4 || this.#session === null)
			return void (await this.#outbox.flush(this.#shelf, this.#service()));
		const author = this.#session;
		const writing = { id: `k${(this.#written += 1)}`, author, text: `said ${this.#written}` };
		if (this.#random() < 0.15) this.#hopeless.add(writing.id);
		if (await this.#sentAsForm(writing)) return this.#promise(writing);
		const times = this.#random() < 0.1 ? 2 : 1;
		for (let time = 0; time < times; time += 1) {
			await this.#outbox.keep(writing, this.#seal, this.#shelf);
			this.#promise(writing);
		}
		await this.#outbox.flush(this.#shelf, this.#service());
	}

	#promise({ id, author, text }: { id: string; author: string; text: string }): void {
		this.#promised.set(id, { author, text });
	}

	async #sentAsForm(writing: { id: string; author: string; text: string }): Promise<boolean> {
		await this.#move();
		if (this.#chance(0.5) || this.#session !== writing.author) return false;
		const isTaken = (await this.#take(writing)) === 'taken';
		await this.#move();
		return isTaken && !this.#chance(0.5);
	}

	/** Time for the other tab, or the end of this one. */
	async #move(): Promise<void> {
		await new Promise<void>((resolve) => this.#waiting.push(resolve));
		if (this.#chance(0.03)) throw new Killed();
	}

	async #both(...running: Promise<unknown>[]): Promise<void> {
		let left = running.length;
		for (const one of running)
			void one
				.catch((problem: unknown) => {
					if (!(problem instanceof Killed)) this.#wrong.add(`broke: ${String(problem)}`);
				})
				.finally(() => (left -= 1));
		while (left > 0) {
			await new Promise((resolve) => setImmediate(resolve));
			if (this.#waiting.length === 0) continue;
			const next = Math.floor(this.#random() * this.#waiting.length);
			this.#waiting.splice(next, 1)[0]?.();
		}
		await new Promise((resolve) => setImmediate(resolve));
		// A browser that was killed goes on with nothing.
		this.#waiting = [];
	}

	readonly #seal = async (text: string, about: string): Promise<string> => {
		await this.#move();
		return JSON.stringify({ text, about });
	};

	readonly #shelf: Shelf = {
		add: async (item) => {
			await this.#move();
			this.#disk.push({ ...item, seq: (this.#lastSeq += 1), needsAttention: false });
			await this.#move();
		},
		all: async () => {
			await this.#move();
			return this.#disk.map((item) => ({ ...item }));
		},
		remove: async (seq) => {
			await this.#move();
			this.#disk = this.#disk.filter((item) => item.seq !== seq);
			await this.#move();
		},
		setAside: async (seq) => {
			await this.#move();
			for (const item of this.#disk) if (item.seq === seq) item.needsAttention = true;
			await this.#move();
		}
	};

	/** The network and the service behind it, as one run of the outbox meets them. */
	#service(): Service {
		let known: string | null = null;
		return {
			who: async (): Promise<Who> => {
				await this.#move();
				if (this.#chance(0.2)) return { is: 'away' };
				if (this.#session === null) return { is: 'signed-out' };
				known = this.#session;
				return { is: 'in', author: known };
			},
			send: async (item): Promise<Answer> => {
				if (item.author !== known) this.#wrong.add('offered under another session');
				await this.#move();
				if (this.#chance(0.05)) this.#session = this.#random() < 0.5 ? null : 'b';
				if (this.#chance(0.15)) return { is: 'away' };
				if (this.#chance(0.05)) return { is: 'busy' };
				// Something else on the way answers, such as a page of the café.
				if (this.#chance(0.05)) return { is: 'taken', id: '' };
				const answer = await this.#answer(item);
				if (this.#chance(0.1)) await this.#answer(item);
				await this.#move();
				return this.#chance(0.2) ? { is: 'away' } : answer;
			}
		};
	}

	async #answer({ id, author, sealed }: Item): Promise<Answer> {
		if (this.#session === null) return { is: 'signed-out' };
		const { text, about } = JSON.parse(sealed) as { text: string; about: string };
		if (about !== `${id}|${author}`) return { is: 'refused' };
		const outcome = await this.#take({ id, author, text });
		return outcome === 'taken' ? { is: 'taken', id } : { is: outcome };
	}

	async #take({ id, author, text }: { id: string; author: string; text: string }) {
		const [session, isHopeless] = [this.#session ?? '', this.#hopeless.has(id)];
		return this.#taker.take({ id, session, author, text, isHopeless });
	}

	async #judge(): Promise<void> {
		const rows = await this.#taker.rows();
		if (new Set(rows.map(({ text }) => text)).size !== rows.length) this.#wrong.add('doubled');
		for (const [id, { author, text }] of this.#promised) {
			const row = rows.find((one) => one.text === text);
			if (row && row.author !== author) this.#wrong.add(`${text} under the wrong person`);
			const isAside = this.#disk.some((item) => item.id === id && item.needsAttention);
			if (!row && !(this.#hopeless.has(id) && isAside)) this.#wrong.add(`${text} lost`);
		}
		if (this.#disk.some(({ needsAttention }) => !needsAttention)) this.#wrong.add('left behind');
	}
}
