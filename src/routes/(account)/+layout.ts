/** Whole without a line of JavaScript; a page that talks to an authenticator says so itself. */
export const csr = false;
