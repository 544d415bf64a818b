/**
 * Leave quickly, a little quicker: the screen is empty before any network is asked, and this page is
 * gone from where Back leads. Shift three times does the same. Without scripts it is a plain link.
 *
 * The cookie says nothing but that somebody left. Should neither the beacon nor the link reach the
 * server, the next request from this browser does, and is answered as a stranger's.
 */
const weather = 'https://www.bbc.co.uk/weather';
const link = /** @type {HTMLAnchorElement} */ (document.querySelector('[data-leave]'));
/** @type {number[]} */
let presses = [];

function leave() {
	// Pressed again on the way out: a second start would break off the first.
	if (!document.body) return false;
	document.body.remove();
	// Practising leads elsewhere, and signs nobody out.
	if (link.pathname === '/leave') {
		document.cookie = 'away=1;path=/;max-age=7776000;samesite=lax;secure';
		navigator.sendBeacon('/leave');
	}
	location.replace(navigator.onLine ? link.href : weather);
	return false;
}

link.onclick = leave;

onkeydown = ({ key, repeat, timeStamp }) => {
	if (repeat) return;
	presses = key === 'Shift' ? [...presses, timeStamp].slice(-3) : [];
	if (presses.length === 3 && timeStamp - Number(presses[0]) < 5000) leave();
};

// A page that is kept for Back is kept empty, and asks again whether it may be read.
onpagehide = () => document.body?.replaceChildren();
onpageshow = ({ persisted }) => persisted && location.reload();

/**
 * Without signal, here too, since a second file would cost a phone more than these lines: the shell
 * is kept once the page is there, and what sends forms by hand is loaded when one is sent, or when
 * something waits. Should it not load, the form goes as any form does.
 */
const outbox = link.dataset['outbox'] ?? '';
let isLoaded = false;

async function loadOutbox() {
	await import(/* @vite-ignore */ outbox).catch(() => undefined);
	isLoaded = true;
}

onsubmit = (event) => {
	const form = /** @type {HTMLFormElement} */ (event.target);
	if (isLoaded || !form.matches('[data-outbox]')) return;
	event.preventDefault();
	void loadOutbox().then(() => form.requestSubmit(event.submitter));
};

/**
 * The store itself is asked: a mark beside it is not yet on the disk when a browser is killed. Where
 * nothing was ever kept, none is made.
 */
function loadIfWaiting() {
	const opening = indexedDB.open('outbox');
	opening.onupgradeneeded = () => opening.transaction?.abort();
	opening.onsuccess = () => {
		const items = opening.result.transaction('items').objectStore('items').count();
		items.onsuccess = () => items.result && loadOutbox();
		opening.result.close();
	};
}

onload = async () => {
	try {
		if (document.querySelector('#outbox-words')) void loadOutbox();
		else loadIfWaiting();
		await navigator.serviceWorker.register('/service-worker.js');
		const { active } = await navigator.serviceWorker.ready;
		active?.postMessage(document.documentElement.lang);
	} catch {
		// A browser that keeps nothing has no shell to open.
	}
};
