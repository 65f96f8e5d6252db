/** Finds the configurations that hold for a text: in its folder and in those above. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../errors.ts'
import { hasField } from './package-field.ts'
import type { ConfigFile } from './read-config.ts'

/** Names of configuration files; package.json counts where it has the field `fazhi`. */
export const CONFIG_NAMES: readonly string[] = ['fazhi.config.yaml', 'fazhi.config.yml', 'fazhi.config.json', 'package.json']

/** Gives the configurations of a folder, the nearest first. */
export type ConfigFinder = (folder: string) => Promise<readonly ConfigFile[]>

async function configIn(folder: string, cwd: string): Promise<ConfigFile | null> {
  const paths = CONFIG_NAMES.map((name) => join(folder, name)).filter((path) => existsSync(path))
  if (paths.length === 0) return null
  if (paths.length === 1 && paths[0]!.endsWith('package.json') && !speaksToUs(paths[0]!)) return null
  // The reader of YAML is loaded only where there is something to read.
  const { readConfig } = await import('./read-config.ts')
  const found = paths.map((path) => readConfig(path, cwd)).filter((file) => file !== null)
  if (found.length < 2) return found[0] ?? null
  const names = found.map(({ place }) => place.file.path)
  throw new UsageError(
    'two-configs',
    `同一个文件夹里有 ${found.length} 份配置：${names.join('、')}`,
    '请合并成一份，删去另一份。',
  )
}

function speaksToUs(path: string): boolean {
  try {
    return hasField(readFileSync(path, 'utf8'))
  } catch {
    return false
  }
}

/**
 * Makes a finder that looks at each folder once.
 * @throws {@link PackError} with every fault of a file, {@link UsageError} `two-configs`, when it is used.
 */
export function configFinder(cwd: string): ConfigFinder {
  const known = new Map<string, Promise<readonly ConfigFile[]>>()
  const chain = async (folder: string): Promise<readonly ConfigFile[]> => {
    const own = await configIn(folder, cwd)
    const above = dirname(folder)
    const rest = own?.data.root === true || above === folder ? [] : await find(above)
    return own === null ? rest : [own, ...rest]
  }
  const find = (folder: string): Promise<readonly ConfigFile[]> => {
    const found = known.get(folder) ?? chain(folder)
    known.set(folder, found)
    return found
  }
  return find
}
