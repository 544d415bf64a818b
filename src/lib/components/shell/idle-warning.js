/**
 * Two minutes before a desk signs itself out it says so, and one button stays. Somebody who types,
 * presses or scrolls is there: the service is told within two minutes, and nothing is shown. What
 * happened longer ago is never told as if it were now, or a desk left alone would stay open. Pages
 * of one desk tell each other, so that none of them is emptied while another is worked in.
 */
const minute = 60_000;
let usedAt = Date.now();
let toldAt = usedAt;

/** Looked for each time: a page may have been replaced without being loaded. */
const warning = () => /** @type {HTMLElement | null} */ (document.querySelector('[data-idle]'));

/** @param {boolean} isSoon */
function warn(isSoon) {
	const shown = warning();
	if (shown) shown.hidden = !isSoon;
}

const otherPages = new BroadcastChannel('desk');
otherPages.addEventListener('message', () => {
	toldAt = Date.now();
	warn(false);
});
otherPages.postMessage('used');

async function stay() {
	warn(false);
	const answer = await fetch('/api/stay', { method: 'POST' }).catch(() => null);
	if (answer?.redirected) location.reload();
	if (!answer?.ok) return;
	toldAt = Date.now();
	otherPages.postMessage('used');
}

for (const kind of ['keydown', 'pointerdown', 'wheel'])
	addEventListener(kind, () => (usedAt = Date.now()), { passive: true, capture: true });
addEventListener('click', ({ target }) => {
	if (target instanceof Element && target.closest('[data-idle] button')) void stay();
});

setInterval(() => {
	const quiet = Date.now() - toldAt;
	if (quiet >= 15 * minute) location.reload();
	else if (usedAt > toldAt && quiet >= 2 * minute) void stay();
	else warn(quiet >= 13 * minute);
}, 5000);

export {};
