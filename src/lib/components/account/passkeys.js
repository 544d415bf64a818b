/**
 * Passkeys in the browser: a form that waits for an authenticator. Loaded as it is, without
 * SvelteKit; where scripts or passkeys are missing the form stays hidden and nothing is missed.
 */
const forms = /** @type {NodeListOf<HTMLFormElement>} */ (
	document.querySelectorAll('form[data-passkey]')
);
/** What waits quietly in the list of a field, until the button is pressed. */
let waiting = new AbortController();

/** @param {string} text */
const bytes = (text) =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
		letter.charCodeAt(0)
	);

/** @param {ArrayBuffer | null} buffer */
const text = (buffer) =>
	btoa(String.fromCharCode(...new Uint8Array(buffer ?? new ArrayBuffer())))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');

/** @param {{ id: string, type: 'public-key', transports?: AuthenticatorTransport[] }[]} list */
const named = (list = []) => list.map((one) => ({ ...one, id: bytes(one.id) }));

/**
 * What the service asks for; null where it asks for something else first, such as to sign in.
 * @param {HTMLFormElement} form
 */
async function asked(form) {
	const answer = await fetch(form.dataset['begin'] ?? '', { method: 'POST' });
	if (answer.redirected) location.assign(answer.url);
	if (answer.redirected) return null;
	if (!answer.ok) throw new Error(`${answer.status}`);
	return answer.json();
}

/**
 * @param {any} options
 * @param {HTMLFormElement} form
 * @param {CredentialMediationRequirement} [mediation]
 */
function answerOf(options, form, mediation) {
	const challenge = bytes(options.challenge);
	if (form.dataset['passkey'] === 'add')
		return navigator.credentials.create({
			publicKey: {
				...options,
				challenge,
				user: { ...options.user, id: bytes(options.user.id) },
				excludeCredentials: named(options.excludeCredentials)
			}
		});
	waiting.abort();
	waiting = new AbortController();
	return navigator.credentials.get({
		...(mediation ? { mediation } : {}),
		signal: waiting.signal,
		publicKey: { ...options, challenge, allowCredentials: named(options.allowCredentials) }
	});
}

/** @param {any} credential */
function written({ id, rawId, type, response }) {
	const said = response.attestationObject
		? {
				attestationObject: text(response.attestationObject),
				transports: response.getTransports?.() ?? []
			}
		: {
				authenticatorData: text(response.authenticatorData),
				signature: text(response.signature),
				...(response.userHandle ? { userHandle: text(response.userHandle) } : {})
			};
	const clientDataJSON = text(response.clientDataJSON);
	return JSON.stringify({ id, rawId: text(rawId), type, response: { clientDataJSON, ...said } });
}

/**
 * @param {HTMLFormElement} form
 * @param {CredentialMediationRequirement} [mediation]
 */
async function ask(form, mediation) {
	const options = await asked(form);
	const credential = options && (await answerOf(options, form, mediation));
	if (!credential) return;
	/** @type {HTMLInputElement} */ (form.elements.namedItem('answer')).value = written(credential);
	form.submit();
}

/**
 * @param {HTMLFormElement} form
 * @param {unknown} problem
 */
function tell(form, problem) {
	const name = problem instanceof Error ? problem.name : '';
	const said = form.querySelector('[role="status"]');
	if (name === 'AbortError' || !said) return;
	said.textContent = form.dataset[name === 'InvalidStateError' ? 'known' : 'stopped'] ?? '';
}

/** @param {HTMLFormElement} form */
async function offerInField(form) {
	const isThere = await PublicKeyCredential.isConditionalMediationAvailable?.();
	// A way that is only offered quietly also fails quietly.
	if (isThere) await ask(form, 'conditional').catch(() => undefined);
}

if ('PublicKeyCredential' in window) {
	for (const form of forms) {
		form.hidden = false;
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			ask(form).catch((problem) => tell(form, problem));
		});
		if ('inField' in form.dataset) void offerInField(form);
	}
}

export {};
