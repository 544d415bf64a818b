/** How one process hears that another has told something. It may be late, doubled or lost. */
export interface Wakeups {
	/** Tells the other processes, after the commit. Never waits and never throws. */
	send(familyId: string): void;
	/** Calls `onWake` with a family to look at, or null for "look at every family". */
	start(onWake: (familyId: string | null) => void): Promise<void>;
	close(): Promise<void>;
}
