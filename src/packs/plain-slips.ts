/** Finds what is YAML and yet not what the author meant: full-width marks in lists, lost words behind `&`, loops. */
import { type Alias, type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Scalar, type YAMLSeq } from 'yaml'
import type { PackFault } from '../errors.ts'
import type { PackLimits } from './limits.ts'
import { type FaultText, faultAt, type YamlFile } from './place-in-file.ts'

type Lines = Pick<YamlFile, 'path' | 'text' | 'counter'>

/** A slip; a fatal one leaves no data to go on with. */
export interface PlainSlip {
  readonly fault: PackFault
  readonly isFatal: boolean
}

const COMMA: FaultText = {
  code: 'full-width-comma',
  message: '列表里用了全角逗号“，”，整段会被当作一项',
  hint: '请用半角逗号“, ”分隔；如果词里本来就有逗号，请给它加引号。',
}

const QUOTES: FaultText = {
  code: 'full-width-quotes',
  message: '全角引号“”不是 YAML 引号，会成为文字的一部分',
  hint: '请改用半角引号；如果文字里就要有“”，请在外面再加一层半角引号。',
}

const DEEP = '请把内容拆成多条规则或多个文件。'

const isPlain = (scalar: Scalar): boolean => scalar.type === 'PLAIN'

/** Keys whose values are names, never prose in which “” may well be meant. */
const NAMING: ReadonlySet<string> = new Set([
  'id',
  'version',
  'engine',
  'extends',
  'pack',
  'kind',
  'set',
  'role',
  'in',
  'severity',
  'tier',
  'level',
  'confidence',
  'expect',
  'from',
  'until',
  'since',
  'years',
  'today',
  'requirement',
])

const isQuotedWhole = (node: unknown): boolean =>
  isScalar(node) && isPlain(node) && typeof node.value === 'string' && /^“[^”]*”$|^‘[^’]*’$/u.test(node.value)

/** Slips of a list's items. Where some items have the marks and others not, the marks are meant. */
function slipsOfList(list: YAMLSeq): readonly (readonly [Node, FaultText])[] {
  const scalars = list.items.filter((item) => isScalar(item))
  const isQuoted = scalars.length > 0 && scalars.every(isQuotedWhole)
  return scalars.flatMap((item) => {
    if (isQuoted) return [[item, QUOTES] as const]
    const isRun = list.flow === true && isPlain(item) && typeof item.value === 'string' && item.value.includes('，')
    return isRun ? [[item, COMMA] as const] : []
  })
}

/** Finds the slips of a file. */
export function sayPlainSlips(lines: Lines, document: Document, limits: PackLimits): readonly PlainSlip[] {
  const slips: PlainSlip[] = []
  const open = new Set<Node>()
  const aliased = new Set<Node>()
  const anchors = new Map<string, Node>()
  const add = (node: Node, text: FaultText, isFatal = false): void => {
    slips.push({ fault: faultAt(lines, node.range?.[0] ?? 0, text), isFatal })
  }

  const alias = (node: Alias): void => {
    const target = anchors.get(node.source)
    const name = `“*${node.source}”`
    if (target === undefined) {
      const hint = '如果是文字，请用双引号括起来。'
      add(node, { code: 'unquoted-special', message: `${name}被当作引用，但没有这个锚点`, hint }, true)
    } else if (open.has(target))
      add(node, { code: 'alias-loop', message: `${name}引用了自己`, hint: '请写出内容，不要用引用。' }, true)
    else aliased.add(target)
  }
  const visit = (node: unknown, depth: number): void => {
    if (!isNode(node)) return
    if (depth > limits.depth) {
      add(node, { code: 'limit-depth', message: `层次过深，超过 ${limits.depth} 层`, hint: DEEP }, true)
      return
    }
    if (isAlias(node)) {
      alias(node)
      return
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    open.add(node)
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        visit(key, depth + 1)
        visit(value, depth + 1)
        if (isQuotedWhole(value) && isScalar(key) && NAMING.has(String(key.value))) add(value as Node, QUOTES)
      }
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item, depth + 1)
      for (const [item, slip] of slipsOfList(node)) add(item, slip)
    }
    open.delete(node)
  }

  visit(document.contents, 0)
  for (const [name, node] of anchors) {
    if (aliased.has(node) || !isScalar(node) || node.source !== '') continue
    add(node, { code: 'unquoted-special', message: `“&${name}”被当作锚点，文字丢失`, hint: '如果是文字，请用双引号括起来。' })
  }
  return slips
}
