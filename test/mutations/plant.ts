/** Plants one defect at a time into a clean report, the way authors make them. */

/** A clean report with the lines of its parts. */
export interface CleanReport {
  readonly name: string
  readonly text: string
  readonly year: number
  /** 1-based line and role of each first-level heading. */
  readonly roles: readonly (readonly [line: number, role: string])[]
}

/** A defect: how it is planted, and what must find it. */
export interface Mutation {
  readonly name: string
  /** The report with the defect; `null` where it cannot be planted in this report. */
  readonly plant: (report: CleanReport) => string | null
  /** Rules of which one must say something that it did not say before. */
  readonly foundBy: readonly string[]
}

interface Part {
  readonly from: number
  readonly to: number
}

/** 0-based, half-open range of lines of the first part of a role, heading included. */
function partOf({ text, roles }: CleanReport, role: string): Part | null {
  const index = roles.findIndex(([, each]) => each === role)
  if (index < 0) return null
  const ends = roles.slice(index + 1).map(([line]) => line - 1)
  return { from: (roles[index]?.[0] ?? 1) - 1, to: ends[0] ?? text.split('\n').length }
}

/** Lines of the part that are running text, the longest first. */
function bodyLines(lines: readonly string[], { from, to }: Part): readonly number[] {
  const body = [...lines.keys()]
    .slice(from + 1, to)
    .filter((index) => /。\s*$/.test(lines[index] ?? '') && (lines[index] ?? '').length > 40)
  return body.sort((one, other) => (lines[other]?.length ?? 0) - (lines[one]?.length ?? 0))
}

/** Puts a sentence at the end of a paragraph of a part. */
export const add =
  (role: string, sentence: string) =>
  (report: CleanReport): string | null => {
    const part = partOf(report, role)
    const lines = report.text.split('\n')
    const [line] = part ? bodyLines(lines, part) : []
    if (line === undefined) return null
    lines[line] = `${lines[line]?.trimEnd()}${sentence}`
    return lines.join('\n')
  }

/** Replaces the first match of a pattern, which must be there. */
export const swap =
  (pattern: RegExp, replacement: string) =>
  ({ text }: CleanReport): string | null =>
    pattern.test(text) ? text.replace(pattern, replacement) : null

/** Replaces every match of a pattern. */
export const swapAll =
  (pattern: RegExp, replacement: string) =>
  ({ text }: CleanReport): string | null => {
    const changed = text.replace(pattern, replacement)
    return changed === text ? null : changed
  }

/** Takes a whole part out. */
export const drop =
  (role: string) =>
  (report: CleanReport): string | null => {
    const part = partOf(report, role)
    if (part === null || report.roles.filter(([, each]) => each === role).length > 1) return null
    const lines = report.text.split('\n')
    lines.splice(part.from, part.to - part.from)
    return lines.join('\n')
  }

/** Leaves only the heading of a part. */
export const empty =
  (role: string) =>
  (report: CleanReport): string | null => {
    const part = partOf(report, role)
    const lines = report.text.split('\n')
    if (part === null || (lines[part.from]?.length ?? 0) > 50) return null
    lines.splice(part.from + 1, part.to - part.from - 1)
    return lines.join('\n')
  }

/** Changes the heading of a part. */
export const retitle =
  (role: string, change: (heading: string, report: CleanReport) => string | null) =>
  (report: CleanReport): string | null => {
    const part = partOf(report, role)
    if (part === null) return null
    const lines = report.text.split('\n')
    const heading = change(lines[part.from] ?? '', report)
    if (heading === null) return null
    lines[part.from] = heading
    return lines.join('\n')
  }

/** Writes the longest sentence of a part a second time, right behind itself. */
export const repeatSentence =
  (role: string) =>
  (report: CleanReport): string | null => {
    const part = partOf(report, role)
    const lines = report.text.split('\n')
    const [line] = part ? bodyLines(lines, part) : []
    if (line === undefined) return null
    const [longest] = (lines[line]?.match(/[^。]{16,}。/g) ?? []).sort((one, other) => other.length - one.length)
    if (longest === undefined) return null
    lines[line] = (lines[line] ?? '').replace(longest, () => longest + longest.trimStart())
    return lines.join('\n')
  }

/** Writes the longest paragraph of a part a second time, as the next line. */
export const repeatParagraph =
  (role: string) =>
  (report: CleanReport): string | null => {
    const part = partOf(report, role)
    const lines = report.text.split('\n')
    const [line] = part ? bodyLines(lines, part) : []
    if (line === undefined) return null
    lines.splice(line + 1, 0, lines[line] ?? '')
    return lines.join('\n')
  }

/** Plants with the sentences that hold a pattern taken out, since they would explain the defect away. */
export const where =
  (pattern: RegExp, plant: Mutation['plant']) =>
  (report: CleanReport): string | null =>
    plant({ ...report, text: report.text.replace(/[^。\n]*。/g, (sentence) => (pattern.test(sentence) ? '' : sentence)) })
