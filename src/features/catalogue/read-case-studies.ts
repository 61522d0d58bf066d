import type { CaseStudy, ErrorList } from '../../domain/index.js'
import type { ImportError } from '../../platform/tables/index.js'
import type { KnownIds } from './check-references.js'
import { importedCaseStudy } from './imported-case-study.js'
import { readRecords } from './read-records.js'

export interface CaseStudyFile {
  readonly studies: readonly CaseStudy[]
  readonly errors: ErrorList<ImportError>
}

/**
 * Reads case studies for an import and collects all errors, including references to missing records.
 * @param maximum maximum number of case studies
 */
export function readCaseStudies(text: string, known: KnownIds, maximum = Number.POSITIVE_INFINITY): CaseStudyFile {
  const { records, errors } = readRecords(text, {
    schema: importedCaseStudy(known),
    key: { field: 'id', of: ({ id }) => id },
    maximum,
    names: { one: 'case study', many: 'case studies' },
  })
  return { studies: records, errors }
}
