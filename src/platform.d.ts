/** The few names that browsers and Node share and that the core may use. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array, options?: { stream?: boolean }): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array
  encodeInto(input: string, room: Uint8Array): { readonly read: number; readonly written: number }
}

/** A built-in pack, compiled from `rules/<name>` when the package is built or tested. */
declare module 'rules:*' {
  const pack: import('./packs/compiled.ts').CompiledPack
  export default pack
}

/** Every built-in pack, in order of folder. */
declare module 'rules:all' {
  const packs: readonly import('./packs/compiled.ts').CompiledPack[]
  export default packs
}

/** The examples of every built-in pack, by id of the pack. */
declare module 'examples:all' {
  const examples: Readonly<Record<string, import('./packs/compiled.ts').CompiledExamples>>
  export default examples
}

/** The words of the built-in packs, where the build works them out: only that of the command does. */
declare module 'words:all' {
  const words: object | null
  export default words
}
