/** What the database's errors mean, whichever engine they come from. */
import { DrizzleQueryError } from 'drizzle-orm';

function causes(error: unknown): Error[] {
	const found: Error[] = [];
	for (let at = error; at instanceof Error && found.length < 8; at = at.cause) found.push(at);
	return found;
}

function textOf(error: Error, name: 'code' | 'constraint' | 'column'): string | null {
	const value: unknown = Object.getOwnPropertyDescriptor(error, name)?.value;
	return typeof value === 'string' ? value : null;
}

function hasCode(error: unknown, pattern: RegExp): boolean {
	return causes(error).some((cause) => pattern.test(textOf(cause, 'code') ?? ''));
}

/** A row with this key is there already. */
export function isUniqueViolation(error: unknown): boolean {
	return hasCode(error, /^(23505|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|ROWID))$/);
}

/** Another process holds SQLite's lock. */
export function isBusy(error: unknown): boolean {
	return hasCode(error, /^SQLITE_(BUSY|LOCKED)/);
}

/** PostgreSQL undid the transaction so that others could go on; the same work may succeed now. */
export function isRetryable(error: unknown): boolean {
	return hasCode(error, /^(40001|40P01)$/);
}

const gone = new RegExp(
	[
		'^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY_DBMOVED)',
		'^(08...|53...|57P0.|40001|40P01)$',
		'^(ECONN(REFUSED|RESET)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$'
	].join('|')
);
/** What `pg` says without a code. */
const goneInWords =
	/^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** The database is locked, full or lost: answer 503 and ask again later. */
export function isUnavailable(error: unknown): boolean {
	return hasCode(error, gone) || causes(error).some((cause) => goneInWords.test(cause.message));
}

/** One line for the log: codes and the statement's text, never what a person wrote. */
export function describeDbError(error: unknown): string {
	const parts: string[] = [];
	for (const cause of causes(error)) {
		if (cause instanceof DrizzleQueryError) parts.push(cause.query.replace(/\s+/g, ' '));
		else parts.push(cause.name);
		parts.push(
			...(['code', 'constraint', 'column'] as const).map((name) => textOf(cause, name) ?? '')
		);
	}
	return parts.filter((part) => part !== '').join(' ') || typeof error;
}
