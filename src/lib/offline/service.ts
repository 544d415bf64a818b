/** The service as the outbox meets it. Whatever is not an answer of ours is no answer. */
import type { Answer, Service, Who } from './outbox';

const address = '/api/outbox';
/** Longer than this is no signal. */
export const patienceMs = 20_000;

async function ask(init: RequestInit): Promise<{ status: number; said: unknown } | null> {
	try {
		const signal = AbortSignal.timeout(patienceMs);
		const response = await fetch(address, {
			...init,
			signal,
			cache: 'no-store',
			redirect: 'error'
		});
		return { status: response.status, said: await response.json().catch(() => null) };
	} catch {
		return null;
	}
}

const textIn = (said: unknown, name: string): string | null => {
	const value: unknown = said instanceof Object && name in said ? Reflect.get(said, name) : null;
	return typeof value === 'string' ? value : null;
};

async function who(): Promise<Who> {
	const answer = await ask({});
	const author = textIn(answer?.said, 'author');
	if (answer?.status === 200 && author !== null) return { is: 'in', author };
	// Neither a worker's session nor no session sends what a family wrote.
	const isOut = answer?.status === 401 || answer?.status === 404;
	return { is: isOut ? 'signed-out' : 'away' };
}

export const service: Service = {
	who,
	async send({ id, author, sealed }): Promise<Answer> {
		const answer = await ask({
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ id, author, sealed })
		});
		if (!answer) return { is: 'away' };
		const { status, said } = answer;
		if (status === 401) return { is: 'signed-out' };
		if (status >= 500 || status === 429) return { is: 'busy' };
		const outcome = textIn(said, 'outcome');
		if (outcome === 'taken') return { is: 'taken', id: textIn(said, 'id') ?? '' };
		if (outcome === 'not-yours' || outcome === 'refused') return { is: outcome };
		return { is: status === 413 ? 'refused' : 'away' };
	}
};
