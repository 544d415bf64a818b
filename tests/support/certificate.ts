/** A certificate for `localhost`, signed by itself, made when a test asks for one (X.509 in DER). */
import { generateKeyPairSync, sign } from 'node:crypto';

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
	const body = Buffer.concat(parts);
	const { length } = body;
	const size =
		length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
	return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const list = (...parts: Uint8Array[]) => der(0x30, ...parts);
const number = (value: number) => der(0x02, Buffer.from([value]));
const name = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const time = (at: Date) =>
	der(0x17, Buffer.from(`${at.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`));

const ecdsaWithSha256 = list(name('2a8648ce3d040302'));
const commonName = name('550403');
const alternativeName = name('551d11');
const host = Buffer.from('localhost');
const dayMs = 86_400_000;

export interface Certified {
	/** PEM. */
	key: string;
	/** PEM: what the server shows, and what a client trusts who trusts it. */
	cert: string;
}

export function aCertificate(): Certified {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const whose = list(der(0x31, list(commonName, der(0x0c, host))));
	const names = list(alternativeName, der(0x04, list(der(0x82, host))));
	const now = Date.now();
	const said = list(
		der(0xa0, number(2)),
		number(1),
		ecdsaWithSha256,
		whose,
		list(time(new Date(now - dayMs)), time(new Date(now + dayMs))),
		whose,
		publicKey.export({ type: 'spki', format: 'der' }),
		der(0xa3, list(names))
	);
	const signature = sign('sha256', said, privateKey);
	const whole = list(said, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
	const lines = whole.toString('base64').replace(/.{64}/g, '$&\n');
	return {
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
	};
}
