import { type CaseStudy, ErrorList, shortened } from '../../domain/index.js'
import { type ImportError, inWords } from '../../platform/tables/index.js'
import type { KnownIds } from './check-references.js'
import { importedCaseStudy } from './imported-case-study.js'
import { isFound, recordsIn } from './records-in.js'

export interface CaseStudyFile {
  readonly studies: readonly CaseStudy[]
  readonly errors: ErrorList<ImportError>
}

/**
 * Reads case studies for an import and collects all errors, including references to missing records.
 * @param maximum maximum number of case studies
 */
export function readCaseStudies(text: string, known: KnownIds, maximum = Number.POSITIVE_INFINITY): CaseStudyFile {
  const schema = importedCaseStudy(known)
  const errors = new ErrorList<ImportError>()
  const studies: CaseStudy[] = []
  const places = new Map<string, string>()
  let count = 0
  for (const one of recordsIn(text)) {
    const { line } = one
    count += 1
    if (count > maximum) {
      errors.add({
        line,
        path: '',
        message: `exceeds the limit: at most ${maximum} case studies can be imported at once`,
      })
      break
    }
    if (!isFound(one)) {
      errors.add({ line, path: '', message: one.message })
      continue
    }
    const { value, within } = one
    const parsed = schema.safeParse(value, { error: inWords })
    if (!parsed.success) {
      errors.addIssues(parsed.error.issues, (path, message) => ({ line, path: pathOf(within, path), message }))
      continue
    }
    const place = line === null ? `item ${within.slice(0, -1)}` : `line ${line}`
    const other = places.get(parsed.data.id)
    if (other !== undefined) {
      const message = `"${shortened(parsed.data.id)}" is already used in ${other}`
      errors.add({ line, path: pathOf(within, 'id'), message })
      continue
    }
    places.set(parsed.data.id, place)
    studies.push(parsed.data)
  }
  if (count === 0) errors.add({ line: null, path: '', message: 'contains no case study' })
  return { studies, errors }
}

function pathOf(within: string, path: string): string {
  return path === '' ? within.slice(0, -1) : `${within}${path}`
}
