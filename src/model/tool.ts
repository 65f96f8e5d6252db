/** Name and version of this package, as results state them; a test holds the version against package.json. */
export const TOOL: { readonly name: string; readonly version: string } = { name: 'fazhi', version: '0.1.0' }
