/** A rule written from nothing as a lawyer would: keys and names are taken from completion, only the author's own words are typed. */
import { expect, it } from 'vitest'
import type { CodeLens, CompletionItem } from '../../src/editor/protocol.ts'
import { lineStarts, offsetOfEditor } from '../../src/text/positions.ts'
import { openEditor } from './pack-editor.ts'

const FILE = '云溪.yaml'

it('leads from an empty file to a rule whose examples pass', async () => {
  const editor = await openEditor({ textDocument: { completion: { completionItem: { snippetSupport: true } } } })
  let before = ''
  let after = ''
  const type = (text: string): void => {
    before += text
  }
  /** Goes to the end of the line, or of the text. */
  const leave = (text = ''): void => {
    before += after
    after = ''
    type(text)
  }
  const choose = async (label: string): Promise<CompletionItem> => {
    const items = await editor.offered(FILE, `${before}▮${after}`)
    const item = items.find((one) => one.label === label)
    if (item === undefined)
      throw new Error(`${label} is not offered after ${before.slice(-80)}: ${items.map((one) => one.label)}`)
    const { range, newText } = item.textEdit
    const text = before + after
    const [start, end] = [range.start, range.end].map((place) => offsetOfEditor(lineStarts(text), place, text.length))
    const [head = '', rest = ''] = (item.insertTextFormat === 2 ? newText.replace(/\\(.)/g, '$1') : newText).split('$0')
    before = text.slice(0, start) + head
    after = rest + text.slice(end)
    return item
  }
  type('id: yunxi\ntitle: 云溪区补充规则\nversion: 1.0.0\n')
  await choose('extends')
  await choose('law')
  leave('\n')
  await choose('rules')
  await choose('supervision/')
  type('hotline-told')
  leave('\n    ')
  await choose('title')
  type('写明热线办理情况\n    ')
  await choose('severity')
  await choose('warning')
  type('\n    ')
  await choose('assert')
  await choose('kind')
  expect((await choose('has')).labelDetails?.description).toBe('范围里要有这些词之一，至少出现若干次。')
  type('\n      ')
  await choose('find')
  await choose('terms')
  type('热线, "12345"')
  leave('\n      ')
  await choose('role')
  expect((await choose('achievements')).labelDetails?.description).toBe('主要举措和成效')
  type('\n    ')
  await choose('message')
  await choose('absent')
  type('没有写热线办理情况。\n    ')
  await choose('basis')
  expect((await choose('supervision-2019/publish')).labelDetails?.description).toMatch(/^《.+》第二十四条$/)
  leave('\n    ')
  await choose('why')
  type('热线反映群众诉求。\n    ')
  await choose('examples')
  for (const [name, text, expected] of [
    ['没有写', '全年组织执法培训12次。', 'absent'],
    ['写了', '办理12345热线工单320件。', 'pass'],
  ] as const) {
    await choose('name')
    type(`${name}\n        `)
    await choose('in')
    await choose('achievements')
    type('\n        ')
    await choose('text')
    type(`${text}\n        `)
    await choose('expect')
    await choose(expected)
    type(expected === 'absent' ? '\n      - ' : '\n')
  }
  editor.write(FILE, before)
  expect(await editor.diagnostics(FILE)).toEqual([])
  const textDocument = { uri: editor.uri(FILE) }
  const { result } = await editor.client.ask('textDocument/codeLens', { textDocument })
  const [{ command }] = result as [CodeLens]
  const ran = await editor.client.ask('workspace/executeCommand', command)
  expect(ran.result).toEqual({ rule: 'supervision/hotline-told', count: 2, passed: 2 })
  await editor.end()
})
