import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createServices } from '../../src/app.js'
import { projectRoot, readConfig } from '../../src/config.js'
import { encodeNeed, measure, type Snapshot } from '../../src/engine/index.js'
import { importCaseStudies, readCaseStudies } from '../../src/features/catalogue/index.js'
import type { Topic } from '../../src/features/learning/collection.js'
import { evaluate, readCollection, readUnanswerable, systemsFrom } from '../../src/features/learning/index.js'
import { auroc, mean, scoreCases } from '../../src/ranking/index.js'
import { markdownTable } from '../markdown-table.js'
import { include } from './include.js'

/**
 * Measures what nothing was fitted to: solutions of towns, without labels or needs, imported beside the bundled case
 * studies, and needs of town halls. Writes its tables into `docs/quality.md`.
 */
const folder = path.join(projectRoot, 'data/evaluation/towns')
const languages = ['en', 'fr', 'es'] as const

const dataDir = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
const quiet = { info: () => undefined, warn: () => undefined, error: console.error }
const { engine, close } = await createServices({ ...readConfig(), dataDir }, { log: quiet })
try {
  await engine.whenReady()
  const text = await readFile(path.join(folder, 'case-studies.jsonl'), 'utf8')
  await importCaseStudies(engine, readCaseStudies(text, engine.catalogue).studies)
  await engine.refresh()
  await engine.whenReady()
  await engine.whenIndexed()
  await include(path.join(projectRoot, 'docs'), {
    towns: await rankingTable(engine.snapshot),
    townsAnswered: await answeredTable(engine.snapshot),
  })
} finally {
  await close()
  await rm(dataDir, { recursive: true, force: true })
}

async function rankingTable(snapshot: Snapshot): Promise<string> {
  const collection = await readCollection(folder)
  const systems = systemsFrom(snapshot)
  const { measurements } = await evaluate(collection, snapshot, {
    systems,
    modelFor: () => snapshot.ranking,
    forms: languages,
  })
  const figures = (system: string) =>
    languages.flatMap((form) => {
      const { means } = measurements.find((one) => one.system === system && one.form === form)!
      return [means.mrr!.toFixed(3), means['ndcg@10']!.toFixed(3)]
    })
  return markdownTable(
    ['system', ...languages.flatMap((language) => [`MRR ${language}`, `nDCG@10 ${language}`])],
    systems.map(({ name }) => [name, ...figures(name)]),
  )
}

/** How well needs with an answer are told from needs without one, by the score of the best match. */
async function answeredTable(snapshot: Snapshot): Promise<string> {
  const { topics } = await readCollection(folder)
  const none = await readUnanswerable(path.join(folder, 'unanswerable.jsonl'))
  const cut = snapshot.ranking.cuts.partial / 100
  const said = (scores: readonly number[]) => `${Math.round(100 * mean(scores.map((score) => Number(score < cut))))} %`
  const rows: string[][] = []
  for (const language of languages) {
    const bestOf = async (needs: readonly Pick<Topic, 'texts'>[]) => {
      const scores: number[] = []
      for (const { texts } of needs) {
        const measured = await measure(encodeNeed(texts[language]!, language, snapshot), snapshot)
        scores.push(scoreCases(measured, snapshot.ranking)[0]!.probability)
      }
      return scores
    }
    const answered = await bestOf(topics)
    const near = await bestOf(none.filter(({ kind }) => kind === 'near'))
    const far = await bestOf(none.filter(({ kind }) => kind === 'far'))
    const row = [near, far].map((scores) => auroc(answered, scores).toFixed(3))
    rows.push([language, ...row, said(answered), said(near), said(far)])
  }
  return markdownTable(['language', 'AUROC near', 'AUROC far', 'no fit: answered', 'no fit: near', 'no fit: far'], rows)
}
