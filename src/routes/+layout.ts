/** Pages are whole without a line of JavaScript; a room whose pages come alive says so. */
export const csr = false;
