/** Looks for the field of a package.json in which a configuration stands; needs no reader of YAML. */

/** Whether a package.json has anything to say; one that npm itself could not read is left to be told by npm. */
export function hasField(text: string): boolean {
  if (!text.includes('"fazhi"')) return false
  try {
    return Object.hasOwn(JSON.parse(text.replace(/^\uFEFF/, '')), 'fazhi')
  } catch {
    return false
  }
}
