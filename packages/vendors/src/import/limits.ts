/** What a file of vendors may hold; known to the browser too. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024
export const MAX_FILE_ROWS = 10_000
