import QRCode from 'qrcode';

/** A QR code as one SVG path in which each dark module is a 1 × 1 square; `size` is modules a side. */
export function qrOf(text: string): { size: number; path: string } {
	const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
	const dark = [...data.keys()].filter((at) => data[at]);
	return {
		size,
		path: dark.map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join('')
	};
}
