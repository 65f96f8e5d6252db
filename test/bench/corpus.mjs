// Reports for the bench: those of the tests, varied so that no two are alike.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = new URL('../reports/', import.meta.url).pathname

const withEnd = (end) =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => readFileSync(FOLDER + name, 'utf8'))

/** Whole reports as plain text and as Markdown. */
export const texts = () => withEnd('.txt')
export const markdown = () => withEnd('.md')

const NAMES = '安松望云青石临溪桂岭泉川湖柳枫白龙金玉竹梅江河平远东南西北长兴和丰'

/** The same report of another place with other figures; the same number gives the same text. */
export function vary(text, number) {
  let state = (number * 2654435761 + 12345) >>> 0
  const next = (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * most)
  }
  const place = NAMES.charAt(next(NAMES.length)) + NAMES.charAt(next(NAMES.length))
  return text
    .replaceAll(/望江|松陵|听涛|桂溪|柳浦|青砚|安澜|云溪/g, place)
    .replaceAll(/(?<![\d.年])\d{2,3}(?=[件次场名人份家个项])/g, (digits) => String(Math.max(1, Number(digits) + next(9) - 4)))
}

/**
 * Reports joined to one text of about so many characters. Each sentence carries the number of its report: sentences of two
 * reports are never the same, so that findings grow as the text does and not as its square.
 */
export function longText(sources, length) {
  const parts = []
  let size = 0
  for (let number = 0; size < length; number += 1) {
    const part = vary(sources[number % sources.length], number).replaceAll('。', `（第${number + 1}篇）。`)
    parts.push(part)
    size += part.length + 2
  }
  return parts.join('\n\n').slice(0, length)
}

/** Writes so many reports below a folder; gives their size in bytes. */
export function writeReports(folder, count) {
  const sources = texts()
  let bytes = 0
  for (let number = 0; number < count; number += 1) {
    const inner = join(folder, String(Math.floor(number / 500)).padStart(3, '0'))
    if (number % 500 === 0) mkdirSync(inner, { recursive: true })
    const text = Buffer.from(vary(sources[number % sources.length], number))
    bytes += text.length
    writeFileSync(join(inner, `${String(number).padStart(5, '0')}.txt`), text)
  }
  return bytes
}
