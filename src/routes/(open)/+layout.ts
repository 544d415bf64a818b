/** Native forms and links only: these pages must work on any phone, before anything is trusted. */
export const csr = false;
