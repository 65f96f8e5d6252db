/** The kinds of a checker: the built-in ones, and those of the host, held to the same contract. */
import { contractFaults } from '../assertions/contract.ts'
import { ASSERTIONS } from '../assertions/index.ts'
import { UsageError } from '../errors.ts'
import type { Assertion } from '../model/assertion.ts'
import type { KindList } from './judge.ts'

/**
 * Puts kinds together.
 * @throws {@link UsageError} `kind-taken` for a name that a built-in kind or another of the host has, `bad-kind` for a
 * kind that breaks the contract.
 */
export function gatherKinds(assertions: readonly Assertion<never>[]): KindList {
  const kinds = new Map(ASSERTIONS.map((assertion) => [assertion.kind, assertion]))
  for (const assertion of assertions) {
    const { kind } = assertion
    const [fault] = contractFaults(assertion)
    if (fault !== undefined) throw new UsageError('bad-kind', `规则种类不合约定：${fault}`, '请按 defineAssertion 的说明改正。')
    if (kinds.has(kind)) throw new UsageError('kind-taken', `规则种类“${kind}”已经有了`, '请换一个名称；自带的种类不能替换。')
    kinds.set(kind, assertion)
  }
  return kinds
}
