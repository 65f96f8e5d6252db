/** Whether what stands at a place is denied or forbidden: 不得挂钩 is not 挂钩. */

/** How many code units before a word a negation may stand. */
const REACH = 12

/** Words of two characters that forbid or undo. */
const WORDS = ['严禁', '禁止', '防止', '杜绝', '避免', '免于', '取消', '纠正', '整治']

/** 河道整治等5个问题批示9次: what was undone is told before, and the word says something else. */
const PAST_IT = /[、等的\d]|问题|工作|行动/

/** Characters that make words of 不 and 无 that deny nothing: 不断, 不仅, 不少于, 不同; 无证经营, 无障碍. */
const AFTER_NOT = '断仅但少同良等动久只单管论光忘懈变定低'
const AFTER_NONE = '证照障偿线纸缝感差害'

const isBefore = (characters: string, view: string, at: number): boolean => characters.includes(view.charAt(at + 1))

/** How far behind the word that is denied the consequence may stand, in code units. */
const CONSEQUENCE = 24

/** 未经法制审核的不得作出决定, 不经集体讨论不决策: the second negation says that it is always done. */
function isCondition(view: string, start: number): boolean {
  for (let next = start; next < start + CONSEQUENCE; next += 1) {
    const character = view.charAt(next)
    if (character === '不') return !AFTER_NOT.includes(view.charAt(next + 1))
    if (character === '。' || character === '；' || character === '') return false
  }
  return false
}

const endsWord = (view: string, at: number, from: number): boolean => at > from && WORDS.includes(view.slice(at - 1, at + 1))

/** Whether a negation stands shortly before `start` in the same clause of the view. */
export function isNegated(view: string, start: number): boolean {
  const from = start > REACH ? start - REACH : 0
  for (let at = start - 1; at >= from; at -= 1) {
    switch (view.charCodeAt(at)) {
      case 0xff0c: // ，
      case 0x3002: // 。
      case 0xff1b: // ；
      case 0x0a:
        return false
      case 0x4e0d: // 不: 不得, 不能, 不再
        if (isBefore('经', view, at)) return !isCondition(view, start)
        if (!isBefore(AFTER_NOT, view, at)) return true
        break
      case 0x672a: // 未
        if (isBefore('经', view, at)) return !isCondition(view, start)
        if (!isBefore('成来', view, at)) return true
        break
      case 0x6ca1: // 没
        if (!isBefore('收', view, at) && view.charCodeAt(at - 1) !== 0x7f5a) return true
        break
      case 0x65e0: // 无
        // 无人机 flies; 无人 alone denies.
        if (!isBefore(AFTER_NONE, view, at) && !view.startsWith('人机', at + 1)) return true
        break
      case 0x52ff: // 勿
        return true
      case 0x7981: // the last characters of the words: 禁 止 绝 免 于 消 正 治
      case 0x6b62:
      case 0x7edd:
      case 0x514d:
      case 0x4e8e:
      case 0x6d88:
      case 0x6b63:
      case 0x6cbb:
        if (endsWord(view, at, from) && !PAST_IT.test(view.slice(at + 1, start))) return true
    }
  }
  return false
}
