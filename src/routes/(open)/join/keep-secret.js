/**
 * The secret of an invitation's link is after the `#`, which browsers send to nobody. It is taken
 * out of the address bar and waits in the form until a person presses Start; choosing a language
 * first carries it along. Loaded as it is, without SvelteKit: the page has no other script.
 */
const secret = location.hash.slice(1);
const link = document.querySelector('form[data-invitation="link"]');
const typed = document.querySelector('form[data-invitation="code"]');
const field = link?.querySelector('input[name="secret"]');

if (/^[\w-]{27}$/.test(secret) && field instanceof HTMLInputElement) {
	field.value = secret;
	link?.toggleAttribute('hidden', false);
	typed?.toggleAttribute('hidden', true);
	for (const form of document.querySelectorAll('form[data-keeps-fragment]'))
		form.setAttribute('action', `/language#${secret}`);
	for (const anchor of document.querySelectorAll('a[href^="/language"]'))
		anchor.setAttribute('href', `/language?back=/join#${secret}`);
	history.replaceState(null, '', location.pathname);
}

export {};
