/** How much of a DOCX is read at most. */

const MEGABYTE = 1024 * 1024

/** Entries in the package; a long document with many pictures has some hundreds. */
export const MOST_ENTRIES = 10_000

/** Bytes of one part after decompression. */
export const LARGEST_PART: number = 96 * MEGABYTE

/** Bytes of all parts together that are decompressed for one reading. */
export const LARGEST_TOTAL: number = 160 * MEGABYTE

/** Elements inside one another; a cell of a nested table in a text box comes to about thirty. */
export const DEEPEST_ELEMENT = 512
