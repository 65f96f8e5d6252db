/** The options of `fazhi check`. */
import { FORMATTERS } from '../formatters/index.ts'
import { LEVELS } from '../model/reading.ts'
import { BATCH_OPTIONS } from './batch-options.ts'
import type { Option } from './command.ts'

const FILE = { 'zh-CN': '文件', en: 'FILE' }
const RULE = { 'zh-CN': '规则', en: 'RULE' }
const NAME = { 'zh-CN': '名称', en: 'NAME' }

const FORMATS: readonly string[] = Object.keys(FORMATTERS)

/** What counts as reaching the threshold, the gravest first. */
export const THRESHOLDS = ['error', 'warning', 'info', 'review'] as const
export const TIERS = ['recommended', 'strict', 'draft'] as const

/** How the texts are read. */
export const READ_OPTIONS: readonly Option[] = [
  { name: 'stdin', help: { 'zh-CN': '从标准输入读（同 -）', en: 'read standard input (same as -)' } },
  {
    name: 'stdin-filename',
    value: { sort: 'file', label: NAME },
    help: {
      'zh-CN': '标准输入的文件名，用于判断格式和列出结果',
      en: 'name of the text on standard input, for its format and the listing',
    },
  },
  {
    name: 'encoding',
    value: { sort: 'text', label: NAME },
    help: {
      'zh-CN': '文本文件的编码，如 gb18030；默认自动辨认',
      en: 'encoding of text files, such as gb18030; found out by default',
    },
  },
  {
    name: 'changes',
    value: { sort: 'text', label: { 'zh-CN': '读法', en: 'HOW' }, choices: ['accept', 'reject'] },
    help: {
      'zh-CN': 'Word 修订按接受（accept，默认）还是拒绝（reject）后的文字读',
      en: 'read tracked changes of Word as accepted (accept, the default) or rejected (reject)',
    },
  },
  {
    name: 'year',
    value: { sort: 'year', label: { 'zh-CN': '年份', en: 'YEAR' } },
    help: { 'zh-CN': '报告年度，默认从正文辨认', en: 'report year; read from the text by default' },
  },
  {
    name: 'level',
    value: { sort: 'text', label: { 'zh-CN': '层级', en: 'LEVEL' }, choices: LEVELS },
    help: {
      'zh-CN': '政府层级：township 乡镇街道、county 县区、city 市、province 省、department 部门；默认从正文辨认',
      en: `level of government: ${LEVELS.join(', ')}; read from the text by default`,
    },
  },
]

