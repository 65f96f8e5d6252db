/** The MCP server as a process, driven by the official client. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TOOL } from '../../src/model/tool.ts'
import { type BuiltCli, builtCli } from '../hooks/built-cli.ts'

const REPORTS = new URL('../../examples/reports/', import.meta.url).pathname
const DEFECTS = readFileSync(join(REPORTS, 'defects.txt'), 'utf8')

let cli: BuiltCli
let folder = ''
const client = new Client({ name: 'test', version: '1.0.0' })
beforeAll(async () => {
  cli = await builtCli()
  folder = mkdtempSync(join(tmpdir(), 'fazhi mcp '))
  copyFileSync(join(REPORTS, 'defects.txt'), join(folder, '缺陷 报告.txt'))
  symlinkSync('/etc/hostname', join(folder, '外面.txt'))
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [cli.file, 'mcp', '--today', '2025-02-10'],
    cwd: folder,
    stderr: 'pipe',
  })
  await client.connect(transport)
}, 120_000)
afterAll(async () => {
  await client.close()
  cli?.remove()
  rmSync(folder, { recursive: true, force: true })
})

interface Place {
  readonly quote: string
  readonly start: { readonly offset: number }
  readonly end: { readonly offset: number }
  readonly ruleId: string
}

/** Everything that some tool answers with. */
interface Answer {
  readonly path: string
  readonly findings: readonly Place[]
  readonly outcomes: object
  readonly basis: readonly object[]
  readonly examples: readonly object[]
  readonly requirements: readonly { readonly id: string }[]
  readonly clauses: readonly object[]
}

/** Calls a tool; what it says twice must be the same. */
async function call(name: string, args: Record<string, unknown>) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args })
  const [{ text }] = content as [{ text: string }]
  if (isError !== true) expect(JSON.parse(text)).toEqual(structuredContent)
  return { error: isError === true ? text : null, data: structuredContent as unknown as Answer }
}

describe('the MCP server', () => {
  it('introduces itself and its tools, which only read', async () => {
    expect(client.getServerVersion()).toEqual({ name: 'fazhi', version: TOOL.version })
    expect(client.getInstructions()).toContain('facts and places')
    await client.ping()
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'check_text',
      'check_file',
      'coverage',
      'explain_rule',
      'list_requirements',
      'compare',
    ])
    for (const { annotations, inputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false })
      expect(inputSchema.additionalProperties).toBe(false)
      expect(description!.length).toBeGreaterThan(40)
    }
  })

  it('checks a text and a file to the same findings, whose quotes are the text', async () => {
    const text = await call('check_text', { text: DEFECTS })
    const file = await call('check_file', { path: '缺陷 报告.txt' })
    expect(file.data).toEqual({ ...text.data, path: '缺陷 报告.txt' })
    const findings = text.data.findings
    expect(findings.length).toBeGreaterThan(3)
    for (const { quote, start, end } of findings) expect(DEFECTS.slice(start.offset, end.offset)).toBe(quote)
    const full = await call('check_file', { path: '缺陷 报告.txt', detail: 'full', only: ['duties'], locale: 'en' })
    expect(Object.keys(full.data.outcomes).every((id) => id.startsWith('duties/'))).toBe(true)
  })

  it('never hands out text to put in that is not in the rule book or the report', async () => {
    const { data } = await call('check_text', { text: DEFECTS })
    const keys = new Set(data.findings.flatMap((finding) => Object.keys(finding)))
    expect([...keys].sort()).toEqual(
      'basis category end fingerprint fix message outcome quote related ruleId section severity start suggestions variant'.split(
        ' ',
      ),
    )
  })

  it('explains a rule, lists requirements, covers clauses', async () => {
    const rule = await call('explain_rule', { id: 'duties/four-personally' })
    expect(rule.data).toMatchObject({ id: 'duties/four-personally', category: 'duties' })
    expect(rule.data.basis.length).toBeGreaterThan(0)
    expect(rule.data.examples.length).toBeGreaterThan(1)
    expect((await call('explain_rule', { id: 'duties/four-personaly' })).error).toContain('duties/four-personally')
    const { data } = await call('list_requirements', { locale: 'en' })
    const ids = data.requirements.map(({ id }) => id)
    expect(ids).toContain('duties/deploy')
    expect(ids).toEqual([...ids].sort())
    const coverage = await call('coverage', { path: '缺陷 报告.txt' })
    expect(coverage.data.clauses.length).toBeGreaterThan(5)
    expect((await call('coverage', {})).error).toContain('text 或 path')
  })

  it('compares two years', async () => {
    const last = DEFECTS.replaceAll('2024', '2023')
    const { data } = await call('compare', { last_text: last, this_path: '缺陷 报告.txt' })
    expect(data.findings.map(({ ruleId }) => ruleId)).toContain('text/copied-from-last-year')
  })

  it('says what a caller can put right, and reads nothing outside its folder', async () => {
    expect((await call('check_file', { path: '没有.txt' })).error).toContain('文件不存在')
    expect((await call('check_file', { path: '/etc/hostname' })).error).toContain('不在工作文件夹里')
    expect((await call('check_file', { path: '../x.txt' })).error).toContain('不在工作文件夹里')
    expect((await call('check_file', { path: '外面.txt' })).error).toContain('不在工作文件夹里')
    expect((await call('check_text', { txt: 'a' })).error).toContain('“text”')
    expect((await call('check_text', { text: DEFECTS, level: 'town' })).error).toContain('township')
    expect((await call('check_text', { text: 5 })).error).toContain('must be string')
    expect((await call('check_text', { text: DEFECTS, only: ['dutys'] })).error).toContain('duties')
    await expect(client.callTool({ name: 'write_report' })).rejects.toThrow('Unknown tool')
  })

  it('follows configurations of the folder, and says their faults', async () => {
    writeFileSync(join(folder, 'fazhi.config.yaml'), 'only: [duties]\n')
    const { data } = await call('check_file', { path: '缺陷 报告.txt' })
    expect(new Set(data.findings.map(({ ruleId }) => ruleId.split('/')[0]))).toEqual(new Set(['duties']))
    writeFileSync(join(folder, 'fazhi.config.yaml'), 'onyl: [duties]\n')
    expect((await call('check_file', { path: '缺陷 报告.txt' })).error).toContain('fazhi.config.yaml:1:1')
    rmSync(join(folder, 'fazhi.config.yaml'))
  })
})
