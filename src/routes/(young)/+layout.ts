/** Young people read on borrowed phones: these pages are whole without a line of JavaScript. */
export const csr = false;
