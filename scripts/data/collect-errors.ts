import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type CaseStudy, type FieldError, InvalidInputError } from '../../src/domain/index.js'
import { checkReferences } from '../../src/features/catalogue/check-references.js'
import { type DomainPack, readDomainPack } from '../../src/features/catalogue/read-domain-pack.js'
import { readCollection } from '../../src/features/learning/index.js'
import { schemaFiles } from './schemas.js'

/** All errors of a folder like `data/`: records, references, languages, tags, schemas, judgments. */
export async function collectErrors(folder: string): Promise<FieldError[]> {
  try {
    const records = await readDomainPack(folder)
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
    return [...error.errors, ...(more > 0 ? [{ path: 'data', message: `has ${more} more of these errors` }] : [])]
  }
}

/** Checks that a case study of the bundled catalogue has texts with the same content in every interface language. */
function checkLanguages({ id, texts, needsAnswered }: CaseStudy): FieldError[] {
  const at = `case-studies.${id}.texts`
  const { en, ...others } = texts
  if (!en || !others.fr || !others.es) return [{ path: at, message: 'must exist in English, French and Spanish' }]
  const errors: FieldError[] = []
  for (const [language, translation] of [['fr', others.fr] as const, ['es', others.es] as const]) {
    for (const field of ['results', 'lessons', 'costNote'] as const) {
      if ((en[field] === null) !== (translation[field] === null))
        errors.push({ path: `${at}.${language}.${field}`, message: 'is empty in one language only' })
    }
    for (const field of ['title', 'problem', 'solution', 'results', 'lessons', 'costNote'] as const) {
      const found = numbersIn(translation[field])
      const missing = numbersIn(en[field]).filter((number) => !found.includes(number))
      if (missing.length > 0)
        errors.push({ path: `${at}.${language}.${field}`, message: `lacks the numbers ${missing.join(', ')}` })
    }
  }
  if (needsAnswered.length < leastNeeds)
    errors.push({ path: `case-studies.${id}.needsAnswered`, message: `must have at least ${leastNeeds} entries` })
  for (const [index, need] of needsAnswered.entries()) {
    if (!need.en || !need.fr || !need.es) {
      errors.push({
        path: `case-studies.${id}.needsAnswered.${index}`,
        message: 'must exist in English, French and Spanish',
      })
    }
  }
  return errors
}

/** Needs answered that a case study of the bundled catalogue has: two or more in each of six voices. */
const leastNeeds = 12

/** The numbers in a text, with any thousands and decimal separators; small ones may be written as words. */
function numbersIn(text: string | null): string[] {
  const figures = (text ?? '').replaceAll(/(?<=\d)[\s.,\u00A0\u202F](?=\d)/g, '').match(/\d+/g) ?? []
  return figures.filter((figure) => Number(figure) > 20)
}

/** Errors for technologies without a case study and for unused tags. */
function checkUse({ technologies, processAreas, caseStudies }: DomainPack): FieldError[] {
  const used = new Set(caseStudies.flatMap((study) => [...study.technologies, ...study.processAreas, ...study.tags]))
  const dead = (kind: string, ids: readonly string[]) =>
    ids.filter((id) => !used.has(id)).map((id) => ({ path: `${kind}.${id}`, message: 'is not used by any case study' }))
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
  const errors: FieldError[] = []
  for (const [file, expected] of schemaFiles(folder)) {
    const found = await readFile(file, 'utf8').catch(() => '')
    if (found !== expected) {
      errors.push({
        path: path.relative(folder, file),
        message: 'differs from the schema in the code: run "npm run data:schemas"',
      })
    }
  }
  return errors
}

/** Checks that all judged case studies exist. */
async function checkEvaluation(folder: string, { caseStudies }: DomainPack): Promise<FieldError[]> {
  const known = new Set(caseStudies.map(({ id }) => id))
  const { topics, grades } = await readCollection(path.join(folder, 'evaluation', 'dev'))
  const unknownTopics = [...grades.keys()].filter((id) => !topics.some((topic) => topic.id === id))
  const unknownCases = [...grades.values()].flatMap((judged) => [...judged.keys()].filter((id) => !known.has(id)))
  return [
    ...unknownTopics.map((id) => ({ path: 'evaluation/dev/qrels.tsv', message: `the topic "${id}" does not exist` })),
    ...unknownCases.map((id) => ({
      path: 'evaluation/dev/qrels.tsv',
      message: `the case study "${id}" does not exist`,
    })),
  ]
}
