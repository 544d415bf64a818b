import { describeDbError } from '$lib/server/db/errors';
import { log } from '$lib/server/log';

interface Where {
	path: string | null;
	status: number;
	reference: string;
}

/** Log what went wrong without anything personal; the page shows only the reference. */
export function reportError(error: unknown, { path, status, reference }: Where): App.Error {
	if (status === 404) return { message: 'not-here' };
	log('error', { reference, path, status, what: describeDbError(error), where: placeOf(error) });
	return { message: 'went-wrong', reference };
}

/** The first line of our own code in the stack: a file and a line, no values. */
function placeOf(error: unknown): string | null {
	if (!(error instanceof Error)) return null;
	return (
		error.stack
			?.split('\n')
			.find((line) => line.trim().startsWith('at '))
			?.trim() ?? null
	);
}
