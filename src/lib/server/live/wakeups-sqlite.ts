/** Hears what other processes, such as an import, write to the same SQLite file. */
import { connect, type Connection } from '$lib/server/db/sqlite-connection';
import type { Wakeups } from './wakeups';

const LOOK_EVERY_MS = 200;

interface Row {
	place: number;
	familyId: string;
}

/** Families with events added since the last look; events are never removed, so rowids only grow. */
function looker(connection: Connection): () => Set<string> {
	const added = connection.prepare<[number], Row>(
		'select rowid as place, family_id as familyId from family_event where rowid > ? order by rowid'
	);
	const version = connection.prepare<[], number>('pragma data_version').pluck();
	const newest = connection
		.prepare<[], number | null>('select max(rowid) from family_event')
		.pluck();
	let place = newest.get() ?? 0;
	let seen = version.get();
	return () => {
		const now = version.get();
		if (now === seen) return new Set();
		const rows = added.all(place);
		seen = now;
		place = rows.at(-1)?.place ?? place;
		return new Set(rows.map((row) => row.familyId));
	};
}

/** Looks whether the file at `file` was written to; `lookEveryMs` is for tests. */
export function sqliteWakeups(file: string, lookEveryMs = LOOK_EVERY_MS): Wakeups {
	const connection = connect(file, 'reader');
	let timer: NodeJS.Timeout | null = null;
	return {
		send: () => undefined,
		async start(onWake) {
			const look = looker(connection);
			timer = setInterval(() => {
				// A file that cannot be read just now is looked at again, and by the sweep.
				let families: Set<string | null>;
				try {
					families = look();
				} catch {
					return;
				}
				for (const familyId of families) onWake(familyId);
			}, lookEveryMs).unref();
		},
		async close() {
			if (timer) clearInterval(timer);
			connection.close();
		}
	};
}
