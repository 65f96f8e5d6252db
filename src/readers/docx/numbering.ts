/** Numbering definitions: which level of which list a paragraph is numbered by. */

import { isOn, type Styles } from './styles.ts'
import { type ElementHandler, type ElementTable, scanXml } from './xml.ts'
import type { XmlTag } from './xml-tag.ts'

/** One level of a list. */
export interface Level {
  start: number
  format: string
  /** Pattern of a custom format. */
  custom: string | undefined
  /** Text with `%1` … `%9` for the numbers of the levels. */
  text: string
  suffix: string
  /** Level (1-based) at whose use this one begins again; 0 for never; `undefined` for any level above. */
  restart: number | undefined
  /** Whether the numbers of the levels above are written in digits. */
  legal: boolean
  style: string | undefined
}

/** A list as numbered paragraphs refer to it. */
export interface List {
  /** The numbering instance. */
  readonly id: string
  /** Lists with the same key go on counting after each other. */
  readonly key: string
  readonly levels: readonly (Level | undefined)[]
  /** First numbers that this list sets of its own, by level, each once. */
  readonly overrides: ReadonlyMap<number, number>
  /** The level that is linked to one of these styles, the nearest style first. */
  readonly levelOf: (styles: readonly string[]) => number | undefined
}

export interface Numbering {
  /** The list of a numbering instance; `null` for none, or for one that is not defined. */
  readonly list: (id: string) => List | null
}

interface Definition {
  readonly levels: (Level | undefined)[]
  styleLink: string | undefined
}

interface Instance {
  definition: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

interface Definitions {
  readonly definitions: Map<string, Definition>
  readonly instances: Map<string, Instance>
}

const LEVELS = 9

const makeLevel = (): Level => ({
  start: 0,
  format: 'decimal',
  custom: undefined,
  text: '',
  suffix: 'tab',
  restart: undefined,
  legal: false,
  style: undefined,
})

const makeDefinition = (): Definition => ({ levels: [], styleLink: undefined })

const makeInstance = (): Instance => ({ definition: '', starts: new Map(), levels: new Map() })

/** The level number of a tag; `null` when it is none. */
function levelNumber(tag: XmlTag): number | null {
  const level = Number(tag.attribute('ilvl'))
  return Number.isInteger(level) && level >= 0 && level < LEVELS ? level : null
}

/** Handlers for what stands inside a level. */
function levelTable(current: () => Level): ElementTable {
  const on = (take: (level: Level, value: string | undefined, tag: XmlTag) => void): ElementHandler => ({
    open: (tag) => take(current(), tag.attribute('val'), tag),
  })
  return {
    'w:start': on((level, value) => (level.start = Number(value) || 0)),
    'w:numFmt': on((level, value, tag) => {
      // An AlternateContent gives the custom format first and a plain one for programs that do not know it.
      if (level.custom !== undefined) return
      level.format = value ?? 'decimal'
      level.custom = tag.attribute('format')
    }),
    'w:lvlText': on((level, value) => (level.text = value ?? '')),
    'w:suff': on((level, value) => (level.suffix = value ?? 'tab')),
    'w:lvlRestart': on((level, value) => (level.restart = Number(value) || 0)),
    'w:isLgl': on((level, value) => (level.legal = isOn(value))),
    'w:pStyle': on((level, value) => (level.style = value)),
    'w:pPr': { leap: true },
    'w:rPr': { leap: true },
  }
}

function definitionElement({ definitions }: Definitions): ElementHandler {
  let definition = makeDefinition()
  let level = makeLevel()
  return {
    open(tag) {
      definition = makeDefinition()
      definitions.set(tag.attribute('abstractNumId') ?? '', definition)
    },
    within: {
      'w:lvl': {
        open(tag) {
          level = makeLevel()
          const at = levelNumber(tag)
          if (at !== null) definition.levels[at] = level
        },
        within: levelTable(() => level),
      },
      'w:numStyleLink': { open: (tag) => (definition.styleLink = tag.attribute('val')) },
    },
  }
}

function instanceElement({ instances }: Definitions): ElementHandler {
  let instance = makeInstance()
  let level = makeLevel()
  let overridden: number | null = null
  return {
    open(tag) {
      instance = makeInstance()
      instances.set(tag.attribute('numId') ?? '', instance)
    },
    within: {
      'w:abstractNumId': { open: (tag) => (instance.definition = tag.attribute('val') ?? '') },
      'w:lvlOverride': { open: (tag) => (overridden = levelNumber(tag)) },
      'w:startOverride': {
        open(tag) {
          if (overridden !== null) instance.starts.set(overridden, Number(tag.attribute('val')) || 0)
        },
      },
      'w:lvl': {
        open() {
          level = makeLevel()
          if (overridden !== null) instance.levels.set(overridden, level)
        },
        within: levelTable(() => level),
      },
    },
  }
}

/** The definition behind an instance; one that only names a numbering style leads on to that style's instance. */
function definitionOf({ definitions, instances }: Definitions, styles: Styles, id: string): readonly [string, Definition] | null {
  let key = instances.get(id)?.definition
  for (let steps = 0; key !== undefined && steps < LEVELS; steps++) {
    const definition = definitions.get(key)
    if (definition === undefined) return null
    if (definition.styleLink === undefined) return [key, definition]
    const linked = styles.numberingOf(definition.styleLink)
    key = linked === undefined ? undefined : instances.get(linked)?.definition
  }
  return null
}

function makeList(all: Definitions, styles: Styles, id: string): List | null {
  const instance = all.instances.get(id)
  const found = definitionOf(all, styles, id)
  if (instance === undefined || found === null) return null
  const [key, definition] = found
  const levels = Array.from({ length: LEVELS }, (_, at) => instance.levels.get(at) ?? definition.levels[at])
  return {
    id,
    key,
    levels,
    overrides: instance.starts,
    levelOf(names) {
      for (const name of names) {
        const at = levels.findIndex((level) => level?.style === name)
        if (at >= 0) return at
      }
      return undefined
    },
  }
}

const tableOf = (all: Definitions): ElementTable => ({
  'w:numPicBullet': { leap: true },
  'w:abstractNum': definitionElement(all),
  'w:num': instanceElement(all),
})

/**
 * Reads the numbering part; without one no paragraph has a number.
 * @throws {@link ReadError} `damaged-file`, `file-too-big`.
 */
export function readNumbering(xml: string | null, styles: Styles): Numbering {
  const all: Definitions = { definitions: new Map(), instances: new Map() }
  if (xml !== null) scanXml(xml, tableOf(all), '编号表')
  const lists = new Map<string, List | null>()
  return {
    list(id) {
      if (!lists.has(id)) lists.set(id, makeList(all, styles, id))
      return lists.get(id) ?? null
    },
  }
}
