/** Hears and tells other processes through PostgreSQL's LISTEN and NOTIFY. */
import { HintSender, type Send } from './hint-sender';
import { Listening, type Ask, type Pace } from './listening';
import type { Wakeups } from './wakeups';

const CHANNEL = 'family_event';
const PACE: Pace = { heartbeatMs: 5000, deadAfterMs: 5000, reconnectMs: 250 };

function sendingOver(ask: Ask): Send {
	return (familyIds) =>
		ask(`select pg_notify('${CHANNEL}', id) from unnest($1::text[]) as id`, [familyIds]);
}

/** Wake-ups over a connection of their own to `url`, which must not be a transaction pooler. */
export function postgresWakeups(url: string, pace = PACE): Wakeups {
	const hints = new HintSender();
	let listening: Listening | null = null;
	return {
		send(familyId) {
			const ask = listening?.ask;
			hints.add(familyId, ask ? sendingOver(ask) : null);
		},
		async start(onWake) {
			const heard = {
				notice: onWake,
				connected(ask: Ask) {
					hints.flush(sendingOver(ask));
					onWake(null);
				}
			};
			listening = new Listening(url, CHANNEL, heard, pace);
			await listening.open();
		},
		close: async () => listening?.close()
	};
}
