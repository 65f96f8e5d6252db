/** The packs that a command line names. */
import { UsageError } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import type { Arguments } from './arguments.ts'
import { say } from './say.ts'

/**
 * Operands as names of packs.
 * @throws {@link UsageError} `no-pack-named`.
 */
export function packOperands({ operands }: Arguments, command: string, locale: Locale): readonly string[] {
  if (operands.length > 0) return operands
  throw new UsageError(
    'no-pack-named',
    say({ 'zh-CN': '没有给出规则包', en: 'no pack is named' }, locale),
    say(
      {
        'zh-CN': `例：fazhi ${command} 我的规则包/；规则包是一个 YAML 文件，或含 pack.yaml 的文件夹。`,
        en: `Such as: fazhi ${command} my-pack/; a pack is a YAML file, or a folder with pack.yaml.`,
      },
      locale,
    ),
  )
}
