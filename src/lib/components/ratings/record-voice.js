/**
 * Records up to a minute and puts it into the form's own file field, so that sending it is the form's
 * business. Whatever stops it half way (a call, another app, the minute), what was said is kept.
 */
const longest = 60;
const part = document.querySelector('[data-record]');
const form = part?.closest('form');
const canRecord =
	typeof MediaRecorder === 'function' &&
	typeof DataTransfer === 'function' &&
	navigator.mediaDevices?.getUserMedia !== undefined;

/** @template {HTMLElement} T @param {string} name @returns {T} */
const find = (name) => /** @type {T} */ (part?.querySelector(`[data-${name}]`));

/** @param {string | null} what */
function say(what) {
	for (const line of part?.querySelectorAll('[data-says]') ?? [])
		line.toggleAttribute('hidden', line.getAttribute('data-says') !== what);
}

if (part && form && canRecord) {
	const file = /** @type {HTMLInputElement} */ (part.querySelector('input[type="file"]'));
	const start = find('start');
	const stop = find('stop');
	const counted = /** @type {HTMLInputElement} */ (find('counted'));
	const heard = /** @type {HTMLAudioElement} */ (find('heard'));
	find('recorder').hidden = false;
	find('file').hidden = true;

	/** @type {MediaRecorder | null} */
	let recorder = null;
	let isAsked = false;

	const begin = async () => {
		say(null);
		/** @type {MediaStream} */
		let stream;
		try {
			stream = await navigator.mediaDevices.getUserMedia({ audio: true });
		} catch {
			say('no-microphone');
			find('file').hidden = false;
			return;
		}
		/** @type {Blob[]} */
		const parts = [];
		const began = performance.now();
		const seconds = () => Math.min(longest, Math.round((performance.now() - began) / 1000));
		const current = new MediaRecorder(stream, { audioBitsPerSecond: 24_000 });
		recorder = current;
		isAsked = false;
		const clock = setInterval(() => {
			find('seconds').textContent = String(seconds());
			if (seconds() >= longest) end();
		}, 250);
		const end = () => {
			isAsked = true;
			if (current.state !== 'inactive') current.stop();
		};
		stop.onclick = end;
		for (const track of stream.getTracks())
			track.onended = () => current.state !== 'inactive' && current.stop();
		current.ondataavailable = ({ data }) => data.size > 0 && parts.push(data);
		current.onstop = () => {
			clearInterval(clock);
			for (const track of stream.getTracks()) track.stop();
			const type = current.mimeType.split(';')[0] || 'audio/webm';
			const kept = new DataTransfer();
			kept.items.add(new File(parts, 'voice', { type }));
			file.files = kept.files;
			counted.value = String(Math.max(1, seconds()));
			URL.revokeObjectURL(heard.src);
			heard.src = URL.createObjectURL(kept.files[0] ?? new Blob());
			heard.hidden = false;
			stop.hidden = true;
			start.hidden = false;
			start.focus();
			say(isAsked ? 'stopped' : 'stopped-early');
		};
		// A second each: if the page itself is taken away, little is lost.
		current.start(1000);
		start.hidden = true;
		stop.hidden = false;
		stop.focus();
	};
	start.addEventListener('click', () => void begin());

	/** A phone that puts the page to sleep would cut the sound: better a short note than a broken one. */
	document.addEventListener('visibilitychange', () => {
		if (document.hidden && recorder?.state === 'recording') recorder.stop();
	});

	form.addEventListener('submit', (event) => {
		if (recorder?.state === 'recording') {
			event.preventDefault();
			const current = recorder;
			const then = current.onstop;
			current.onstop = (stopped) => {
				then?.call(current, stopped);
				form.requestSubmit();
			};
			isAsked = true;
			current.stop();
			return;
		}
		// Without signal the browser would show a page of its own, and what was said would be gone.
		const { submitter } = event;
		const isSending = !submitter?.hasAttribute('formaction');
		if (isSending && !navigator.onLine) {
			event.preventDefault();
			say('no-signal');
		}
	});
}
