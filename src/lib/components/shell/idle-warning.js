/**
 * Two minutes before a desk signs itself out it says so, and one button stays. Somebody who typed
 * or pressed something lately is there: the service is told, and nothing is shown. Without scripts
 * the session ends just the same, and the next page asks to sign in.
 */
const warning = /** @type {HTMLElement} */ (document.querySelector('[data-idle]'));
const minute = 60_000;
let usedAt = Date.now();
let toldAt = Date.now();

const isFresh = () => Date.now() - usedAt < 12 * minute;

async function stay() {
	warning.hidden = true;
	const answer = await fetch('/api/stay', { method: 'POST' }).catch(() => null);
	if (answer?.redirected) location.reload();
	else if (answer?.ok) toldAt = usedAt = Date.now();
}

for (const kind of ['keydown', 'pointerdown'])
	addEventListener(kind, () => (usedAt = Date.now()), { passive: true, capture: true });
warning.querySelector('button')?.addEventListener('click', () => void stay());

setInterval(() => {
	const quiet = Date.now() - toldAt;
	if (quiet >= 15 * minute) location.reload();
	else if (quiet >= 12 * minute && usedAt > toldAt && isFresh()) void stay();
	else warning.hidden = quiet < 13 * minute;
}, 5000);

export {};
