/** THE list of commands, in the order of the help. Each is loaded when it runs. */
import type { CommandEntry } from './command.ts'

/** A new command is one file and one entry here; a sub-command's name holds both words. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'check',
    summary: {
      'zh-CN': '检查报告，列出问题、依据和办法，以及各项要求的写实程度',
      en: 'check reports: findings with law and advice, and the evidence matrix',
    },
    load: async () => (await import('./check.ts')).command,
  },
  {
    name: 'parse',
    summary: {
      'zh-CN': '显示读出的结构：各部分的角色、句子的时态、数据、日期、引用',
      en: 'show what is understood: roles, tenses, quantities, dates, citations',
    },
    load: async () => (await import('./parse.ts')).command,
  },
  {
    name: 'compare',
    summary: {
      'zh-CN': '与上年报告对照：照抄的不足和段落、没有下文的安排、突变的数据',
      en: 'hold this year’s report against last year’s',
    },
    load: async () => (await import('./compare.ts')).command,
  },
  {
    name: 'explain',
    summary: {
      'zh-CN': '解释一条规则、一个种类、一个条款或一项举证要求',
      en: 'explain a rule, a kind, a clause or a requirement',
    },
    load: async () => (await import('./explain.ts')).command,
  },
  {
    name: 'coverage',
    summary: {
      'zh-CN': '逐条对照依据，看报告写到什么程度',
      en: 'hold a report against the clauses, one by one',
    },
    load: async () => (await import('./coverage.ts')).command,
  },
  {
    name: 'packs check',
    summary: { 'zh-CN': '检查规则包的写法，一次列出全部错误', en: 'check how packs are written, every fault at once' },
    load: async () => (await import('./packs-check.ts')).command,
  },
  {
    name: 'packs test',
    summary: { 'zh-CN': '运行规则包里的例子', en: 'run the examples of packs' },
    load: async () => (await import('./packs-test.ts')).command,
  },
  {
    name: 'packs coverage',
    summary: { 'zh-CN': '列出哪些条款有规则和例子、哪些没有', en: 'list the clauses with and without a rule' },
    load: async () => (await import('./packs-coverage.ts')).command,
  },
  {
    name: 'packs new',
    summary: { 'zh-CN': '新建一个带例子的规则包', en: 'write a new pack with samples' },
    load: async () => (await import('./packs-new.ts')).command,
  },
  {
    name: 'rules new',
    summary: { 'zh-CN': '在规则包里新建一条规则', en: 'add a rule to a pack' },
    load: async () => (await import('./rules-new.ts')).command,
  },
  {
    name: 'kinds',
    summary: { 'zh-CN': '按用途列出规则的种类，或按词查找', en: 'list the kinds of rules, or find one by words' },
    load: async () => (await import('./kinds.ts')).command,
  },
  {
    name: 'packs show',
    summary: { 'zh-CN': '显示合并后的规则包，每个值出自哪里', en: 'show a pack after merging, and where each value comes from' },
    load: async () => (await import('./packs-show.ts')).command,
  },
  {
    name: 'packs diff',
    summary: { 'zh-CN': '规则包改动后多报、少报了什么', en: 'what a change of a pack adds and removes' },
    load: async () => (await import('./packs-diff.ts')).command,
  },
  {
    name: 'mcp',
    summary: { 'zh-CN': '作为 MCP 服务运行，供智能体调用', en: 'run as an MCP server for agents' },
    load: async () => (await import('./mcp.ts')).command,
  },
  {
    name: 'lsp',
    summary: { 'zh-CN': '作为语言服务运行，供编辑器调用', en: 'run as a language server for editors' },
    load: async () => (await import('./lsp.ts')).command,
  },
  {
    name: 'completions',
    summary: {
      'zh-CN': '生成命令行补全脚本（bash、zsh、fish、powershell）',
      en: 'write a completion script (bash, zsh, fish, powershell)',
    },
    load: async () => (await import('./completions.ts')).command,
  },
]

/** The entry for the first words of a command line, and how many words it takes; two words before one. */
export function findCommand(argv: readonly string[]): { readonly entry: CommandEntry; readonly words: number } | undefined {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ')
    const entry = argv.length >= words ? COMMANDS.find((command) => command.name === name) : undefined
    if (entry !== undefined) return { entry, words }
  }
  return undefined
}
