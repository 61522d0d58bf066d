import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { databasePlace } from '../../src/config.js'
import {
  type CaseStudy,
  type CaseStudyText,
  type DomainProfile,
  type InterfaceLanguage,
  type Member,
  noDomain,
  type Passage,
  type ProcessArea,
  type Region,
  type Technology,
  type Term,
} from '../../src/domain/index.js'
import { wordsOfNeed } from '../../src/engine/index.js'
import { termExpander } from '../../src/engine/retrieval/expand-terms.js'
import { importDomainPack } from '../../src/features/catalogue/index.js'
import type { DomainPack } from '../../src/features/catalogue/read-domain-pack.js'
import { recommendationRequest } from '../../src/features/recommendations/index.js'
import type { RecommendationRequest } from '../../src/features/recommendations/request.js'
import { type Database, openDatabase } from '../../src/platform/database/index.js'
import type { ModelConstants } from '../../src/platform/encoder/index.js'
import type { EncodedNeed } from '../../src/ranking/index.js'
import { configWithoutData, onTidyUp, temporaryFolder } from './shared.js'

/** The content of a case study for a test: texts by language, with only what matters. */
export type CaseStudySketch = Partial<Omit<CaseStudy, 'texts'>> & {
  readonly [language in InterfaceLanguage]?: Partial<CaseStudyText>
}

export function aCaseStudy({ en, fr, es, ...rest }: CaseStudySketch = {}): CaseStudy {
  const given = en || fr || es
  return {
    id: 'xx-scanners-at-the-gate',
    administration: 'Customs of Ghana',
    texts: {
      ...((en || !given) && { en: aText(en) }),
      ...(fr && { fr: aText(fr) }),
      ...(es && { es: aText(es) }),
    },
    needsAnswered: [],
    technologies: ['scanners'],
    processAreas: ['inspection'],
    tags: [],
    implementers: [{ member: 'GH', role: 'lead' }],
    partners: [],
    maturity: 'production',
    year: 2020,
    sources: [{ title: null, url: 'https://example.org/', date: null, language: null }],
    evidence: {
      sourceQuality: 'fair',
      sourceType: 'press',
      problemBasis: 'stated',
      confidence: 'high',
      read: 'whole',
    },
    ...rest,
  }
}

export function aText(text: Partial<CaseStudyText> = {}): CaseStudyText {
  return {
    status: 'original',
    title: 'Scanners at the gate',
    problem: 'Lorries waited for days.',
    solution: 'Each lorry drives through a portal.',
    results: null,
    lessons: null,
    costNote: null,
    ...text,
  }
}

export function aMember(
  member: Partial<Omit<Member, 'context'>> & { context?: Partial<Member['context']> } = {},
): Member {
  const { context, ...rest } = member
  const code = member.code ?? 'GH'
  return {
    code,
    iso3: `${code}X`,
    name: { en: `Member ${code}`, fr: `Membre ${code}`, es: `Miembro ${code}` },
    administration: { name: null, short: null },
    administrationBasis: null,
    region: 'west-central-africa',
    membershipBasis: 'list',
    officialLanguages: ['en'],
    workingLanguage: 'en',
    context: {
      landlocked: false,
      island: false,
      smallIslandDevelopingState: false,
      leastDeveloped: false,
      landlockedDeveloping: false,
      incomeGroup: null,
      populationMillions: null,
      ...context,
    },
    borders: [],
    position: { latitude: 0, longitude: 0 },
    contactUrl: null,
    unions: [],
    ...rest,
  }
}

export function aTechnology(technology: Partial<Technology> = {}): Technology {
  return {
    id: 'scanners',
    name: { en: 'X-ray scanners', fr: 'Scanners à rayons X', es: 'Escáneres de rayos X' },
    aliases: { en: [], fr: [], es: [] },
    tags: [],
    summary: { en: 'They look inside.', fr: "Ils regardent à l'intérieur.", es: 'Miran dentro.' },
    dossier: {
      businessProcesses: [],
      policyArrangements: [],
      legalRequirements: [],
      minimumSpecifications: [],
      costs: [],
      trends: [],
    },
    standards: [],
    ...technology,
  }
}

