/** Stands where a file was that is larger than the server takes. */
export const TOO_LARGE = 'too-large';
