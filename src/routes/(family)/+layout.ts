/** Families read on cheap phones: these pages are whole without a line of JavaScript. */
export const csr = false;
