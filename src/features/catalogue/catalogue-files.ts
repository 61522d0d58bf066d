import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import {
  type CaseStudy,
  caseStudy,
  ErrorList,
  InvalidInputError,
  type Member,
  member,
  type ProcessArea,
  processArea,
  type Technology,
  type Term,
  technology,
  term,
} from '../../domain/index.js'

/** The files of the bundled catalogue: JSON Lines, with the schema of each line. */
export const catalogueSchemas = {
  'case-studies': caseStudy,
  technologies: technology,
  'process-areas': processArea,
  members: member,
  terms: term,
} as const

export type CatalogueFile = keyof typeof catalogueSchemas

export interface CatalogueRecords {
  readonly caseStudies: CaseStudy[]
  readonly technologies: Technology[]
  readonly processAreas: ProcessArea[]
  readonly members: Member[]
  readonly terms: Term[]
}

/** Reads the five files of a folder. @throws InvalidInputError naming file, line and field */
export async function readCatalogueFiles(folder: string): Promise<CatalogueRecords & { checksum: string }> {
  const hash = createHash('sha256')
  const read = async <T>(name: CatalogueFile, schema: z.ZodType<T>): Promise<T[]> => {
    const text = await readFile(path.join(folder, `${name}.jsonl`), 'utf8')
    hash.update(name).update(text)
    return parseJsonLines(text, schema, `${name}.jsonl`)
  }
  const records = {
    caseStudies: await read('case-studies', caseStudy),
    technologies: await read('technologies', technology),
    processAreas: await read('process-areas', processArea),
    members: await read('members', member),
    terms: await read('terms', term),
  }
  return { ...records, checksum: hash.digest('hex') }
}

/** Parses JSON Lines. Every line with an error is reported, not only the first. */
export function parseJsonLines<T>(text: string, schema: z.ZodType<T>, name: string): T[] {
  const records: T[] = []
  const errors = new ErrorList()
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const place = `${name}:${index + 1}`
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      // The message of the parser quotes the line.
      errors.add({ path: place, message: 'is not JSON: each line must be one JSON object' })
      continue
    }
    const parsed = schema.safeParse(value)
    if (parsed.success) records.push(parsed.data)
    else
      errors.addIssues(parsed.error.issues, (path, message) => ({
        path: path === '' ? place : `${place}.${path}`,
        message,
      }))
  }
  if (errors.count > 0) throw new InvalidInputError(`${name} has ${errors.count} errors`, errors)
  return records
}
