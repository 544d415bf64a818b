/** A connection that stays on one PostgreSQL channel: it notices that it died, and comes back. */
import { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { Queue } from '$lib/server/db/queue';

export interface Pace {
	heartbeatMs: number;
	deadAfterMs: number;
	reconnectMs: number;
}

/** Asks over the connection; questions take turns. */
export type Ask = (text: string, values?: unknown[]) => Promise<unknown>;

export interface Heard {
	/** Something another connection sent. */
	notice(payload: string): void;
	/** The connection is there (again): what was sent meanwhile is lost. */
	connected(ask: Ask): void;
}

export class Listening {
	#client: Client | null = null;
	#ask: Ask | null = null;
	#isClosed = false;
	#url: string;
	#channel: string;
	#heard: Heard;
	#pace: Pace;

	constructor(url: string, channel: string, heard: Heard, pace: Pace) {
		this.#url = url;
		this.#channel = channel;
		this.#heard = heard;
		this.#pace = pace;
	}

	/** Null while the connection is lost. */
	get ask(): Ask | null {
		return this.#ask;
	}

	/** Connects and listens. Throws when the database is not there. */
	async open(): Promise<void> {
		// A frozen server never answers a goodbye, so the socket is ours to drop.
		const socket = new Socket();
		const client = new Client({
			connectionString: this.#url,
			stream: () => socket,
			connectionTimeoutMillis: this.#pace.deadAfterMs,
			query_timeout: this.#pace.deadAfterMs
		});
		client.on('error', () => socket.destroy());
		try {
			await client.connect();
			await this.#listen(client);
		} catch (error) {
			socket.destroy();
			throw error;
		}
		this.#attach(client, socket);
		if (this.#isClosed) await client.end();
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		await this.#client?.end();
	}

	/** The process wakes its own listeners itself, so what this connection sent is not heard. */
	async #listen(client: Client): Promise<void> {
		const { rows } = await client.query<{ own: number }>('select pg_backend_pid() as own');
		client.on('notification', ({ processId, payload }) => {
			if (processId !== rows[0]?.own && payload) this.#heard.notice(payload);
		});
		await client.query(`listen ${this.#channel}`);
	}

	#attach(client: Client, socket: Socket): void {
		const turns = new Queue();
		const ask: Ask = (text, values) => turns.run(() => client.query(text, values));
		const heartbeat = setInterval(() => {
			ask('select 1').catch(() => socket.destroy());
		}, this.#pace.heartbeatMs).unref();
		client.once('end', () => {
			clearInterval(heartbeat);
			this.#client = null;
			this.#ask = null;
			void this.#comeBack();
		});
		socket.unref();
		this.#client = client;
		this.#ask = ask;
		this.#heard.connected(ask);
	}

	async #comeBack(): Promise<void> {
		while (!this.#isClosed && !this.#client) {
			await setTimeout(this.#pace.reconnectMs, undefined, { ref: false });
			if (this.#isClosed) return;
			// Until it is back the sweep finds what was told, so a failed try needs no words.
			await this.open().catch(() => undefined);
		}
	}
}
