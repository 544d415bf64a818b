/** Forms that are sent whole: the browser keeps what was typed when somebody goes back to them. */
export const csr = false;