export function aProcessArea(area: Partial<ProcessArea> = {}): ProcessArea {
  return {
    id: 'inspection',
    name: { en: 'Cargo inspection', fr: 'Contrôle du fret', es: 'Inspección de carga' },
    tags: [],
    ...area,
  }
}

const noForm = { short: null, long: null }

export function aTerm(term: Partial<Term>): Term {
  return { id: 'some-term', en: noForm, fr: noForm, es: noForm, ...term }
}

/** A passage as stored in the database; its hash is its text. */
export function aPassage(passage: Partial<Passage> = {}): Passage {
  const { id = 1, text = `The text of passage ${id}.` } = passage
  return {
    id,
    text,
    caseStudyId: 'xx-scanners-at-the-gate',
    language: 'en',
    field: 'problem',
    position: 0,
    inputHash: `hash of ${text}`,
    ...passage,
  }
}

/** Constants of a model without fitted constants. */
export const noConstants: ModelConstants = {
  tokenIdf: undefined,
  head: undefined,
  problemProjection: undefined,
  needExpectations: [],
  needMean: () => undefined,
  passageMean: () => undefined,
  tokenProjection: undefined,
  tokenMean: () => undefined,
  tokenCoder: undefined,
}

/** A request with every default of the service. */
export function aRequest(
  text: string,
  rest: Partial<Omit<RecommendationRequest, 'filters'>> & { filters?: Partial<RecommendationRequest['filters']> } = {},
): RecommendationRequest {
  return recommendationRequest.parse({ text, ...rest })
}

/** A need with words only, as without the encoder. */
export function aNeedInWords(text: string, language = 'en', terms: readonly Term[] = []): EncodedNeed {
  return {
    text,
    language,
    words: wordsOfNeed(text, language, termExpander(terms)),
    views: Promise.resolve(undefined),
    aspects: [],
    aspectViews: Promise.resolve(undefined),
    tokens: Promise.resolve(undefined),
  }
}

export function aRegion(region: Partial<Region> = {}): Region {
  const id = region.id ?? 'west-central-africa'
  return { id, name: { en: `Region ${id}`, fr: `Région ${id}`, es: `Región ${id}` }, ...region }
}

export function aDomain(domain: Partial<DomainProfile> = {}): DomainProfile {
  return { ...noDomain, id: 'customs', ...domain }
}

/** A domain pack with one technology, one area, one region, two members, and the given records. */
export async function aBundle(records: Partial<DomainPack> = {}): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'bundle')
  const files: Record<string, readonly unknown[]> = {
    'case-studies': records.caseStudies ?? [aCaseStudy()],
    technologies: records.technologies ?? [aTechnology()],
    'process-areas': records.processAreas ?? [aProcessArea()],
    regions: records.regions ?? [aRegion()],
    members: records.members ?? [aMember({ code: 'BF' }), aMember({ code: 'GH' })],
    terms: records.terms ?? [],
  }
  await mkdir(folder)
  await writeFile(path.join(folder, 'domain.json'), JSON.stringify(records.domain ?? aDomain()))
  for (const [name, lines] of Object.entries(files)) {
    await writeFile(path.join(folder, `${name}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  }
  return folder
}

/** An empty database of the newest schema. */
export async function anEmptyDatabase(): Promise<Database> {
  const database = await openDatabase(databasePlace(await configWithoutData()))
  onTidyUp(() => database.close())
  return database
}

/** A database with a small catalogue. */
export async function aDatabaseWith(...caseStudies: CaseStudy[]): Promise<Database> {
  const database = await anEmptyDatabase()
  await importDomainPack({ database }, await aBundle({ caseStudies }))
  return database
}

/** Deletes a case study, which no command does yet. */
export async function remove(database: Database, caseStudyId: string): Promise<void> {
  await database.transaction((queries) => queries.run('DELETE FROM case_studies WHERE id = ?', caseStudyId))
}
