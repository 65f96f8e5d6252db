/** The parts of an OFD document: its pages, templates and composite graphics (GB/T 33190). */

import { type OfdPackage, resolvePath } from './ofd-package.ts'
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts'

/** A page or a template with where it was read. */
export interface OfdSheet {
  readonly content: XmlElement
  readonly path: string
}

export interface OfdDocument {
  readonly pages: readonly OfdSheet[]
  readonly templates: ReadonlyMap<string, XmlElement>
  /** Composite graphics by their number. */
  readonly composites: ReadonlyMap<string, XmlElement>
  /** Size of pages that do not tell their own, in millimetres. */
  readonly box: string
}

const A4 = '0 0 210 297'

/** Reads the documents of a package in order, all as one; pages beyond `most` are left out. */
export function readOfdDocuments(ofd: OfdPackage, most: number): readonly OfdDocument[] {
  const bodies = childrenOf(ofd.read('OFD.xml'), 'DocBody')
  const roots = bodies.flatMap((body) => childOf(body, 'DocRoot')?.text.trim() || [])
  return roots.flatMap((path) => readDocument(ofd, resolvePath('', path), most) ?? [])
}

function readDocument(ofd: OfdPackage, path: string, most: number): OfdDocument | undefined {
  const document = ofd.read(path)
  const common = childOf(document, 'CommonData')
  if (document === undefined) return undefined
  const listed = childrenOf(childOf(document, 'Pages'), 'Page').slice(0, most)
  const templates = new Map<string, XmlElement>()
  for (const { attributes } of childrenOf(common, 'TemplatePage')) {
    const content = attributes.BaseLoc === undefined ? undefined : ofd.read(resolvePath(path, attributes.BaseLoc))
    if (content !== undefined && attributes.ID !== undefined) templates.set(attributes.ID, content)
  }
  return {
    pages: listed.flatMap(({ attributes }) => readSheet(ofd, path, attributes.BaseLoc) ?? []),
    templates,
    composites: readComposites(ofd, path, common),
    box: childOf(childOf(common, 'PageArea'), 'PhysicalBox')?.text ?? A4,
  }
}

function readSheet(ofd: OfdPackage, from: string, location: string | undefined): OfdSheet | undefined {
  if (location === undefined) return undefined
  const path = resolvePath(from, location)
  const content = ofd.read(path)
  return content === undefined ? undefined : { content, path }
}

function readComposites(ofd: OfdPackage, path: string, common: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const composites = new Map<string, XmlElement>()
  for (const place of [...childrenOf(common, 'PublicRes'), ...childrenOf(common, 'DocumentRes')]) {
    const resources = ofd.read(resolvePath(path, place.text.trim()))
    for (const unit of childrenOf(childOf(resources, 'CompositeGraphicUnits'), 'CompositeGraphicUnit')) {
      if (unit.attributes.ID !== undefined) composites.set(unit.attributes.ID, unit)
    }
  }
  return composites
}
