import { getContext, setContext } from 'svelte';

export type LiveStatus = 'off' | 'joining' | 'live' | 'lost' | 'signed-out';

/** Pages are read again at most this often, however much happens. */
const refreshEveryMs = 400;
/** A break shorter than this is not worth a word. */
const quietBreakMs = 2500;
const tryAgainMs = 4000;

/**
 * One stream of what happens in the viewer's circles. It never carries what was said: each event
 * only makes the page read itself again, and so does every return after a break.
 */
export class LiveRoom {
	status = $state<LiveStatus>('off');
	/** The latest thing that happened, as one sentence; read out politely. */
	sentence = $state('');

	#address: string;
	#refresh: () => Promise<void>;
	#source: EventSource | null = null;
	#lastId = '';
	#refreshing: ReturnType<typeof setTimeout> | null = null;
	#breaking: ReturnType<typeof setTimeout> | null = null;
	#again: ReturnType<typeof setTimeout> | null = null;

	constructor(address: string, refresh: () => Promise<void>) {
		this.#address = address;
		this.#refresh = refresh;
	}

	/** Begins to listen; answers how to stop. */
	start(): () => void {
		const away = () => this.#lose();
		const back = () => this.#open();
		addEventListener('offline', away);
		addEventListener('online', back);
		this.status = 'joining';
		this.#open();
		return () => {
			removeEventListener('offline', away);
			removeEventListener('online', back);
			this.#stop();
		};
	}

	#open(): void {
		this.#stop();
		const since = this.#lastId && `?since=${this.#lastId}`;
		const source = new EventSource(this.#address + since);
		source.onopen = () => this.#arrived();
		source.onmessage = (event) => {
			this.#lastId = event.lastEventId;
			this.#refreshSoon();
		};
		source.addEventListener('resync', () => this.#refreshSoon());
		source.onerror = () => this.#broken(source);
		this.#source = source;
	}

	/** What happened before the stream was open is not told again, so the page reads itself. */
	#arrived(): void {
		this.#clear();
		this.status = 'live';
		this.#refreshSoon();
	}

	/** The browser comes back by itself after a break, but not after a refusal. */
	#broken(source: EventSource): void {
		this.#breaking ??= setTimeout(() => (this.status = 'lost'), quietBreakMs);
		if (source.readyState === EventSource.CLOSED) void this.#askWhy();
	}

	async #askWhy(): Promise<void> {
		if (await isRefused(this.#address)) {
			this.#stop();
			this.status = 'signed-out';
		} else {
			this.#again ??= setTimeout(() => this.#open(), tryAgainMs);
		}
	}

	#lose(): void {
		this.#stop();
		this.status = 'lost';
	}

	#refreshSoon(): void {
		this.#refreshing ??= setTimeout(() => {
			void this.#refresh().finally(() => (this.#refreshing = null));
		}, refreshEveryMs);
	}

	#clear(): void {
		if (this.#breaking) clearTimeout(this.#breaking);
		if (this.#again) clearTimeout(this.#again);
		this.#breaking = null;
		this.#again = null;
	}

	#stop(): void {
		this.#clear();
		this.#source?.close();
		this.#source = null;
	}
}

/** True when the stream is not for this person any more; false when nobody can tell just now. */
async function isRefused(address: string): Promise<boolean> {
	const asking = new AbortController();
	try {
		const answer = await fetch(address, { redirect: 'manual', signal: asking.signal });
		return answer.type === 'opaqueredirect' || (answer.status >= 400 && answer.status < 500);
	} catch {
		return false;
	} finally {
		asking.abort();
	}
}

const key = Symbol('live');

/** Called once by the layout of pages that change by themselves. */
export function provideLive(room: LiveRoom): LiveRoom {
	return setContext(key, room);
}

/** The room of this page. Call while a component is being set up. */
export function useLive(): LiveRoom {
	return getContext<LiveRoom>(key);
}
