/**
 * One line of JSON an event, on standard error. Never a name, a note, an address or a parameter of
 * a query: only codes, route patterns and references.
 */
export function log(event: string, details: Record<string, string | number | null> = {}): void {
	process.stderr.write(`${JSON.stringify({ event, ...details })}\n`);
}
