/** Names for the pages of a folder: safe on every system, unlike one another, recognisable. */

/** What no file system takes, and what would lead out of the folder. */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*%#\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]|[\ud800-\udfff]/g

/** Characters of a name; of three bytes each they stay under the 255 bytes that file systems allow. */
const LENGTH = 70

/** Makes names, one after the other; equal names are numbered, and so are those that differ only in upper and lower case. */
export function fileNames(extension: string): (path: string) => string {
  const taken = new Set<string>(['index'])
  return (path) => {
    const plain =
      path
        .replace(UNSAFE, '-')
        .replace(/^[-.\s]+|[.\s]+$/g, '')
        .slice(-LENGTH) || 'page'
    let name = plain
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${plain}-${count}`
    taken.add(name.toLowerCase())
    return name + extension
  }
}
