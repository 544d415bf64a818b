/** In somebody else's hands: nothing of the desk comes alive behind it. */
export const csr = false;
