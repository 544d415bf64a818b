/**
 * The audit as chains, one a family and one for the service itself: every row holds a keyed mark of
 * all that is in it and of the row before, and where a chain ends is marked too. Whoever changes,
 * removes, adds or moves a row without the service's key leaves a place where the marks disagree.
 */
export interface AuditRow {
	id: string;
	at: Date;
	actorId: string | null;
	familyId: string | null;
	action: string;
	subjectId: string | null;
	chain: string;
	/** From 1, without a gap. */
	seq: number;
	/** `hash` of the row before; empty for the first. */
	previous: string;
	hash: string;
}

/** Where a chain ends: the last row's `hash`, a dot, and a mark of it and of how long the chain is. */
export interface ChainHead {
	chain: string;
	seq: number;
	hash: string;
}

/** A keyed mark that only the service can make. */
export type Mark = (text: string) => string;

export const serviceChain = 'service';

/** The chain that an act belongs to. */
export const chainOf = (familyId: string | null): string => familyId ?? serviceChain;

/** The mark of everything in a row. */
export function hashOfRow(row: Omit<AuditRow, 'hash'>, mark: Mark): string {
	const { chain, seq, id, at, actorId, familyId, action, subjectId, previous } = row;
	return mark(
		JSON.stringify([chain, seq, id, at.getTime(), actorId, familyId, action, subjectId, previous])
	);
}

/** Without its own mark, rows at the end could be cut off and the end moved back. */
export function endOfChain(chain: string, seq: number, lastHash: string, mark: Mark): string {
	return `${lastHash}.${mark(JSON.stringify(['end', chain, seq, lastHash]))}`;
}

/** The last row's hash, from where its chain ends; empty for a chain that begins. */
export const lastHashIn = (head: string): string => head.split('.')[0] ?? '';

/**
 * `changed`: a row is not what was written, or not where. `missing`: a row is gone before this
 * place. `extra`: a row stands where another stood. `cut-off`: the chain ended later than it does.
 */
export type Fault = 'changed' | 'missing' | 'extra' | 'cut-off';
export interface Broken {
	chain: string;
	seq: number;
	/** The row at which it shows; null where there is none. */
	id: string | null;
	fault: Fault;
}

/** Reads one chain row by row, in order of `seq`, and remembers how far it held. */
export interface ChainReader {
	/** What is wrong with this row after those before it, or null. */
	next(row: AuditRow): Broken | null;
	/** What is wrong with the end, or null. */
	end(head: ChainHead | null): Broken | null;
}

export function readChain(chain: string, mark: Mark): ChainReader {
	let seq = 0;
	let previous = '';
	return {
		next(row) {
			const broken = (fault: Fault) => ({ chain, seq: row.seq, id: row.id, fault });
			if (row.seq > seq + 1) return broken('missing');
			if (row.seq < seq + 1) return broken('extra');
			if (row.previous !== previous || row.hash !== hashOfRow(row, mark)) return broken('changed');
			seq = row.seq;
			previous = row.hash;
			return null;
		},
		end(head) {
			if (head?.seq === seq && head.hash === endOfChain(chain, seq, previous, mark)) return null;
			return { chain, seq, id: null, fault: 'cut-off' };
		}
	};
}
