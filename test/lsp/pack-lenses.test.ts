/** Lenses that run the examples of a rule with the text as it is open. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CodeLens } from '../../src/editor/protocol.ts'
import { cut, type Editor, LINJIANG, openEditor } from './pack-editor.ts'

let editor: Editor
const textDocument = (): { uri: string } => ({ uri: editor.uri('p.yaml') })
beforeEach(async () => {
  editor = await openEditor({ workspace: { codeLens: { refreshSupport: true } } })
})
afterEach(() => editor.end())

const titles = async (): Promise<readonly string[]> =>
  ((await editor.client.ask('textDocument/codeLens', { textDocument: textDocument() })).result as CodeLens[]).map(
    ({ command }) => command.title,
  )

const run = async (): Promise<unknown> => {
  const { result } = await editor.client.ask('textDocument/codeLens', { textDocument: textDocument() })
  const [{ command }] = result as [CodeLens]
  return (await editor.client.ask('workspace/executeCommand', command)).result
}

const message = async (): Promise<string> =>
  ((await editor.client.next(({ method }) => method === 'window/showMessage')).params as { message: string }).message

describe('lenses', () => {
  it('stand over the examples and over each of them', async () => {
    editor.write('p.yaml', LINJIANG)
    const { result } = await editor.client.ask('textDocument/codeLens', { textDocument: textDocument() })
    const lines = LINJIANG.split('\n')
    expect((result as CodeLens[]).map(({ range }) => lines[range.start.line]?.trim().slice(0, 13))).toEqual([
      'examples:',
      '- {name: 没有写,',
      '- {name: 写全, ',
    ])
    expect(await titles()).toEqual(['▶ 运行例句（2 个）', '▶ 运行', '▶ 运行'])
  })

  it('tell how many pass, have the editor show them anew, and follow the text', async () => {
    editor.write('p.yaml', LINJIANG)
    expect(await run()).toEqual({ rule: 'supervision/hotline-told', count: 2, passed: 2 })
    expect(await message()).toBe('supervision/hotline-told ✓ 例句 2/2 通过')
    await editor.client.next(({ method }) => method === 'workspace/codeLens/refresh')
    expect(await titles()).toEqual(['✓ 例句 2/2 通过', '✓ 通过', '✓ 通过'])
    expect(await editor.diagnostics('p.yaml')).toEqual([])
    const text = LINJIANG.replace('with: [办结率, 满意率]', 'with: [好评率]')
    editor.write('p.yaml', text)
    const [wrong] = await editor.diagnostics('p.yaml')
    expect(wrong?.code).toBe('noisy')
    expect(cut(text, wrong!.range)).toBe('办理12345热线工单320件，按时办结率99%，满意率97%。')
    expect(wrong?.message).toMatch(/^误报：.*\n期望：pass\n实际：absent/)
    await editor.client.next(({ method }) => method === 'workspace/codeLens/refresh')
    expect(await titles()).toEqual(['✗ 例句 1/2 通过', '✓ 通过', '✗ 误报：不应报出，实际报了'])
  })

  it('say that faults must be mended first', async () => {
    editor.write('p.yaml', LINJIANG.replace('kind: has', 'kind: hass'))
    expect(await run()).toBeNull()
    expect(await message()).toBe('规则包还有错误，改正后才能运行例句。')
    expect((await editor.diagnostics('p.yaml')).map(({ code }) => code)).toEqual(['unknown-kind'])
  })

  it('refuse what is no command of theirs, and files that are no pack', async () => {
    const ask = async (params: object): Promise<unknown> =>
      (await editor.client.ask('workspace/executeCommand', params)).error?.code
    expect(await ask({ command: 'rm', arguments: [] })).toBe(-32602)
    expect(await ask({ command: 'fazhi.runExamples', arguments: ['file:///none.yaml', 'a/b'] })).toBe(-32602)
    expect(await ask({ command: 'fazhi.runExamples' })).toBe(-32602)
  })
})
