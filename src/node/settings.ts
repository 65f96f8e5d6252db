/** What configurations say of one text, each value with the place that says it. */
import type { Severity } from '../model/finding.ts'
import type { Place } from '../packs/place-in-file.ts'
import type { ConfigData } from './read-config.ts'

/** A value and the place that says it. */
export interface Told<Value> {
  readonly value: Value
  readonly place: Place
}

/** A pack and the folder from which it is found. */
export interface ToldPack extends Told<string> {
  readonly from: string
}

/** Keys of which the nearest configuration holds. */
export const SINGLE = ['builtIn', 'tier', 'failOn', 'maxWarnings', 'level', 'year', 'locale'] as const

export type Single = (typeof SINGLE)[number]

/** Settings of one text. Lists add up over configurations, of single values the nearest holds. */
export interface Settings {
  readonly single: { readonly [Key in Single]?: Told<NonNullable<ConfigData[Key]>> }
  readonly packs: readonly ToldPack[]
  readonly only: readonly Told<string>[] | undefined
  readonly skip: readonly Told<string>[]
  readonly severity: ReadonlyMap<string, Told<Severity | 'off'>>
}

/** The settings where there is no configuration. */
export const NO_SETTINGS: Settings = { single: {}, packs: [], only: undefined, skip: [], severity: new Map() }
