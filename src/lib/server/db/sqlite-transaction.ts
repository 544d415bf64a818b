/** A transaction on SQLite's one writer. */
import { setTimeout } from 'node:timers/promises';
import { isBusy } from './errors';
import type { Connection } from './sqlite-connection';

const BUSY_PATIENCE_MS = 5000;
const BUSY_PAUSE_MS = 20;

/** Takes the write lock; waits for another process without holding up this one. */
async function begin(writer: Connection): Promise<void> {
	const giveUpAt = performance.now() + BUSY_PATIENCE_MS;
	for (;;) {
		try {
			writer.exec('BEGIN IMMEDIATE');
			return;
		} catch (error) {
			if (!isBusy(error) || performance.now() > giveUpAt) throw error;
			await setTimeout(BUSY_PAUSE_MS * (0.5 + Math.random()));
		}
	}
}

/** Begins, works, commits; whatever goes wrong, nothing of it stays. */
export async function inTransaction<T>(writer: Connection, work: () => Promise<T>): Promise<T> {
	await begin(writer);
	try {
		const result = await work();
		writer.exec('COMMIT');
		return result;
	} catch (error) {
		if (writer.inTransaction) writer.exec('ROLLBACK');
		throw error;
	}
}
