/**
 * What happens to something written without signal, and nothing else: the phone's store, the network
 * and the seal are given. Held by a model of ten thousand bad days and nine broken copies.
 */
export interface Item {
	/** Made when the form opened: the service takes it once. */
	id: string;
	/** Whose it is, in a name only the service can read. */
	author: string;
	/** The words, readable by the service alone. */
	sealed: string;
}

export interface KeptItem extends Item {
	/** Order of writing on this phone, whose clock is never asked. */
	seq: number;
	needsAttention: boolean;
}

/** Every promise is kept only when the phone has really written it down. */
export interface Shelf {
	add(item: Item): Promise<void>;
	all(): Promise<KeptItem[]>;
	remove(seq: number): Promise<void>;
	setAside(seq: number): Promise<void>;
}

export type Who = { is: 'in'; author: string } | { is: 'signed-out' } | { is: 'away' };

export type Answer =
	{ is: 'taken'; id: string } | { is: 'refused' | 'not-yours' | 'signed-out' | 'away' | 'busy' };

export interface Service {
	who(): Promise<Who>;
	send(item: Item): Promise<Answer>;
}

export type Seal = (text: string, about: string) => Promise<string>;

export interface Writing {
	id: string;
	author: string;
	text: string;
}

/** Only whoever wrote it can have sent it, and only as what it is. */
export const aboutOf = ({ id, author }: { id: string; author: string }) => `${id}|${author}`;

/** It is kept when this has come back, and not before. */
export async function keep({ id, author, text }: Writing, seal: Seal, shelf: Shelf): Promise<void> {
	const sealed = await seal(text, aboutOf({ id, author }));
	await shelf.add({ id, author, sealed });
}

export interface Flushed {
	sent: number;
	/** Why it ended early. */
	stopped: 'signed-out' | 'away' | null;
}

/** Send what waits and belongs to whoever is signed in now, in the order it was written. */
export async function flush(shelf: Shelf, service: Service): Promise<Flushed> {
	let sent = 0;
	const who = await service.who();
	if (who.is !== 'in') return { sent, stopped: who.is };
	for (const item of await shelf.all()) {
		if (item.author !== who.author) continue;
		if (item.needsAttention) continue;
		const answer = await service.send(item);
		if (answer.is === 'taken' && answer.id === item.id) {
			await shelf.remove(item.seq);
			sent += 1;
		}
		if (answer.is === 'refused') await shelf.setAside(item.seq);
		if (answer.is === 'signed-out') return { sent, stopped: 'signed-out' };
		if (answer.is === 'away') return { sent, stopped: 'away' };
	}
	return { sent, stopped: null };
}
