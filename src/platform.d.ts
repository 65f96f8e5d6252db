/** The few names that browsers and Node share and that the core may use. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array, options?: { stream?: boolean }): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array
}

/** A built-in pack, compiled from `rules/<name>` when the package is built or tested. */
declare module 'rules:*' {
  const pack: import('./packs/compiled.ts').CompiledPack
  export default pack
}
