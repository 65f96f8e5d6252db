/** The list of kinds. A new kind is one file and one line here. */
import type { Assertion } from '../model/assertion.ts'
import { all } from './all.ts'
import { annualReport } from './annual-report.ts'
import { answers } from './answers.ts'
import { any } from './any.ts'
import { change } from './change.ts'
import { citedDocument } from './cited-document.ts'
import { citedLaw } from './cited-law.ts'
import { coined } from './coined.ts'
import { counting } from './count.ts'
import { countedNoun } from './counted-noun.ts'
import { covers } from './covers.ts'
import { dashStyle } from './dash-style.ts'
import { dated } from './dated.ts'
import { each } from './each.ts'
import { evidence } from './evidence.ts'
import { field } from './field.ts'
import { has } from './has.ts'
import { headingYear } from './heading-year.ts'
import { identifier } from './identifier.ts'
import { issuer } from './issuer.ts'
import { lacks } from './lacks.ts'
import { latest } from './latest.ts'
import { mixed } from './mixed.ts'
import { none } from './none.ts'
import { not } from './not.ts'
import { person } from './person.ts'
import { promisedCount } from './promised-count.ts'
import { rate } from './rate.ts'
import { ratio } from './ratio.ts'
import { replace } from './replace.ts'
import { resultWithin } from './result-within.ts'
import { rough } from './rough.ts'
import { sameFigure } from './same-figure.ts'
import { section } from './section.ts'
import { sequence } from './sequence.ts'
import { share } from './share.ts'
import { spread } from './spread.ts'
import { sums } from './sums.ts'
import { tableSums } from './table-sums.ts'
import { together } from './together.ts'
import { unitFit } from './unit-fit.ts'
import { withFigure } from './with-figure.ts'

/** The built-in kinds. */
export const ASSERTIONS: readonly Assertion[] = [
  all,
  annualReport,
  answers,
  any,
  change,
  citedDocument,
  citedLaw,
  coined,
  countedNoun,
  counting,
  covers,
  dashStyle,
  dated,
  each,
  evidence,
  field,
  has,
  headingYear,
  identifier,
  issuer,
  lacks,
  latest,
  mixed,
  none,
  not,
  person,
  promisedCount,
  rate,
  ratio,
  replace,
  resultWithin,
  rough,
  sameFigure,
  section,
  sequence,
  share,
  spread,
  sums,
  tableSums,
  together,
  unitFit,
  withFigure,
]
