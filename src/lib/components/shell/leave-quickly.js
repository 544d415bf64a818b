/**
 * Leave quickly, a little quicker: the screen is empty at once and this page is gone from where Back
 * leads. Shift three times does the same. Without scripts it is a plain link.
 */
const longestPauseMs = 1000;

const link = document.querySelector('a[data-leave]');
let presses = 0;
let lastPress = 0;

function leave() {
	if (!(link instanceof HTMLAnchorElement)) return;
	document.body.replaceChildren();
	location.replace(link.href);
}

link?.addEventListener('click', (event) => {
	event.preventDefault();
	leave();
});

document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
	if (repeat) return;
	presses =
		key === 'Shift' && timeStamp - lastPress < longestPauseMs
			? presses + 1
			: Number(key === 'Shift');
	lastPress = timeStamp;
	if (presses === 3) leave();
});
