/** Rates and marks stay within their bounds, and a rate tells of how many. */
import type { Fault } from '../model/finding.ts'
import type { Quantity, Reading } from '../model/reading.ts'
import { defineAssertion, faultsIn, verdict } from './define.ts'
import { leadOf } from './figures.ts'
import { eachFigures, type Figures, figuresOf, figuresWith, LARGE, quantitiesOf, RATE } from './figures-by-sentence.ts'
import { choice, closed } from './schema.ts'

interface RateParams {
  readonly ask: 'bounds' | 'nought' | 'basis'
}

/** Rates that may well go over 100: of targets, growth, output. */
const UNBOUNDED =
  /完成|增长|增幅|增速|涨|提高|提升|上升|扩大|超额|超出|进度|达成|周转|收益|回报|负债|使用率|床位|产销|入库|目标|任务|计划|为上年|是上年|相当于|预算|去年同期/
const MARKS = /平均分|均分|得分|成绩|评分|分数|测评/
/** Marks on another scale, and the full mark where it is told. */
const OTHER_SCALE = /总分|附加|加分|分制/
const FULL_MARK = /满分(?:为|是)?(\d{2,4})分/
const NO_CASES =
  /(?:无|没有|未发生|未产生|未出现|零|不存在)[^，。；]{0,16}(?:案件|诉讼|复议|应诉|申请|投诉|建议)|(?:案件|诉讼|复议|应诉)[^，。；]{0,6}(?:为零|为0|均为零|零发生)/
/** Denials of something else than cases: no case was lost, none was late. */
const OTHER_DENIAL = /败诉|撤销|纠正|纠错|违法|不履行|逾期|超期|超时|积压|未履行|未出庭|未回复|负面/
const CASE_RATE = /出庭|应诉|败诉|胜诉|复议|纠错|化解|办结|答复|回复|执行|履行|办理|整改/
/** How many sentences before one with a rate may give its count. */
const BEFORE = 2

/** No full mark is lower. */
const LEAST_BOUND = 10

const isRate = ({ kind, unit, comparison }: Quantity): boolean => kind === 'rate' && unit === '%' && comparison === null

/** Nothing falls by more than all of it. */
function fallOver(view: string, { start, end }: Quantity): Fault {
  const fall = view.slice(start, end)
  return { variant: 'fall', start, end, facts: { rate: fall, name: fall } }
}

function overBound(reading: Reading, figures: Figures): readonly Fault[] {
  const { view } = reading
  const { sentence } = figures
  return faultsIn(quantitiesOf(reading, figures), (quantity) => {
    if (quantity.comparison?.direction === -1 && quantity.unit === '%' && quantity.value > 100) return fallOver(view, quantity)
    if (quantity.comparison !== null || quantity.value <= LEAST_BOUND) return null
    if (!isRate(quantity) && quantity.unit !== '分') return null
    if (isRate(quantity) && quantity.value <= 100) return null
    const lead = leadOf(view, quantity, sentence.start)
    const facts = { rate: view.slice(quantity.start, quantity.end), name: lead }
    const place = { start: quantity.start, end: quantity.end, facts }
    if (isRate(quantity))
      return /率|占|比例|比重|覆盖|满意度|知晓度/.test(lead) && !UNBOUNDED.test(lead) ? { variant: 'over', ...place } : null
    if (!MARKS.test(lead)) return null
    const full = Number(FULL_MARK.exec(sentence.text)?.[1] ?? 100)
    const isMark = !OTHER_SCALE.test(sentence.text) && quantity.value > full
    return isMark ? { variant: 'mark', ...place } : null
  })
}

