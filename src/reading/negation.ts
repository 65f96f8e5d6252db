/** Whether what stands at a place is denied or forbidden: 不得挂钩 is not 挂钩. */

const NEGATIONS = [
  '不得',
  '不准',
  '不能',
  '不可',
  '不应',
  '不再',
  '不与',
  '严禁',
  '禁止',
  '杜绝',
  '防止',
  '避免',
  '未',
  '没有',
  '没',
  '无',
  '不',
  '勿',
  '免于',
  '从未',
  '取消',
  '纠正',
  '整治',
]

/** How many code units before a word a negation may stand. */
const REACH = 12

/** Whether a negation stands shortly before `start` in the same clause of the view. */
export function isNegated(view: string, start: number): boolean {
  const before = view.slice(Math.max(0, start - REACH), start)
  const clause = before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('\n')) + 1,
  )
  return NEGATIONS.some((negation) => clause.includes(negation))
}
