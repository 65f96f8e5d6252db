/** One fault of a pack for a person: place, what is wrong, the lines around it, what to do. */
import type { PackFault } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import { neutralise } from './neutralise.ts'

const REMEDY = { 'zh-CN': '办法：', en: 'Do: ' } as const

/** Rows without line ends. */
export function packFaultRows(fault: PackFault, locale: Locale): readonly string[] {
  const width = Math.max(...fault.excerpt.map(({ line }) => String(line).length), 1)
  return [
    `${neutralise(fault.file)}:${fault.line}:${fault.column} ${neutralise(fault.message)}`,
    ...fault.excerpt.map(
      ({ line, text }) => `  ${line === fault.line ? '>' : ' '} ${String(line).padStart(width)} | ${neutralise(text)}`,
    ),
    ...(fault.hint === null ? [] : [`  ${REMEDY[locale]}${neutralise(fault.hint)}`]),
  ]
}
