import path from 'node:path'
import { InvalidInputError } from '../domain/index.js'
import { type CaseStudyFormat, caseStudyFormats } from '../features/catalogue/index.js'

/** The format of a file by the end of its name; `.json` is read as `.jsonl`. @throws InvalidInputError */
export function formatOf(file: string, formats: readonly CaseStudyFormat[] = caseStudyFormats): CaseStudyFormat {
  const end = path.extname(file).slice(1).toLowerCase()
  const found = formats.find((format) => format === (end === 'json' ? 'jsonl' : end))
  if (found) return found
  const message = `must end in ${formats.map((format) => `.${format}`).join(', ')}`
  throw new InvalidInputError('The name of the file is not valid', [{ path: 'file', message }])
}
