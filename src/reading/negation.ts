/** Whether what stands at a place is denied or forbidden: 不得挂钩 is not 挂钩. */

/** How many code units before a word a negation may stand. */
const REACH = 12

/** Words of two characters that forbid or undo. */
const WORDS = ['严禁', '禁止', '防止', '杜绝', '避免', '免于', '取消', '纠正', '整治']

/** 河道整治等5个问题批示9次: what was undone is told before, and the word says something else. */
const PAST_IT = /[、等的\d]|问题|工作|行动/

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
      case 0x4e0d: // 不, in whatever word it stands: 不得, 不能, 不再
      case 0x672a: // 未
      case 0x6ca1: // 没
      case 0x65e0: // 无
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
