import { type CaseStudy, ErrorList, type FieldError, shortened } from '../../domain/index.js'
import type { KnownIds } from './check-references.js'
import { importedCaseStudy } from './imported-case-study.js'
import { isFound, recordsIn } from './records-in.js'

/** What is wrong with a line, counted from 1; with the whole, or an item of an array, where no line can be named. */
export interface ImportError extends FieldError {
  readonly line: number | null
}

export interface CaseStudyFile {
  readonly studies: readonly CaseStudy[]
  readonly errors: ErrorList<ImportError>
}

/**
 * Reads case studies that somebody wants to import, and says everything that is wrong with them, what does not exist
 * included. @param maximum how many are read at most
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
      errors.add({ line, path: '', message: `is one too many: at most ${maximum} case studies are imported at once` })
      break
    }
    if (!isFound(one)) {
      errors.add({ line, path: '', message: one.message })
      continue
    }
    const { value, within } = one
    const parsed = schema.safeParse(value)
    if (!parsed.success) {
      errors.addIssues(parsed.error.issues, (path, message) => ({ line, path: pathOf(within, path), message }))
      continue
    }
    const place = line === null ? `item ${within.slice(0, -1)}` : `line ${line}`
    const other = places.get(parsed.data.id)
    if (other === undefined) places.set(parsed.data.id, place)
    else
      errors.add({
        line,
        path: pathOf(within, 'id'),
        message: `"${shortened(parsed.data.id)}" stands on ${other} already`,
      })
    studies.push(parsed.data)
  }
  if (count === 0) errors.add({ line: null, path: '', message: 'holds no case study' })
  return { studies, errors }
}

function pathOf(within: string, path: string): string {
  return path === '' ? within.slice(0, -1) : `${within}${path}`
}
