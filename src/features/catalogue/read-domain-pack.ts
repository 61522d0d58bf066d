import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import {
  type CaseStudy,
  caseStudy,
  type DomainProfile,
  domainProfile,
  ErrorList,
  InvalidInputError,
  type Member,
  member,
  type ProcessArea,
  processArea,
  type Questionnaire,
  questionnaire,
  type Region,
  region,
  type Technology,
  type Term,
  technology,
  term,
} from '../../domain/index.js'
import { wordingErrors } from '../../messages/wording.js'
import { parseJsonLines } from './parse-json-lines.js'

/** The records of a domain pack: files of JSON Lines, with the schema of each line. */
export const recordSchemas = {
  'case-studies': caseStudy,
  technologies: technology,
  'process-areas': processArea,
  regions: region,
  members: member,
  terms: term,
} as const

export type RecordFile = keyof typeof recordSchemas

export const profileFile = 'domain.json'

/** What members are asked about their situation; a pack may have none. */
export const questionnaireFile = 'survey.json'

/** The folder that makes the service speak of one field, as read from its files. */
export interface DomainPack {
  readonly domain: DomainProfile
  readonly caseStudies: CaseStudy[]
  readonly technologies: Technology[]
  readonly processAreas: ProcessArea[]
  readonly regions: Region[]
  readonly members: Member[]
  readonly terms: Term[]
  readonly questionnaire: Questionnaire | null
}

/** Every file of a pack, in the order in which they count in its checksum. */
const filesOfPack = [questionnaireFile, profileFile, ...Object.keys(recordSchemas).map((name) => `${name}.jsonl`)]

/** The texts of the files of a pack, and what they have together. @throws InvalidInputError naming a missing file */
async function textsOf(folder: string): Promise<{ texts: ReadonlyMap<string, string>; checksum: string }> {
  const hash = createHash('sha256')
  const texts = new Map<string, string>()
  const hasQuestionnaire = (await readdir(folder)).includes(questionnaireFile)
  for (const name of filesOfPack.slice(hasQuestionnaire ? 0 : 1)) {
    const text = await readText(folder, name)
    hash.update(name).update(text)
    texts.set(name, text)
  }
  return { texts, checksum: hash.digest('hex') }
}

/**
 * What tells the files of a domain pack from others; much faster to find than what is in them.
 * @throws InvalidInputError naming a file that is missing
 */
export async function checksumOf(folder: string): Promise<string> {
  return (await textsOf(folder)).checksum
}

/** Reads the files of a domain pack. @throws InvalidInputError naming file, line and field */
export async function readDomainPack(folder: string): Promise<DomainPack & { checksum: string }> {
  const { texts, checksum } = await textsOf(folder)
  const records = <T>(name: RecordFile, schema: z.ZodType<T>): T[] =>
    parseJsonLines(texts.get(`${name}.jsonl`)!, schema, `${name}.jsonl`)
  const asked = texts.get(questionnaireFile)
  return {
    domain: parseProfile(texts.get(profileFile)!),
    caseStudies: records('case-studies', caseStudy),
    technologies: records('technologies', technology),
    processAreas: records('process-areas', processArea),
    regions: records('regions', region),
    members: records('members', member),
    terms: records('terms', term),
    questionnaire: asked === undefined ? null : parseFile(asked, questionnaire, questionnaireFile),
    checksum,
  }
}

async function readText(folder: string, name: string): Promise<string> {
  try {
    return await readFile(path.join(folder, name), 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const message = code === 'ENOENT' ? `is missing in ${folder}` : `cannot be read: ${(error as Error).message}`
    throw new InvalidInputError(`${name} ${message}`, [{ path: name, message }])
  }
}

function parseProfile(text: string): DomainProfile {
  const profile = parseFile(text, domainProfile, profileFile)
  const errors = wordingErrors(profile.wording)
  if (errors.length > 0) {
    throw new InvalidInputError(
      `${profileFile} has ${errors.length} errors`,
      errors.map(({ path: at, message }) => ({ path: `${profileFile}.wording.${at}`, message })),
    )
  }
  return profile
}

/** Reads a file that is one JSON object. @throws InvalidInputError naming file and field */
function parseFile<T>(text: string, schema: z.ZodType<T>, file: string): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const message = `is not JSON: ${(error as Error).message}`
    throw new InvalidInputError(`${file} ${message}`, [{ path: file, message }])
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const errors = new ErrorList()
  errors.addIssues(parsed.error.issues, (at, message) => ({ path: `${file}.${at}`, message }))
  throw new InvalidInputError(`${file} has ${errors.count} errors`, errors)
}
