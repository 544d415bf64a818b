/** Team pages change as things happen. */
export const csr = true;
