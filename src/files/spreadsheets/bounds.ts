/** What is read into memory at most. A list of 100,000 people is under a tenth of each. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024
/** Inflated bytes of all parts of a workbook that are read. */
export const MAX_INFLATED_BYTES = 192 * 1024 * 1024
export const MAX_ROWS = 300_000
/** Cells further right are not part of a list of members. */
export const MAX_COLUMNS = 256
