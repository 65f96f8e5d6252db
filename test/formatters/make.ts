/** Hand-made results for the tests of formats. */
import type { CheckResult, Finding } from '../../src/model/finding.ts'
import type { Point } from '../../src/model/place.ts'
import type { Source } from '../../src/model/source.ts'

export function point(text: string, offset: number): Point {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1, offset }
}

export function finding(text: string, quote: string, more: Partial<Finding> = {}): Finding {
  const at = text.indexOf(quote)
  return {
    ruleId: 'duties/four-personally',
    category: 'duties',
    outcome: 'fail',
    severity: 'error',
    variant: 'partial',
    message: '“四个亲自”缺“亲自督办”。',
    quote,
    start: point(text, at),
    end: point(text, at + quote.length),
    section: { role: 'responsibility', heading: '党政主要负责人履职情况' },
    basis: [
      {
        law: '党政主要负责人履行推进法治建设第一责任人职责规定',
        article: '第四条',
        cite: '重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办',
        confidence: 'known',
      },
    ],
    related: [],
    suggestions: [],
    fix: null,
    fingerprint: '0123456789abcdef',
    ...more,
  }
}

export function result(findings: readonly Finding[], more: Partial<CheckResult> = {}): CheckResult {
  return {
    path: '云溪区/2024 年度报告.txt',
    identity: {
      isAnnualReport: true,
      title: '云溪区2024年法治政府建设年度报告',
      agency: '云溪区人民政府',
      level: 'county',
      year: 2024,
      date: null,
    },
    sections: [],
    evidence: [],
    findings,
    outcomes: {
      'text/spaces': { outcome: 'pass', examined: 3, because: null },
      'duties/four-personally': { outcome: 'fail', examined: 1, because: null },
    },
    ...more,
  }
}

export function source(text: string, more: Partial<Source> = {}): Source {
  return { format: 'text', text, tree: { type: 'root', children: [] }, origin: () => ({}), ...more }
}
