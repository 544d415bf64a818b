/** An authenticator made of software, which can also lie. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { AddedPasskey, ShownPasskey } from '$lib/inputs/passkey';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

/** What an answer says; each can be made a lie. */
export interface Said {
	challenge: string;
	origin?: string;
	rpID?: string;
	type?: string;
	isVerified?: boolean;
	counter?: number;
	isBackedUp?: boolean;
}

export interface Authenticator {
	id: string;
	add(said: Said): AddedPasskey;
	show(said: Said): ShownPasskey;
}

function clientData({ challenge, origin = 'http://localhost:5173', type }: Said): Buffer {
	return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function authData(said: Said, attested: Uint8Array = new Uint8Array()): Buffer {
	const { rpID = 'localhost', isVerified = true, counter = 0, isBackedUp = false } = said;
	const flags =
		1 | (isVerified ? 4 : 0) | (isBackedUp ? 0b11000 : 0) | (attested.length > 0 ? 64 : 0);
	const rest = Buffer.alloc(5);
	rest.writeUInt8(flags, 0);
	rest.writeUInt32BE(counter, 1);
	return Buffer.concat([sha256(rpID), rest, attested]);
}

/** A new key on the P-256 curve, as most phones make them. */
export function anAuthenticator(): Authenticator {
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
	const credentialId = randomBytes(16);
	const id = text(credentialId);
	const coordinate = (part: string) => new Uint8Array(Buffer.from(part, 'base64url'));
	const key = isoCBOR.encode(
		new Map<number, number | Uint8Array>([
			[1, 2],
			[3, -7],
			[-1, 1],
			[-2, coordinate(x)],
			[-3, coordinate(y)]
		])
	);
	const length = Buffer.from([0, credentialId.length]);
	const attested = Buffer.concat([Buffer.alloc(16), length, credentialId, key]);
	const credential = { id, rawId: id, type: 'public-key' } as const;

	return {
		id,
		add(said) {
			const statement = new Map<string, string | Uint8Array | Map<string, never>>([
				['fmt', 'none'],
				['attStmt', new Map<string, never>()],
				['authData', new Uint8Array(authData(said, attested))]
			]);
			const clientDataJSON = text(clientData({ type: 'webauthn.create', ...said }));
			const attestationObject = text(isoCBOR.encode(statement));
			return {
				...credential,
				response: { clientDataJSON, attestationObject, transports: ['internal'] }
			};
		},
		show(said) {
			const client = clientData({ type: 'webauthn.get', ...said });
			const authenticator = authData(said);
			const signed = Buffer.concat([authenticator, sha256(client)]);
			return {
				...credential,
				response: {
					clientDataJSON: text(client),
					authenticatorData: text(authenticator),
					signature: text(sign('sha256', signed, privateKey))
				}
			};
		}
	};
}
