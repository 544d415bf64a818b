import { newId } from '$lib/server/db/id';

/** For a form that opens: with its key, sending it twice says it once. */
export const openForm = (): { key: string } => ({ key: newId() });
