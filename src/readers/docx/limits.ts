/** How much of a DOCX is read at most. */

const MEGABYTE = 1024 * 1024

/** Entries in the package; a long document with many pictures has some hundreds. */
export const MOST_ENTRIES = 10_000

/** Bytes of the main part, the notes or the comments after decompression. */
export const LARGEST_PART: number = 96 * MEGABYTE

/** Bytes of any other part that is read, such as the styles. */
export const LARGEST_TABLE: number = 16 * MEGABYTE

/** Bytes of all parts together that are decompressed for one reading. */
export const LARGEST_TOTAL: number = 160 * MEGABYTE

/** Elements inside one another; a cell of a nested table in a text box comes to about thirty. */
export const DEEPEST_ELEMENT = 512

/** Fields inside one another. */
export const DEEPEST_FIELD = 64

/** Styles that are based on one another; Word itself stops earlier. */
export const LONGEST_LINEAGE = 32

/** Paragraphs, pieces of text, cells and notes together; a text of 10 MB has about half of this. */
export const MOST_BLOCKS = 1_000_000
