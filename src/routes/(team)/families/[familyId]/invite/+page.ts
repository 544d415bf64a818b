/** The secrets on this page are in its HTML once, never in data a script keeps. */
export const csr = false;
