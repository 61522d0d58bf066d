import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { parseJsonLines } from '../src/catalogue/index.js'
import { projectRoot, readConfig } from '../src/config.js'
import {
  auroc,
  calibrationError,
  fitCalibration,
  fitWeights,
  foldOf,
  type JudgedNeed,
  judgedNeeds,
  mean,
  qualityOf,
  readCollection,
  reliability,
  topicForms,
  usefulFrom,
} from '../src/learning/index.js'
import { Engine, encodeNeed, measure, type Parts, type RankingModel, scoreCases } from '../src/recommendation/index.js'

/**
 * Calibrates the score on the judged topics and writes `models/ranking.json`. Prints what the figures are on folds that
 * were not fitted on, and whether fitted weights would beat equal ones there.
 */
const folds = 5
const evaluation = path.join(projectRoot, 'data/evaluation')

const config = readConfig()
const quiet = { info: () => undefined, warn: () => undefined, error: console.error }
const engine = await Engine.open(config, { log: quiet })
await engine.whenReady()
try {
  await calibrate(engine.parts)
} finally {
  await engine.close()
}

async function calibrate(parts: Parts): Promise<void> {
  const collection = await readCollection(path.join(evaluation, 'dev'))
  const topicIds = collection.topics.map(({ id }) => id)
  const needs = await judgedNeeds(collection, parts)
  const without = await unanswerableNeeds(parts)
  compareWeights(needs, topicIds, parts.ranking)

  const predictions: { probability: number; outcome: boolean }[] = []
  const best: Record<'answerable' | 'near' | 'far', number[]> = { answerable: [], near: [], far: [] }
  for (let fold = 0; fold < folds; fold++) {
    const inFold = (id: string) => foldOf(id, topicIds, folds) === fold
    // Needs without an answer come in two languages under one id; both are in one fold.
    const other = (index: number) => Math.floor(index / 2) % folds === fold
    const calibration = fitCalibration(
      needs.filter(({ topicId }) => !inFold(topicId)),
      without.filter((_, index) => !other(index)),
      parts.ranking,
    )
    const model = { ...parts.ranking, calibration }
    for (const { measured, grades, sameLanguage } of needs.filter(({ topicId }) => inFold(topicId))) {
      const scored = scoreCases(measured, model, sameLanguage)
      best.answerable.push(scored[0]!.probability)
      for (const { caseStudyId, probability } of scored) {
        predictions.push({ probability, outcome: (grades.get(caseStudyId) ?? 0) >= usefulFrom })
      }
    }
    for (const { measured, sameLanguage, kind } of without.filter((_, index) => other(index))) {
      best[kind].push(scoreCases(measured, model, sameLanguage)[0]!.probability)
    }
  }

  // A need whose best match is below this is said to have no answer; one answerable need in twenty is lost by it.
  const partial = Math.floor(
    100 * best.answerable.toSorted((left, right) => left - right)[Math.floor(best.answerable.length * 0.05)]!,
  )
  const rejected = (values: number[]) => mean(values.map((value) => Number(value * 100 < partial)))
  const figures = {
    calibrationError: calibrationError(predictions),
    calibrationErrorFrom10: calibrationError(predictions.filter(({ probability }) => probability >= 0.1)),
    aurocFar: auroc(best.answerable, best.far),
    aurocNear: auroc(best.answerable, best.near),
    keptAnswerable: 1 - rejected(best.answerable),
    rejectedFar: rejected(best.far),
    rejectedNear: rejected(best.near),
  }
  console.table(reliability(predictions))
  console.table(figures)

  const ranking: RankingModel = {
    ...parts.ranking,
    date: new Date().toISOString().slice(0, 10),
    data: `data/evaluation: dev (${topicIds.length} topics, ${topicForms.length} forms) and ${without.length} needs without an answer; figures from ${folds} folds by topic`,
    figures: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(4))])),
    calibration: fitCalibration(needs, without, parts.ranking),
    cuts: { strong: 50, partial },
  }
  await writeFile(config.rankingFile, `${JSON.stringify(ranking, null, 2)}\n`)
}

/** Weights are not taken over: on topics they were not fitted on they have never beaten equal ones by more than noise. */
function compareWeights(needs: readonly JudgedNeed[], topicIds: readonly string[], model: RankingModel): void {
  for (const sameLanguage of [true, false]) {
    const group = needs.filter((need) => need.sameLanguage === sameLanguage)
    const equal: number[] = []
    const fitted: number[] = []
    for (let fold = 0; fold < folds; fold++) {
      const [inside, outside] = [true, false].map((within) =>
        group.filter(({ topicId }) => (foldOf(topicId, topicIds, folds) === fold) === within),
      ) as [JudgedNeed[], JudgedNeed[]]
      const { sameLanguage: same, otherLanguage: other } = model.weights
      equal.push(qualityOf(inside, sameLanguage ? same : other, model))
      fitted.push(qualityOf(inside, fitWeights(outside, model), model))
    }
    console.log(
      `nDCG@10, needs ${sameLanguage ? 'in a language of the catalogue' : 'in another language'}: weights of the file ${mean(equal).toFixed(4)}, fitted on other folds ${mean(fitted).toFixed(4)}`,
    )
  }
}

async function unanswerableNeeds(parts: Parts) {
  const line = z.object({ id: z.string(), kind: z.enum(['near', 'far']), en: z.string(), fr: z.string() })
  const file = path.join(evaluation, 'unanswerable.jsonl')
  const needs = []
  for (const topic of parseJsonLines(await readFile(file, 'utf8'), line, 'unanswerable.jsonl')) {
    for (const form of ['en', 'fr'] as const) {
      const need = encodeNeed(topic[form], undefined, parts)
      needs.push({
        kind: topic.kind,
        topicId: topic.id,
        form,
        sameLanguage: parts.catalogue.languages.has(need.language),
        measured: await measure(need, parts),
        grades: new Map<string, number>(),
      })
    }
  }
  return needs
}
