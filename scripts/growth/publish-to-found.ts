import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import type { CaseStudy } from '../../src/domain/index.js'
import { percentile } from '../../src/ranking/index.js'
import type { Client } from '../reliability/client.js'

/** Milliseconds from publishing a case study until it is found. */
export interface PublishTimes {
  readonly byWords: Spread
  readonly byMeaning: Spread
}

interface Spread {
  readonly median: number
  readonly longest: number
}

/** Where a case study belongs. */
type Labels = Pick<CaseStudy, 'technologies' | 'processAreas'>

/** A problem that no case study of the catalogue has, in two languages. */
interface Problem {
  readonly en: string
  readonly fr: string
}

/** Milliseconds after which a case study counts as not found. */
const patience = 120_000

/**
 * Publishes case studies through the API, as staff do, and asks until each is found: by a word that no other has, and by
 * meaning, in a language that it is not written in.
 */
export async function publishToFound(client: Client, count: number): Promise<PublishTimes> {
  const problems = await newProblems()
  const labels = {
    technologies: await firstOf(client, 'technologies'),
    processAreas: await firstOf(client, 'process-areas'),
  }
  const times: { byWords: number; byMeaning: number }[] = []
  for (let run = 0; run < count; run++)
    times.push(await publishOne(client, problems[run]!, { ...labels, word: `qalvor${Date.now()}` }))
  return { byWords: spreadOf(times.map((one) => one.byWords)), byMeaning: spreadOf(times.map((one) => one.byMeaning)) }
}

async function publishOne(client: Client, { en, fr }: Problem, named: Labels & { readonly word: string }) {
  const { word } = named
  const content = contentOf(en, named)
  const draft = await client.call<{ id: string; version: number }>('POST', '/case-study-drafts', content)
  const submitted = await client.call<{ version: number }>('POST', `/case-study-drafts/${draft.id}/submit`, undefined, {
    'if-match': `"${draft.version}"`,
  })
  const byWords = () => client.call<{ items: { id: string }[] }>('GET', `/case-studies?text=${word}`)
  const byMeaning = () =>
    client.call<{ results: { caseStudy: { id: string } }[] }>('POST', '/recommendations', { text: fr, limit: 50 })
  // Read before, so that only what publishing costs is measured.
  await byMeaning()
  const begin = performance.now()
  const { caseStudy, version } = await client.call<{ caseStudy: { id: string }; version: number }>(
    'POST',
    `/case-study-drafts/${draft.id}/publish`,
    undefined,
    { 'if-match': `"${submitted.version}"` },
  )
  const until = async (ask: () => Promise<readonly string[]>) => {
    while (!(await ask()).includes(caseStudy.id))
      if (performance.now() - begin > patience) throw new Error(`${caseStudy.id} was not found`)
    return performance.now() - begin
  }
  const [words, meaning] = await Promise.all([
    until(async () => (await byWords()).items.map(({ id }) => id)),
    until(async () => (await byMeaning()).results.map((result) => result.caseStudy.id)),
  ])
  // The next run finds the catalogue as it was.
  const target = { 'if-match': `"${version}"` }
  await client.call('POST', `/case-studies/${caseStudy.id}/archive`, undefined, target)
  return { byWords: words, byMeaning: meaning }
}

function contentOf(problem: string, { word, ...labels }: Labels & { readonly word: string }) {
  return {
    ...labels,
    administration: 'Customs',
    texts: {
      en: {
        status: 'original',
        title: `An answer called ${word}`,
        problem,
        solution: `The administration introduced ${word}: ${problem}`,
        results: null,
        lessons: null,
        costNote: null,
      },
    },
    needsAnswered: [{ status: 'curated', en: problem }],
    tags: [],
    implementers: [],
    partners: [],
    maturity: null,
    year: 2026,
    sources: [{ title: null, url: 'https://example.org/growth', date: null, language: 'en' }],
    evidence: {
      sourceQuality: 'fair',
      sourceType: 'general-press',
      problemBasis: 'stated',
      confidence: 'medium',
      read: 'whole',
    },
  }
}

async function firstOf(client: Client, records: 'technologies' | 'process-areas'): Promise<string[]> {
  const { items } = await client.call<{ items: { id: string }[] }>('GET', `/${records}?limit=1`)
  return items.slice(0, 1).map(({ id }) => id)
}

async function newProblems(): Promise<Problem[]> {
  const lines = await readFile(path.join(projectRoot, 'data', 'evaluation', 'unanswerable.jsonl'), 'utf8')
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Problem)
}

function spreadOf(values: readonly number[]): Spread {
  return { median: percentile(values, 0.5), longest: Math.max(...values) }
}
