const minutesToTakeBack = 10;

/** Ten minutes to think again, as for what a young person says; after that, the worker is asked. */
export function mayTakeBack(createdAt: Date, at: Date): boolean {
	return at.getTime() - createdAt.getTime() < minutesToTakeBack * 60_000;
}
