/** Sentences of the outbox, in the page's language: from the page, or from the one kept for no signal. */
export type Saying =
	| 'kept'
	| 'sign-in'
	| 'waiting'
	| 'sent'
	| 'attention'
	| 'full'
	| 'noStore'
	| 'noKey'
	| 'noSignal'
	| 'finish'
	| 'unanswered'
	| 'sending';

export interface Said {
	what: Saying;
	count: number;
}

/** A page that asks something brings them, until another question is drawn in its place. */
const brought = document.querySelector<HTMLTemplateElement>('template#outbox-words')?.content;
let words: Promise<ParentNode> | null = brought ? Promise.resolve(brought) : null;

const sentences = () => (words ??= fetched());

async function fetched(): Promise<ParentNode> {
	const answer = await fetch(`/offline?lang=${document.documentElement.lang}`);
	const page = pageFrom(await answer.text());
	return page.querySelector<HTMLTemplateElement>('template#outbox-words')?.content ?? page;
}

/** A page that is read and not shown: its styles would be held against this page's policy. */
export function pageFrom(html: string): Document {
	const bare = html.replaceAll(/<style[\s\S]*?<\/style>/g, '');
	return new DOMParser().parseFromString(bare, 'text/html');
}

/** Where somebody pressed, so that they are answered there. */
export function sayBefore(form: HTMLFormElement): void {
	const place = region();
	if (place) form.before(place);
}

/** Heard by those who do not see it. */
function region(): HTMLElement | null {
	const main = document.querySelector('main');
	const known = main?.querySelector<HTMLElement>('[data-outbox-says]');
	if (known || !main) return known ?? null;
	const made = document.createElement('div');
	made.dataset['outboxSays'] = '';
	made.className = 'stack';
	made.setAttribute('role', 'status');
	made.tabIndex = -1;
	main.prepend(made);
	return made;
}

export async function say(all: readonly (Said | false)[]): Promise<void> {
	const from = await sentences();
	const shown = all.flatMap((one) => {
		const found = one && from.querySelector(`[data-say="${one.what}"]`)?.cloneNode(true);
		if (!one || !(found instanceof HTMLElement)) return [];
		for (const place of found.querySelectorAll('[data-count]'))
			place.textContent = String(one.count);
		return [found];
	});
	region()?.replaceChildren(...shown);
}

export async function sayAlone(what: Saying): Promise<void> {
	await say([{ what, count: 1 }]).catch(() => undefined);
	if (what === 'sending') return;
	region()?.focus({ preventScroll: true });
	region()?.scrollIntoView({ block: 'center' });
}
