/**
 * Reads a part of the page aloud with a voice that is on this phone: no word leaves it. Where the phone
 * has no voice for a language, its buttons stay hidden.
 */
const voices = () =>
	globalThis.speechSynthesis?.getVoices().filter(({ localService }) => localService) ?? [];

/** @param {string} language */
const voiceFor = (language) =>
	voices().find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language.split('-')[0]);

/** @param {Element} element @returns {string} */
const languageOf = (element) => element.closest('[lang]')?.getAttribute('lang') ?? 'en';

/** What is read, piece by piece in its own language; what is hidden or a button is left out. @param {Element} part */
function piecesOf(part) {
	/** @type {{ text: string, language: string }[]} */
	const pieces = [];
	const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		const text = node.textContent?.trim() ?? '';
		if (!parent || text === '' || parent.closest('button, [hidden], .quietly-hidden')) continue;
		const language = languageOf(parent);
		const last = pieces.at(-1);
		if (last?.language === language) last.text += ` ${text}`;
		else pieces.push({ text, language });
	}
	return pieces;
}

/** @type {Element | null} */
let reading = null;

function stop() {
	speechSynthesis.cancel();
	reading?.setAttribute('aria-pressed', 'false');
	reading = null;
}

/** @param {Element} button */
function read(button) {
	const wasReading = reading === button;
	stop();
	const part = button.closest('[data-read]');
	if (wasReading || !part) return;
	reading = button;
	button.setAttribute('aria-pressed', 'true');
	const pieces = piecesOf(part).filter(({ language }) => voiceFor(language));
	pieces.forEach(({ text, language }, at) => {
		const said = new SpeechSynthesisUtterance(text);
		const voice = voiceFor(language);
		if (voice) said.voice = voice;
		said.lang = language;
		said.rate = 0.9;
		if (at === pieces.length - 1) said.onend = () => reading === button && stop();
		speechSynthesis.speak(said);
	});
}

function offer() {
	for (const button of document.querySelectorAll('[data-listen]'))
		button.toggleAttribute('hidden', !voiceFor(languageOf(button)));
}

if (globalThis.speechSynthesis) {
	offer();
	speechSynthesis.addEventListener?.('voiceschanged', offer);
	addEventListener('pagehide', stop);
	document.addEventListener('click', ({ target }) => {
		const button = target instanceof Element ? target.closest('[data-listen]') : null;
		if (button) read(button);
	});
}
