/**
 * Ids. UUIDv7 sorts by the moment it was made, as text and as uuid alike; where the moment must
 * not be kept, such as an answer to feedback, version 4 says nothing.
 */
import { randomBytes, randomUUID } from 'node:crypto';

const COUNTER_MAX = 0xfff;
let source: (() => string) | null = null;
let millisecond = 0;
let counter = 0;

/** Lets a test name the ids; null goes back to real ones. */
export function setIdSource(next: (() => string) | null): void {
	source = next;
}

/** Moves on: by the clock where it can, else by the counter, never back. */
function tick(): void {
	const now = Date.now();
	if (now > millisecond) {
		millisecond = now;
		counter = randomBytes(2).readUInt16BE() & 0x7ff;
	} else if (counter < COUNTER_MAX) {
		counter += 1;
	} else {
		millisecond += 1;
		counter = 0;
	}
}

/** A new UUIDv7, later than every one this process has made before. */
export function newId(): string {
	if (source) return source();
	tick();
	const bytes = randomBytes(16);
	bytes.writeUIntBE(millisecond, 0, 6);
	bytes.writeUInt16BE(0x7000 | counter, 6);
	bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
	const hex = bytes.toString('hex');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A new UUID that carries no moment (version 4). */
export function randomId(): string {
	return source ? source() : randomUUID();
}

/** Whether this is an id as the database keeps it; anything else is answered 404 at the route. */
export function isId(value: unknown): value is string {
	return (
		typeof value === 'string' &&
		/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value)
	);
}
