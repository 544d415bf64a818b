/** Hears and tells other processes through PostgreSQL's LISTEN and NOTIFY. */
import type { Client } from 'pg';
import { Listening, type Pace } from './listening';
import type { Wakeups } from './wakeups';

const CHANNEL = 'family_event';
const PACE: Pace = { heartbeatMs: 5000, deadAfterMs: 5000, reconnectMs: 250 };

/** Sends what has gathered since the last time, one statement at a time. */
class Sender {
	#waiting = new Set<string>();
	#isSending = false;

	add(familyId: string, client: Client | null): void {
		this.#waiting.add(familyId);
		this.flush(client);
	}

	/** Without a connection the hints wait for the next one. */
	flush(client: Client | null): void {
		if (!client || this.#isSending || this.#waiting.size === 0) return;
		const families = [...this.#waiting];
		this.#waiting.clear();
		this.#isSending = true;
		client
			.query(`select pg_notify('${CHANNEL}', id) from unnest($1::text[]) as id`, [families])
			.then(
				() => this.#sent(client),
				() => this.#notSent(families)
			);
	}

	#sent(client: Client): void {
		this.#isSending = false;
		this.flush(client);
	}

	#notSent(families: string[]): void {
		this.#isSending = false;
		for (const familyId of families) this.#waiting.add(familyId);
	}
}

/** Wake-ups over a connection of their own to `url`, which must not be a transaction pooler. */
export function postgresWakeups(url: string, pace = PACE): Wakeups {
	const sender = new Sender();
	let listening: Listening | null = null;
	return {
		send: (familyId) => sender.add(familyId, listening?.client ?? null),
		async start(onWake) {
			const heard = {
				notice: onWake,
				connected(client: Client) {
					sender.flush(client);
					onWake(null);
				}
			};
			listening = new Listening(url, CHANNEL, heard, pace);
			await listening.open();
		},
		close: async () => listening?.close()
	};
}
