/** `fazhi packs new`: a folder with a sample pack that passes its own test. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { UsageError } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import { TOOL } from '../model/tool.ts'
import { schemaPlace } from '../node/schema-place.ts'
import { writeNewFiles } from '../node/write-new-files.ts'
import { newPack } from '../packs/new-pack.ts'
import { NAME } from '../packs/schema-pieces.ts'
import type { Arguments } from './arguments.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'

/** The one folder that is named, which must be new or empty. */
function folderOf({ operands: [name, ...rest] }: Arguments, cwd: string, locale: Locale): string {
  if (name === undefined || rest.length > 0) {
    throw new UsageError(
      'one-name',
      say({ 'zh-CN': '要给出一个规则包名称', en: 'one name is needed' }, locale),
      say({ 'zh-CN': '例：fazhi packs new linjiang', en: 'Such as: fazhi packs new linjiang' }, locale),
    )
  }
  if (existsSync(resolve(cwd, name)) && readdirSync(resolve(cwd, name)).length > 0) {
    throw new UsageError(
      'folder-taken',
      say({ 'zh-CN': `文件夹“${name}”里已有内容`, en: `the folder “${name}” is not empty` }, locale),
      say({ 'zh-CN': '请换一个名称；原有内容没有改动。', en: 'Choose another name; nothing was changed.' }, locale),
    )
  }
  return name
}

async function run(given: Arguments, { stdout, cwd }: Io, locale: Locale): Promise<ExitCode> {
  const name = folderOf(given, cwd, locale)
  const folder = resolve(cwd, name)
  const title = basename(folder)
  const files = newPack({
    id: new RegExp(NAME).test(title) ? title : 'local-rules',
    title,
    schemas: (depth) => schemaPlace(join(folder, ...Array<string>(depth).fill('x')), cwd),
    engine: `>=${TOOL.version}`,
  })
  writeNewFiles(folder, files)
  const done = {
    'zh-CN': [`已写好规则包 ${name}：`, '接着：', '  先读 pack.yaml 和各条规则里的说明，再删去用不着的。'],
    en: [`The pack ${name} is written:`, 'Next:', '  Read pack.yaml and the rules; delete what you do not need.'],
  }[locale]
  const rows = [done[0], ...files.map(({ path }) => `  ${name}/${path}`), done[1], done[2], `  fazhi packs test ${name}`]
  await stdout.write(`${rows.join('\n')}\n`)
  return EXIT.clean
}

export const command: Command = {
  name: 'packs new',
  summary: {
    'zh-CN': '新建一个规则包：常见的每种规则各一条，带中文说明和例子，能通过自己的测试。',
    en: 'Writes a new pack: one commented rule of each common sort; it passes its own test.',
  },
  operands: { 'zh-CN': '名称', en: 'NAME' },
  options: [],
  examples: [['fazhi packs new linjiang', { 'zh-CN': '在文件夹 linjiang 里新建', en: 'in the folder linjiang' }]],
  run,
}
