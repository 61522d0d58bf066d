import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type CaseStudy, type FieldError, InvalidInputError } from '../../src/domain/index.js'
import { type CatalogueRecords, readCatalogueFiles } from '../../src/features/catalogue/catalogue-files.js'
import { checkReferences } from '../../src/features/catalogue/check-references.js'
import { readCollection } from '../../src/features/learning/index.js'
import { schemaFiles } from './schemas.js'

/** Everything that is wrong with a folder like `data/`: records, references, languages, tags, schemas, judgments. */
export async function collectFaults(folder: string): Promise<FieldError[]> {
  try {
    const records = await readCatalogueFiles(folder)
    return [
      ...checkReferences(records),
      ...records.caseStudies.flatMap(checkLanguages),
      ...checkUse(records),
      ...(await checkSchemas(folder)),
      ...(await checkEvaluation(folder, records)),
    ]
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error
    const more = error.errorCount - error.errors.length
    return [...error.errors, ...(more > 0 ? [{ path: 'data', message: `has ${more} more of these` }] : [])]
  }
}

/** The bundled catalogue promises English and French, and that a translation says neither more nor less. */
function checkLanguages({ id, texts: { en, fr }, needsAnswered }: CaseStudy): FieldError[] {
  const at = `case-studies.${id}.texts`
  if (!en || !fr) return [{ path: at, message: 'must be there in English and in French' }]
  const faults: FieldError[] = []
  for (const field of ['results', 'lessons', 'costNote'] as const) {
    if ((en[field] === null) !== (fr[field] === null)) {
      faults.push({ path: `${at}.${field}`, message: 'is empty in one language only' })
    }
  }
  for (const field of ['title', 'problem', 'solution', 'results', 'lessons', 'costNote'] as const) {
    const missing = numbersIn(en[field]).filter((number) => !numbersIn(fr[field]).includes(number))
    if (missing.length > 0)
      faults.push({ path: `${at}.fr.${field}`, message: `lacks the figures ${missing.join(', ')}` })
  }
  if (needsAnswered.length < 2)
    faults.push({ path: `case-studies.${id}.needsAnswered`, message: 'must be two or more' })
  for (const [index, need] of needsAnswered.entries()) {
    if (!need.en || !need.fr) {
      faults.push({
        path: `case-studies.${id}.needsAnswered.${index}`,
        message: 'must be there in English and in French',
      })
    }
  }
  return faults
}

/** Figures, however thousands and decimals are written; small ones may be spelled out. */
function numbersIn(text: string | null): string[] {
  const figures = (text ?? '').replaceAll(/(?<=\d)[\s.,\u00A0\u202F](?=\d)/g, '').match(/\d+/g) ?? []
  return figures.filter((figure) => Number(figure) > 20)
}

/** A technology without any case study, or a tag that no case study uses, has gone dead. */
function checkUse({ technologies, processAreas, caseStudies }: CatalogueRecords): FieldError[] {
  const used = new Set(caseStudies.flatMap((study) => [...study.technologies, ...study.processAreas, ...study.tags]))
  const dead = (kind: string, ids: readonly string[]) =>
    ids.filter((id) => !used.has(id)).map((id) => ({ path: `${kind}.${id}`, message: 'is used by no case study' }))
  return [
    ...dead(
      'technologies',
      technologies.map(({ id }) => id),
    ),
    ...dead(
      'process-areas',
      processAreas.map(({ id }) => id),
    ),
    ...dead(
      'technologies.tags',
      technologies.flatMap(({ tags }) => tags),
    ),
    ...dead(
      'process-areas.tags',
      processAreas.flatMap(({ tags }) => tags),
    ),
  ]
}

async function checkSchemas(folder: string): Promise<FieldError[]> {
  const faults: FieldError[] = []
  for (const [file, expected] of schemaFiles(folder)) {
    const found = await readFile(file, 'utf8').catch(() => '')
    if (found !== expected) {
      faults.push({
        path: path.relative(folder, file),
        message: 'is not what the code says: run "npm run data:schemas"',
      })
    }
  }
  return faults
}

/** Every judged case study must exist. */
async function checkEvaluation(folder: string, { caseStudies }: CatalogueRecords): Promise<FieldError[]> {
  const known = new Set(caseStudies.map(({ id }) => id))
  const { topics, grades } = await readCollection(path.join(folder, 'evaluation', 'dev'))
  const unknownTopics = [...grades.keys()].filter((id) => !topics.some((topic) => topic.id === id))
  const unknownCases = [...grades.values()].flatMap((judged) => [...judged.keys()].filter((id) => !known.has(id)))
  return [
    ...unknownTopics.map((id) => ({ path: 'evaluation/dev/qrels.tsv', message: `there is no topic "${id}"` })),
    ...unknownCases.map((id) => ({ path: 'evaluation/dev/qrels.tsv', message: `there is no case study "${id}"` })),
  ]
}
