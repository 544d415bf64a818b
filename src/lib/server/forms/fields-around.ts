/**
 * What was typed beside a file that is too large to keep: the fields before and behind it, read from
 * the two ends of the form. What is cut off in between is left out.
 */

const boundaryOf = (type: string): string | null =>
	/boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type)?.slice(1).find(Boolean) ?? null;

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const isFile = (part: string): boolean => /^[^]*?filename\*?=[^]*?\r\n\r\n/i.test(part);

export async function fieldsAround(
	{ head, tail }: { head: Uint8Array; tail: Uint8Array },
	type: string
): Promise<FormData> {
	const edge = `--${boundaryOf(type) ?? ''}`;
	const before = `\r\n${textOf(head)}`.split(`\r\n${edge}`).slice(1, -1);
	const behind = textOf(tail).split(`\r\n${edge}`).slice(1);
	const fields = [...before, ...behind].filter((part) => part.startsWith('\r\n') && !isFile(part));
	const whole = [...fields.map((part) => `${edge}${part}\r\n`), `${edge}--\r\n`].join('');
	try {
		const headers = { 'content-type': type };
		return await new Response(Buffer.from(whole, 'latin1'), { headers }).formData();
	} catch {
		return new FormData();
	}
}
