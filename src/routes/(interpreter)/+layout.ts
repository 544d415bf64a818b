/** To be read on a phone in a corridor: whole without a line of JavaScript. */
export const csr = false;
