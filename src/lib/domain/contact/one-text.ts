/** How long a text message may be and stay one: GSM 03.38 in seven bits, anything else in UCS-2. */
const basic =
	'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
	'¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** These take two places. */
const extended = '^{}\\[~]|€\f';

const mostPlain = 160;
const mostOther = 70;

/** True when this is sent as a single text message. */
export function isOneText(text: string): boolean {
	const characters = [...text];
	const isPlain = characters.every((one) => basic.includes(one) || extended.includes(one));
	if (!isPlain) return text.length <= mostOther;
	const places = characters.reduce((sum, one) => sum + (extended.includes(one) ? 2 : 1), 0);
	return places <= mostPlain;
}
