/** The list of kinds. A new kind is one file and one line here. */
import type { Assertion } from '../model/assertion.ts'
import { all } from './all.ts'
import { annualReport } from './annual-report.ts'
import { any } from './any.ts'
import { counting } from './count.ts'
import { covers } from './covers.ts'
import { each } from './each.ts'
import { evidence } from './evidence.ts'
import { field } from './field.ts'
import { has } from './has.ts'
import { headingYear } from './heading-year.ts'
import { lacks } from './lacks.ts'
import { none } from './none.ts'
import { not } from './not.ts'
import { replace } from './replace.ts'
import { section } from './section.ts'

/** The built-in kinds. */
export const ASSERTIONS: readonly Assertion[] = [
  all,
  annualReport,
  any,
  counting,
  covers,
  each,
  evidence,
  field,
  has,
  headingYear,
  lacks,
  none,
  not,
  replace,
  section,
]
