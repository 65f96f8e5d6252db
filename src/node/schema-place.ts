/** How files of a pack name the schemas of this package for editors. */
import { join, relative, sep } from 'node:path'
import { TOOL } from '../model/tool.ts'
import { packageFolder } from './package-folder.ts'

/**
 * A relative path where the package lies within the same project, so that it works without a network; else its public
 * address. `folder` is the one that holds the file.
 */
export function schemaPlace(folder: string, project: string): string {
  const schemas = join(packageFolder(), 'schemas')
  const within = relative(project, schemas)
  if (within.startsWith('..') || within === schemas) return `https://unpkg.com/${TOOL.name}@${TOOL.version}/schemas`
  return relative(folder, schemas).split(sep).join('/')
}
