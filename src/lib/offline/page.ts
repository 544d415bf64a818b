/**
 * What a page does when the network is away. Forms that may wait (`data-outbox`) are sent by hand,
 * so that a failure leaves the page where it is: an answer is drawn in their place, and what nobody
 * answered is sealed and kept. Loaded only where such a form is sent or something waits.
 */
import { flush, keep, type Flushed } from './outbox';
import { sealTo } from './seal';
import { patienceMs, service } from './service';
import { shelf } from './shelf';
import { pageFrom, say, sayBefore, sayAlone, type Saying } from './say';

type Sent = { is: 'there'; response: Response; html: string } | { is: 'away' | 'signed-out' };

const main = () => document.querySelector('main');
const mostLetters = 2000;
let isBusy = false;

async function post(action: string, body: FormData): Promise<Sent> {
	try {
		const signal = AbortSignal.timeout(patienceMs);
		const headers = { Accept: 'text/html', 'Written-By': main()?.dataset['author'] ?? '' };
		// It arrives although the page is left meanwhile, as a form does.
		const how = { method: 'POST', body, headers, signal, keepalive: true };
		const response = await fetch(action, how);
		if (response.status >= 500 || response.status === 429) return { is: 'away' };
		if (response.status === 401) return { is: 'signed-out' };
		const { pathname } = new URL(response.url);
		if (response.redirected && /^\/(sign-in|prove)/.test(pathname)) return { is: 'signed-out' };
		return { is: 'there', response, html: await response.text() };
	} catch {
		return { is: 'away' };
	}
}

/** The question after this one, or the same with what is wrong: the page as a form would show it. */
function draw({ response, html }: Extract<Sent, { is: 'there' }>): void {
	if (response.redirected) return location.assign(response.url);
	const drawn = pageFrom(html).querySelector('main');
	const old = main();
	if (!drawn || !old) return location.reload();
	old.replaceChildren(...drawn.childNodes);
	old.tabIndex = -1;
	(old.querySelector<HTMLElement>('[autofocus]') ?? old).focus();
	scrollTo(0, 0);
}

/** What the service would surely refuse is not kept to be refused later. */
function isAnswered(form: HTMLFormElement): boolean {
	const radios = form.querySelectorAll<HTMLInputElement>('[type=radio]');
	const texts = [...form.querySelectorAll('textarea')];
	const isMissing = (text: HTMLTextAreaElement) =>
		text.ariaRequired === 'true' && text.value.trim() === '';
	return (
		(radios.length === 0 || [...radios].some(({ checked }) => checked)) &&
		!texts.some((text) => isMissing(text) || text.value.length > mostLetters)
	);
}

/** The questions that were still to come, on one page, with what was said so far. */
function finishHere(body: FormData): boolean {
	const rest = main()?.querySelector<HTMLTemplateElement>('template[data-rest]');
	const form = rest?.content.querySelector('form');
	if (!rest || !form) return false;
	for (const [name, value] of body) {
		if (form.querySelector(`[name="${CSS.escape(name)}"]`) || typeof value !== 'string') continue;
		form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
	}
	for (const choice of form.querySelectorAll<HTMLInputElement>('[type=radio]'))
		choice.required = true;
	for (const text of form.querySelectorAll('textarea')) text.maxLength = mostLetters;
	main()?.replaceChildren(rest.content);
	return true;
}

async function keepHere(action: string, body: FormData): Promise<Saying> {
	const { author, seal: publicKey } = main()?.dataset ?? {};
	const id = body.get('key');
	if (!author || !publicKey || typeof id !== 'string') return 'noKey';
	const { pathname, search } = new URL(action);
	const text = JSON.stringify({ to: pathname + search, fields: [...body] });
	const seal = (words: string, about: string) => sealTo(publicKey, words, about);
	try {
		await alone(() => keep({ id, author, text }, seal, shelf));
		return 'kept';
	} catch (problem) {
		const isFull = problem instanceof DOMException && problem.name === 'QuotaExceededError';
		return isFull ? 'full' : 'noStore';
	}
}

/** One at a time, over all tabs, where the browser can; the service takes each thing once anyway. */
async function alone(act: () => Promise<void>): Promise<void> {
	if ('locks' in navigator) await navigator.locks.request('outbox', act);
	else await act();
}

async function submit(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
	const body = new FormData(form, submitter);
	const isBack = submitter?.hasAttribute('formaction') ?? false;
	const action =
		submitter instanceof HTMLButtonElement && isBack ? submitter.formAction : form.action;
	sayBefore(form);
	await sayAlone('sending');
	const sent = await post(action, body);
	if (sent.is === 'there') return draw(sent);
	if (isBack) return sayAlone('noSignal');
	if (!isAnswered(form)) return sayAlone('unanswered');
	if (form.dataset['outbox'] !== 'send')
		return finishHere(body) ? sayAlone('finish') : sayAlone('noSignal');
	const outcome = await keepHere(action, body);
	if (outcome === 'kept') form.remove();
	await sayAlone(outcome === 'kept' && sent.is === 'signed-out' ? 'sign-in' : outcome);
}

addEventListener('submit', (event) => {
	const { target, submitter } = event;
	if (!(target instanceof HTMLFormElement) || !target.matches('[data-outbox]')) return;
	// What brings a script of its own, such as a recorder, has to be a page of its own.
	if (submitter?.hasAttribute('data-whole') && navigator.onLine) return;
	event.preventDefault();
	if (isBusy) return;
	isBusy = true;
	void submit(target, submitter).finally(() => (isBusy = false));
});

/**
 * What is left is told in numbers only, and only what belongs to whoever is signed in. Whose session
 * has ended is asked to sign in on their own pages, and nowhere that a stranger would look.
 */
async function tell({ sent, stopped }: Flushed): Promise<void> {
	const author = main()?.dataset['author'];
	const items = await shelf.all();
	const mine = items.filter((item) => stopped || item.author === author);
	const isStranger = stopped === 'signed-out' && author === undefined;
	const waiting = isStranger ? 0 : mine.filter(({ needsAttention }) => !needsAttention).length;
	const aside = mine.filter(({ needsAttention }) => needsAttention).length;
	await say([
		sent > 0 && { what: 'sent', count: sent },
		waiting > 0 && { what: stopped === 'signed-out' ? 'sign-in' : 'waiting', count: waiting },
		aside > 0 && author !== undefined && { what: 'attention', count: aside }
	]);
}

async function sendWhatWaits(): Promise<void> {
	if (isBusy || document.visibilityState === 'hidden') return;
	await alone(async () => {
		if ((await shelf.all()).length > 0) await tell(await flush(shelf, service));
	}).catch(() => undefined);
}

/** What could not be taken is sealed even to its writer: it can be tried again, or thrown away. */
addEventListener('click', ({ target }) => {
	const button = target instanceof HTMLButtonElement ? target : null;
	const wish = button?.dataset['aside'];
	if (!wish) return;
	button.disabled = true;
	void alone(async () => {
		const author = main()?.dataset['author'];
		for (const item of await shelf.all()) {
			if (!item.needsAttention || !author || item.author !== author) continue;
			const { id, sealed } = item;
			if (wish === 'again') await shelf.add({ id, author, sealed });
			await shelf.remove(item.seq);
		}
		await tell(await flush(shelf, service));
	});
});

addEventListener('online', () => void sendWhatWaits());
document.addEventListener('visibilitychange', () => void sendWhatWaits());
setInterval(() => void sendWhatWaits(), 30_000);
void sendWhatWaits();
