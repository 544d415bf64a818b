/** The store on SQLite: one read-only connection, and one writer that takes turns. */
import { applyToSqlite } from './migrate-sqlite';
import { Queue } from './queue';
import { connect, queries, Statements } from './sqlite-connection';
import { inTransaction } from './sqlite-transaction';
import type { Store, Tx } from './store';
import { WriteScopes, type WriteScope } from './write-scope';

function transactionOf(statements: Statements, scope: WriteScope): Tx {
	const tx = queries(
		statements,
		(run) => scope.statement(run),
		() => scope.refuseIfClosed()
	);
	return Object.assign(tx, { afterCommit: scope.afterCommit });
}

async function work<T>(scope: WriteScope, tx: Tx, job: (tx: Tx) => Promise<T>): Promise<T> {
	try {
		const result = await job(tx);
		scope.refuseIfFailed();
		return result;
	} finally {
		scope.isOpen = false;
	}
}

/** Opens (and makes, if need be) the database file at `file`. */
export function openSqlite(file: string): Store {
	const writer = connect(file, 'writer');
	const reader = connect(file, 'reader');
	const statements = new Statements(writer);
	const scopes = new WriteScopes();
	const queue = new Queue();
	return {
		dialect: 'sqlite',
		read: queries(
			new Statements(reader),
			(run) => run(),
			() => undefined
		),
		write: (job) =>
			scopes.run((scope) =>
				queue.run(() =>
					inTransaction(writer, () => work(scope, transactionOf(statements, scope), job))
				)
			),
		migrate: (folder) => queue.run(() => applyToSqlite(writer, folder)),
		async close() {
			await queue.idle();
			reader.close();
			writer.pragma('optimize');
			writer.close();
		}
	};
}
