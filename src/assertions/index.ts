/** The list of kinds. A new kind is one file and one line here. */
import type { Assertion } from '../model/assertion.ts'
import { all } from './all.ts'
import { annualReport } from './annual-report.ts'
import { answered } from './answered.ts'
import { answers } from './answers.ts'
import { any } from './any.ts'
import { asOfYear } from './as-of-year.ts'
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
import { finalStop } from './final-stop.ts'
import { halfWidth } from './half-width.ts'
import { has } from './has.ts'
import { headingYear } from './heading-year.ts'
import { headingsAlike } from './headings-alike.ts'
import { identifier } from './identifier.ts'
import { identityAgrees } from './identity-agrees.ts'
import { inFull } from './in-full.ts'
import { indent } from './indent.ts'
import { innerSpace } from './inner-space.ts'
import { issuer } from './issuer.ts'
import { itemOrder } from './item-order.ts'
import { lacks } from './lacks.ts'
import { latest } from './latest.ts'
import { leftOvers } from './left-overs.ts'
import { mixed } from './mixed.ts'
import { nestedTitles } from './nested-titles.ts'
import { none } from './none.ts'
import { not } from './not.ts'
import { numberForm } from './number-form.ts'
import { numbering } from './numbering.ts'
import { pairs } from './pairs.ts'
import { person } from './person.ts'
import { promisedCount } from './promised-count.ts'
import { rate } from './rate.ts'
import { ratio } from './ratio.ts'
import { repetition } from './repetition.ts'
import { replace } from './replace.ts'
import { resultWithin } from './result-within.ts'
import { rough } from './rough.ts'
import { sameFigure } from './same-figure.ts'
import { section } from './section.ts'
import { sequence } from './sequence.ts'
import { share } from './share.ts'
import { signatureForm } from './signature-form.ts'
import { spread } from './spread.ts'
import { strayCharacters } from './stray-characters.ts'
import { sums } from './sums.ts'
import { tableSums } from './table-sums.ts'
import { titleForm } from './title-form.ts'
import { together } from './together.ts'
import { toldWith } from './told-with.ts'
import { toldYear } from './told-year.ts'
import { unitFit } from './unit-fit.ts'
import { withFigure } from './with-figure.ts'

/** The built-in kinds. */
export const ASSERTIONS: readonly Assertion[] = [
  all,
  annualReport,
  answered,
  answers,
  any,
  asOfYear,
  change,
  citedDocument,
  citedLaw,
  coined,
  counting,
  countedNoun,
  covers,
  dashStyle,
  dated,
  each,
  evidence,
  field,
  finalStop,
  halfWidth,
  has,
  headingYear,
  headingsAlike,
  identifier,
  identityAgrees,
  inFull,
  indent,
  innerSpace,
  issuer,
  itemOrder,
  lacks,
  latest,
  leftOvers,
  mixed,
  nestedTitles,
  none,
  not,
  numberForm,
  numbering,
  pairs,
  person,
  promisedCount,
  rate,
  ratio,
  repetition,
  replace,
  resultWithin,
  rough,
  sameFigure,
  section,
  sequence,
  share,
  signatureForm,
  spread,
  strayCharacters,
  sums,
  tableSums,
  titleForm,
  together,
  toldWith,
  toldYear,
  unitFit,
  withFigure,
]