/** A rate of nothing: 应出庭案件0件，出庭率100%. */
function ofNought(reading: Reading, figures: Figures): readonly Fault[] {
  const { view } = reading
  const { sentence } = figures
  const faults: Fault[] = []
  let noughtAt = -1
  let hasCount = false
  for (const quantity of quantitiesOf(reading, figures)) {
    if (quantity.kind === 'count' && quantity.value > 0) hasCount = true
    if (quantity.kind === 'count' && quantity.value === 0) noughtAt = quantity.end
    if (!isRate(quantity) || quantity.value === 0) continue
    const isNought = noughtAt >= 0 && /^[，、][^，。；0-9]{0,14}$/.test(view.slice(noughtAt, quantity.start))
    if (!isNought && hasCount) continue
    const lead = leadOf(view, quantity, sentence.start)
    if (!lead.includes('率')) continue
    const denial = NO_CASES.exec(
      view.slice(Math.max(sentence.start, quantity.start - lead.length - 40), quantity.start - lead.length),
    )?.[0]
    const isDenied = CASE_RATE.test(lead) && denial !== undefined && !OTHER_DENIAL.test(denial)
    if (!isNought && !isDenied) continue
    const facts = { rate: view.slice(quantity.start, quantity.end), name: lead }
    faults.push({ variant: 'nought', start: quantity.start - lead.length, end: quantity.end, facts })
  }
  return faults
}

const isCounted = ({ kind, comparison }: Quantity): boolean =>
  (kind === 'count' || kind === 'money' || kind === 'measure') && comparison === null
/** Doings and terms are no denominators: what a sentence before tells of them is not what a rate is of. */
const NO_BASE = new Set(['次', '场', '场次', '期', '学时', '课时', '台', '个工作日', '天', '年', '分', '轮', '堂'])
/** A list of names that says which they are, or all of something: no count is missed there. */
const TELLS_WHICH = /分别为|分别是|全部为/

const isOwnBase = (quantity: Quantity): boolean => isCounted(quantity) && quantity.unit !== '个工作日' && quantity.unit !== '分'
const isBase = (quantity: Quantity): boolean => isCounted(quantity) && !NO_BASE.has(quantity.unit)

/** Whether a count stands in one of the sentences right before one, in its block. */
function hasBaseBefore(reading: Reading, all: readonly Figures[], at: number): boolean {
  const { block, index } = (all[at] as Figures).sentence
  for (let before = at - 1; before >= 0; before -= 1) {
    const figures = all[before] as Figures
    if (figures.sentence.block !== block || index - figures.sentence.index > BEFORE) return false
    if (quantitiesOf(reading, figures).some(isBase)) return true
  }
  return false
}

/** The first rate of a sentence that has no count in it or in the two before, in one block. */
function withoutCount(reading: Reading, all: readonly Figures[]): readonly Fault[] {
  const { view } = reading
  const faults: Fault[] = []
  for (const [at, figures] of all.entries()) {
    const { sentence, traits } = figures
    if ((traits & RATE) === 0 || sentence.part !== 'body' || sentence.tense !== 'done') continue
    const quantities = quantitiesOf(reading, figures)
    if (quantities.some((quantity) => isOwnBase(quantity) || isBase(quantity)) || hasBaseBefore(reading, all, at)) continue
    const found = quantities.find(
      (quantity) => isRate(quantity) && /率[^，。；率]{0,6}$/.test(leadOf(view, quantity, sentence.start)),
    )
    if (found === undefined || TELLS_WHICH.test(sentence.text) || NO_CASES.test(sentence.text)) continue
    const lead = leadOf(view, found, sentence.start)
    const facts = { rate: view.slice(found.start, found.end), name: lead.replace(/(?:均?[达为到]+|均)+$/u, '') }
    faults.push({ variant: 'bare', start: found.start - lead.length, end: found.end, facts })
  }
  return faults
}

export const rate = defineAssertion<RateParams>({
  kind: 'rate',
  summary:
    'Rates and marks are not over 100 (`bounds`), not of nothing (`nought`), and come with the count that they are of (`basis`).',
  params: closed({ ask: choice(['bounds', 'nought', 'basis'], 'What is asked of each rate.') }),
  variants: ['over', 'fall', 'mark', 'nought', 'bare'],
  facts: ['rate', 'name'],
  evaluate(subject, { ask }) {
    const examined = subject.sentences.length
    if (ask === 'basis') return verdict(examined, withoutCount(subject.reading, figuresOf(subject)))
    const [judge, wanted] = ask === 'bounds' ? [overBound, LARGE] : [ofNought, RATE]
    return verdict(
      examined,
      eachFigures(figuresWith(subject, wanted), (figures) => judge(subject.reading, figures)),
    )
  },
})
