/** Shows the button that opens the browser's own way to print; without scripts a sentence says how. */
for (const button of document.querySelectorAll('[data-print]')) {
	button.removeAttribute('hidden');
	button.addEventListener('click', () => window.print());
}
