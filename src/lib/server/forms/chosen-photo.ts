import type { ErrorKey } from '$lib/inputs/fields';
import { maxPhotoBytes } from '$lib/server/photos/draw';

export type ChosenPhoto =
	{ ok: true; bytes: Buffer } | { ok: false; status: 400 | 413; error: ErrorKey };

/** The one file of the field `photo`. Its name and what it calls itself are not even read. */
export async function chosenPhoto(form: FormData): Promise<ChosenPhoto> {
	const chosen = form.getAll('photo').filter((one) => !(one instanceof File && one.size === 0));
	const [file] = chosen;
	if (chosen.length > 1) return { ok: false, status: 400, error: 'errors:photo.onlyOne' };
	if (!(file instanceof File)) return { ok: false, status: 400, error: 'errors:photo.none' };
	if (file.size > maxPhotoBytes) return { ok: false, status: 413, error: 'errors:photo.tooBig' };
	return { ok: true, bytes: Buffer.from(await file.arrayBuffer()) };
}
