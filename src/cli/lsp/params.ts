/** The parameters of requests and notifications, held against what they must be. */
import type { Range } from '../../editor/protocol.ts'
import type { EditorPlace } from '../../text/positions.ts'
import { CODES, ProtocolError } from './protocol-error.ts'

/** The parameters that the methods have between them. */
export interface Params {
  readonly textDocument?: { readonly uri?: unknown; readonly languageId?: unknown; readonly text?: unknown } | null
  readonly position?: EditorPlace | null
  readonly range?: Range | null
  readonly contentChanges?: unknown
  readonly context?: { readonly includeDeclaration?: unknown } | null
  readonly event?: { readonly added?: unknown; readonly removed?: unknown } | null
  readonly command?: unknown
  readonly arguments?: unknown
}

const isPlace = (value: EditorPlace | null | undefined): value is EditorPlace =>
  Number.isSafeInteger(value?.line) && Number.isSafeInteger(value?.character) && value!.line >= 0 && value!.character >= 0

export const isRange = (range: Range | null | undefined): range is Range => isPlace(range?.start) && isPlace(range?.end)

/** @throws {@link ProtocolError} where there is no position. */
export function placeIn({ position }: Params): EditorPlace {
  if (!isPlace(position)) throw new ProtocolError(CODES.params, 'position')
  return position
}

/** @throws {@link ProtocolError} where there is no range. */
export function rangeIn({ range }: Params): Range {
  if (!isRange(range)) throw new ProtocolError(CODES.params, 'range')
  return range
}
