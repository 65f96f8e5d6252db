/** Reads a text and shows what was understood, shortly. */
import type { Reading } from '../../src/model/reading.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'
import { readText } from '../../src/readers/text.ts'
import { type InterpretOptions, interpret } from '../../src/reading/interpret.ts'
import { pointAt } from '../../src/text/positions.ts'

export const read = (text: string, options?: InterpretOptions): Reading => interpret(readText(text), options)
export const readMd = (text: string): Reading => interpret(readMarkdown(text))

/** First-level sections as `line role`, with `?` where the role is inferred. */
export function outline(reading: Reading, level = 1): string[] {
  return reading.sections
    .filter((section) => section.level === level)
    .map((section) => `${pointAt(reading.lines, section.start).line} ${section.role}${section.inferred ? '?' : ''}`)
}

/** The texts of one part. */
export const texts = (reading: Reading, part: string): string[] =>
  reading.sentences.filter((sentence) => sentence.part === part).map((sentence) => sentence.text)
