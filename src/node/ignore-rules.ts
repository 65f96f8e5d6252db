/** `.fazhiignore`: which texts are left out, written as in .gitignore. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

const NAME = '.fazhiignore'

/** The file that leaves a text out, as shown to people; `null` when none does. */
export type IgnoreFinder = (path: string) => Promise<string | null>

type Answer = 'out' | 'in' | 'silent'

/** What one file says of a path. */
type IgnoreFile = (path: string) => Answer

async function readIgnoreFile(folder: string): Promise<IgnoreFile> {
  const { default: ignore } = await import('ignore')
  const rules = ignore().add(readFileSync(join(folder, NAME), 'utf8').replace(/^\uFEFF/, ''))
  return (path) => {
    const { ignored, unignored } = rules.test(relative(folder, path).split(sep).join('/'))
    return ignored ? 'out' : unignored ? 'in' : 'silent'
  }
}

/** Makes a finder that reads each file once. The file nearest to a text that speaks of it decides. */
export function ignoreFinder(cwd: string): IgnoreFinder {
  const files = new Map<string, Promise<IgnoreFile> | null>()
  const fileIn = (folder: string): Promise<IgnoreFile> | null => {
    const known = files.get(folder)
    if (known !== undefined) return known
    const file = existsSync(join(folder, NAME)) ? readIgnoreFile(folder) : null
    files.set(folder, file)
    return file
  }
  return async (path) => {
    const place = resolve(cwd, path)
    for (let folder = dirname(place); ; folder = dirname(folder)) {
      const answer = (await fileIn(folder))?.(place) ?? 'silent'
      if (answer === 'out') return relative(cwd, join(folder, NAME)).split(sep).join('/')
      if (answer === 'in' || dirname(folder) === folder) return null
    }
  }
}
