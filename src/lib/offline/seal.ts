/**
 * Sealed to the service's public key (ECDH P-256, HKDF-SHA-256, AES-256-GCM). The other half of the
 * pair lives only in this call: once it is over, nobody who holds the phone can open it again.
 */
const curve = { name: 'ECDH', namedCurve: 'P-256' };
/** Lengths tell little: the text is filled up with spaces. */
const block = 256;

export async function sealTo(publicKey: string, text: string, about: string): Promise<string> {
	const theirs = fromBase64Url(publicKey);
	const service = await crypto.subtle.importKey('raw', theirs, curve, false, []);
	const pair = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
	const ours = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
	const agreed = await crypto.subtle.deriveBits(
		{ name: 'ECDH', public: service },
		pair.privateKey,
		256
	);
	const nonce = crypto.getRandomValues(new Uint8Array(12));
	const body = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv: nonce, additionalData: bytesOf(about) },
		await keyFrom(agreed, joined(ours, theirs)),
		bytesOf(text.padEnd(Math.ceil(text.length / block) * block))
	);
	return toBase64Url(joined(ours, nonce, new Uint8Array(body)));
}

async function keyFrom(agreed: ArrayBuffer, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
	const material = await crypto.subtle.importKey('raw', agreed, 'HKDF', false, ['deriveKey']);
	const info = bytesOf('our-plan outbox 1');
	return crypto.subtle.deriveKey(
		{ name: 'HKDF', hash: 'SHA-256', salt, info },
		material,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt']
	);
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
	const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function toBase64Url(bytes: Uint8Array): string {
	const plain = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
