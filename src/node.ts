/** The public face for Node: files, folders, packs on disk, the built-in packs. */
export { type CheckFilesOptions, checkFiles } from './node/check-files.ts'
export { type FoundFiles, findFiles } from './node/find-files.ts'
export { loadPacks, type PackChoice } from './node/load-packs.ts'
export { type ReadPackOptions, readPack } from './node/read-pack.ts'
export { readSource, sourceFromBytes } from './node/read-source.ts'
export type { ReadOptions } from './readers/source-readers.ts'
export { builtInPack, builtInPacks } from './rules.ts'
export { shanghaiToday } from './text/shanghai-today.ts'
