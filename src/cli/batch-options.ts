/** The options of `fazhi check` for many texts. */
import type { Option } from './command.ts'

export const BATCH_OPTIONS: readonly Option[] = [
  {
    name: 'concurrency',
    short: 'j',
    value: { sort: 'number', label: { 'zh-CN': '线程数', en: 'N' } },
    help: {
      'zh-CN': '用几个线程检查一批文件，要和 -f ndjson 一起用；顺序不变，一份出错不影响其余',
      en: 'threads that share a batch of files, with -f ndjson; order is kept, and one bad file stops no other',
    },
  },
  { name: 'unordered', help: { 'zh-CN': '哪份先查完先写哪份', en: 'write results as they are ready' } },
  {
    name: 'resume',
    value: { sort: 'file', label: { 'zh-CN': '文件', en: 'FILE' } },
    help: {
      'zh-CN': '结果逐行写进这个 ndjson 文件；中断后用同样的命令接着查其余的',
      en: 'write results line by line into this ndjson file, and go on with the rest where a run was interrupted',
    },
  },
  { name: 'timing', help: { 'zh-CN': '查完后列出最费时的规则', en: 'list the costliest rules in the end' } },
]
