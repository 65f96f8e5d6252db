/** The command of the lenses: runs the examples of a rule with the text as it is open. */
import { examplesTold } from '../../editor/pack-lenses.ts'
import type { Locale } from '../../model/finding.ts'
import { say } from '../say.ts'
import type { Client } from './client.ts'
import type { ExampleDesk } from './example-desk.ts'
import { packOwner } from './judges.ts'
import type { OpenDocuments } from './open-documents.ts'
import type { PackDesk } from './pack-desk.ts'
import type { PackRoom } from './pack-room.ts'
import { CODES, ProtocolError } from './protocol-error.ts'

/** What the command works with. */
export interface ExampleTools {
  readonly room: PackRoom
  readonly packs: PackDesk
  readonly examples: ExampleDesk
  readonly open: OpenDocuments
  readonly client: Client
  readonly locale: Locale
}

/** Kinds of message of the protocol. */
const MESSAGE = { warning: 2, info: 3 } as const

/** What the command answers. */
export interface ExamplesRun {
  readonly rule: string
  readonly count: number
  readonly passed: number
}

/** Runs the examples; `null` where the pack has faults that must be mended first. */
export async function runExamples(given: unknown, tools: ExampleTools): Promise<ExamplesRun | null> {
  const { room, examples, open, client, locale } = tools
  const [uri, rule] = Array.isArray(given) ? given : []
  const document = open.get(String(uri))
  const home = document && room.homeOf(document)
  if (home === null || home.sort === 'suppressions' || home.sort === 'config' || typeof rule !== 'string')
    throw new ProtocolError(CODES.params, 'arguments')
  examples.ask(home.place, rule)
  await open.judgeNow(packOwner(home))
  const rehearsals = examples.results(home.place).get(rule)
  if (rehearsals === undefined) {
    const told = { 'zh-CN': '规则包还有错误，改正后才能运行例句。', en: 'The pack has faults; mend them first.' }
    await client.notify('window/showMessage', { type: MESSAGE.warning, message: say(told, locale) })
    return null
  }
  const passed = rehearsals.filter(({ fault }) => fault === null).length
  const isWell = passed === rehearsals.length
  await client.notify('window/showMessage', {
    type: isWell ? MESSAGE.info : MESSAGE.warning,
    message: `${rule} ${examplesTold(rehearsals, locale)}`,
  })
  return { rule, count: rehearsals.length, passed }
}
