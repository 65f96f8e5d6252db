/** Whether a version of the engine is one that a pack asks for. */

type Version = readonly [major: number, minor: number, patch: number]

function versionOf(text: string): Version | null {
  const match = /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:[-+].*)?$/.exec(text)
  return match && [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)]
}

const compare = (one: Version, other: Version): number => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]

/** The first version that `^` no longer takes: the next one that may break something. */
function afterCaret([major, minor, patch]: Version): Version {
  if (major > 0) return [major + 1, 0, 0]
  return minor > 0 ? [0, minor + 1, 0] : [0, 0, patch + 1]
}

const COMPARATORS: Readonly<Record<string, (version: Version, limit: Version) => boolean>> = {
  '>=': (version, limit) => compare(version, limit) >= 0,
  '>': (version, limit) => compare(version, limit) > 0,
  '<=': (version, limit) => compare(version, limit) <= 0,
  '<': (version, limit) => compare(version, limit) < 0,
  '=': (version, limit) => compare(version, limit) === 0,
  '^': (version, limit) => compare(version, limit) >= 0 && compare(version, afterCaret(limit)) < 0,
  '~': (version, limit) => compare(version, limit) >= 0 && compare(version, [limit[0], limit[1] + 1, 0]) < 0,
}

/** Whether a version lies in a range such as `>=0.1 <2`, every part of which must hold; `null` when it is no range. */
export function satisfies(version: string, range: string): boolean | null {
  const own = versionOf(version)
  const parts = range
    .replace(/([<>=^~])\s+/g, '$1')
    .split(/\s+/)
    .filter((part) => part !== '')
  const answers = parts.map((part) => {
    const [, sign = '', rest = ''] = /^([<>]=?|[=^~]?)(.*)$/.exec(part) ?? []
    const limit = versionOf(rest)
    return own && limit ? (COMPARATORS[sign || '=']?.(own, limit) ?? null) : null
  })
  if (answers.length === 0 || answers.includes(null)) return null
  return answers.every((answer) => answer === true)
}