export const CHECK_OPTIONS: readonly Option[] = [
  {
    name: 'format',
    short: 'f',
    multiple: true,
    value: { sort: 'text', label: { 'zh-CN': '格式', en: 'FORMAT' }, choices: FORMATS },
    help: {
      'zh-CN': `输出格式：${FORMATS.join('、')}；默认 text，可写多次`,
      en: `output format: ${FORMATS.join(', ')}; text by default, may be repeated`,
    },
  },
  {
    name: 'output',
    short: 'o',
    multiple: true,
    value: { sort: 'file', label: FILE },
    help: {
      'zh-CN': '写到文件，属于它前面的 -f；没有 -f 时按扩展名定格式',
      en: 'write to a file; belongs to the -f before it, else the extension gives the format',
    },
  },
  {
    name: 'annotate',
    value: { sort: 'file', label: FILE },
    help: {
      'zh-CN': '把问题作为批注写进另存的 .docx，如 --annotate 批注.docx；原件不动',
      en: 'write the findings as comments into a copy of the .docx, such as --annotate annotated.docx',
    },
  },
  {
    name: 'fix',
    help: {
      'zh-CN': '先改好标点、空格和固定用语（只改纯文本和 Markdown，不动数字），再检查',
      en: 'put marks, blanks and fixed terms right first (plain text and Markdown only, never figures), then check',
    },
  },
  {
    name: 'fix-dry-run',
    help: {
      'zh-CN': '只显示 --fix 会改什么（统一差异格式），不写文件',
      en: 'show what --fix would change as a diff, and write nothing',
    },
  },
  {
    name: 'pack',
    short: 'p',
    multiple: true,
    value: { sort: 'file', label: { 'zh-CN': '规则包', en: 'PACK' } },
    help: { 'zh-CN': '再用一个规则包（文件或文件夹），可写多次', en: 'use a rule pack too (file or folder); may be repeated' },
  },
  {
    name: 'config',
    short: 'c',
    value: { sort: 'file', label: FILE },
    help: {
      'zh-CN': '只用这一份配置；默认从被查文件起逐级向上找 fazhi.config.yaml',
      en: 'use this configuration only; by default fazhi.config.yaml is looked for from each text upward',
    },
  },
  { name: 'no-config', help: { 'zh-CN': '不用配置文件', en: 'use no configuration' } },
  { name: 'no-ignore', help: { 'zh-CN': '不理会 .fazhiignore', en: 'disregard .fazhiignore' } },
  {
    name: 'rule-budget',
    value: { sort: 'number', label: { 'zh-CN': '毫秒', en: 'MS' } },
    help: {
      'zh-CN': '一条规则检查一份报告的时限，默认 10000 毫秒；超过时退出码为 2',
      en: 'time that one rule may take on one text, 10000 ms by default; a rule over it ends with exit code 2',
    },
  },
  {
    name: 'suppressions',
    value: { sort: 'file', label: FILE },
    help: {
      'zh-CN': '用这份豁免文件；默认从被查文件起逐级向上找 fazhi.suppressions.yaml',
      en: 'use this file of suppressions; by default fazhi.suppressions.yaml is looked for from each text upward',
    },
  },
  { name: 'no-suppressions', help: { 'zh-CN': '不用豁免文件', en: 'use no suppressions' } },
  {
    name: 'baseline',
    value: { sort: 'file', label: FILE },
    help: { 'zh-CN': '不再报出基线里已有的问题', en: 'leave out the findings that the baseline has already' },
  },
  {
    name: 'write-baseline',
    value: { sort: 'file', label: FILE },
    help: { 'zh-CN': '把现有问题全部接受，写成基线', en: 'accept all present findings and write them as a baseline' },
  },
  {
    name: 'trace',
    multiple: true,
    value: { sort: 'text', label: RULE },
    help: {
      'zh-CN': '不列结果，改为说明这条规则看了哪里、找到什么、为什么这样判断',
      en: 'in place of results tell what this rule looked at and why it decided so',
    },
  },
  {
    name: 'print-config',
    value: { sort: 'file', label: FILE },
    help: {
      'zh-CN': '显示检查这个文件时的每项设置及其出处，不做检查',
      en: 'show each setting for this file and where it comes from, and check nothing',
    },
  },
  { name: 'no-builtin', help: { 'zh-CN': '不用自带的规则包', en: 'leave out the built-in packs' } },
  {
    name: 'only',
    multiple: true,
    value: { sort: 'text', label: RULE },
    help: {
      'zh-CN': '只查这些规则或类别，如 duties、duties/four-personally；逗号分隔',
      en: 'check only these rules or categories; comma-separated',
    },
  },
  {
    name: 'skip',
    multiple: true,
    value: { sort: 'text', label: RULE },
    help: { 'zh-CN': '不查这些规则或类别', en: 'leave out these rules or categories' },
  },
  {
    name: 'tier',
    value: { sort: 'text', label: { 'zh-CN': '档', en: 'TIER' }, choices: TIERS },
    help: { 'zh-CN': '规则档次：recommended（默认）、strict、draft', en: 'tier of rules: recommended (default), strict, draft' },
  },
  {
    name: 'fail-on',
    value: { sort: 'text', label: { 'zh-CN': '程度', en: 'SEVERITY' }, choices: THRESHOLDS },
    help: {
      'zh-CN': '达到什么程度退出码为 1：error（默认）、warning、info、review',
      en: 'threshold of exit code 1: error (default), warning, info, review',
    },
  },
  {
    name: 'max-warnings',
    value: { sort: 'number', label: { 'zh-CN': '个数', en: 'N' } },
    help: { 'zh-CN': '警告多于这个数时退出码为 1', en: 'exit with 1 when there are more warnings' },
  },
  { name: 'quiet', short: 'q', help: { 'zh-CN': '只列错误', en: 'list errors only' } },
  ...READ_OPTIONS,
  {
    name: 'stdin-ndjson',
    help: {
      'zh-CN': '从标准输入逐行读 {"path", "text" 或 "base64"}，逐行写出结果',
      en: 'read one {"path", "text" or "base64"} per line from standard input, and write one result per line',
    },
  },
  {
    name: 'today',
    value: { sort: 'date', label: { 'zh-CN': '日期', en: 'DATE' } },
    help: {
      'zh-CN': '按哪一天检查，如 2025-03-31；默认今天（北京时间）',
      en: 'date of the check, such as 2025-03-31; today in Beijing by default',
    },
  },
  { name: 'watch', short: 'w', help: { 'zh-CN': '文件一改就重新检查', en: 'check again whenever a file changes' } },
  {
    name: 'cache',
    help: {
      'zh-CN': '留存结果，内容、规则、选项和程序都没变的文件不再重查（留存的文字只有本人可读）',
      en: 'keep results: a file is not checked again while it, the rules, the options and the program are the same',
    },
  },
  {
    name: 'cache-location',
    value: { sort: 'folder', label: { 'zh-CN': '文件夹', en: 'FOLDER' } },
    help: { 'zh-CN': '结果留存在哪里，默认 .fazhicache', en: 'where results are kept; .fazhicache by default' },
  },
  ...BATCH_OPTIONS,
  { name: 'no-color', help: { 'zh-CN': '不用颜色', en: 'no colours' } },
]
