import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createServices } from '../../src/app.js'
import { projectRoot, readConfig } from '../../src/config.js'
import type { Engine } from '../../src/engine/index.js'
import { assessScores } from '../../src/features/learning/assess-scores.js'
import type { Measurement } from '../../src/features/learning/evaluate.js'
import {
  ablate,
  evaluate,
  formsToFit,
  judgedNeeds,
  measureJudged,
  metricNames,
  modelsFor,
  readCollection,
  stepsFrom,
  systemsFrom,
  topicForms,
  translatedForms,
} from '../../src/features/learning/index.js'
import { mean, type ReliabilityBin, randomisationTest } from '../../src/ranking/index.js'
import { markdownTable } from '../markdown-table.js'
import { groupTables } from './groups.js'
import { include } from './include.js'
import { statementsTable } from './statements.js'
import { reliabilityChart, stepsChart } from './svg.js'

/**
 * Measures the ranking on the judged topics, each by a model of other folds. Writes the metrics that the tests check,
 * the tables of `docs/quality.md`, and its charts.
 */
const dev = path.join(projectRoot, 'data/evaluation/dev')
const docs = path.join(projectRoot, 'docs')

async function measureQuality({ snapshot: parts }: Engine): Promise<void> {
  const collection = await readCollection(dev)
  const needs = await judgedNeeds(collection, parts)
  const judged = await measureJudged(parts, path.dirname(dev), formsToFit)
  const modelFor = await modelsFor(readConfig().rankingFoldsFile, parts.ranking)
  const systems = [...systemsFrom(parts), ...stepsFrom(parts)]
  const forms = [...topicForms, ...translatedForms]
  const { measurements } = await evaluate(collection, parts, { systems, modelFor, forms })
  const scores = assessScores(judged.topics, judged.unanswerable, modelFor)
  const ablation = await ablate(needs, judged.unanswerable, parts)

  const own = measurements.filter(({ system }) => system === 'passerelle')
  const figures = Object.fromEntries(own.map(({ form, means }) => [form, round(means['ndcg@10']!)]))
  await writeFile(path.join(dev, 'figures.json'), `${JSON.stringify({ 'ndcg@10': figures }, null, 2)}\n`)
  await writeFile(path.join(docs, 'quality-reliability.svg'), reliabilityChart(scores.bins))
  const order = [...baselines, ...stepNames(measurements), 'passerelle']
  await writeFile(
    path.join(docs, 'quality-steps.svg'),
    stepsChart(order.map((name) => ({ name: labelOf(name), values: valuesOf(name, measurements) }))),
  )
  await include(docs, {
    systems: systemsTable(order, measurements),
    steps: stepsTable(order.slice(baselines.length), measurements),
    passerelle: ownTable(own),
    languages: languagesTable(own),
    ablation: markdownTable(
      ['without', ...topicForms, 'mean'],
      ablation.map(({ without: name, means }) => {
        const values = topicForms.map((form) => means[form]!)
        return [name, ...[...values, mean(values)].map((value) => value.toFixed(3))]
      }),
    ),
    ...groupTables(judged, modelFor, parts.ranking.cuts.partial),
    statements: await statementsTable(judged.topics, modelFor, parts),
    reliability: reliabilityTable(scores.bins),
    scores: markdownTable(
      ['figure', 'value'],
      Object.entries(scores.figures).map(([name, value]) => [name, value.toFixed(3)]),
    ),
  })
}

const baselines = ['lexical only', 'semantic only', 'plain RRF']

function stepNames(measurements: readonly Measurement[]): string[] {
  return [...new Set(measurements.map(({ system }) => system))].filter(
    (name) => name !== 'passerelle' && !baselines.includes(name),
  )
}

function labelOf(name: string): string {
  return name === 'passerelle' ? '+ aspects and diversity' : name
}

function valuesOf(name: string, measurements: readonly Measurement[]) {
  return Object.fromEntries(topicForms.map((form) => [form, measurementOf(name, form, measurements).means['ndcg@10']!]))
}

function measurementOf(name: string, form: string, measurements: readonly Measurement[]): Measurement {
  return measurements.find((one) => one.system === name && one.form === form)!
}

function systemsTable(order: readonly string[], measurements: readonly Measurement[]): string {
  return markdownTable(
    ['system', ...topicForms, 'ms, English', 'ms, short'],
    order.map((name) => [
      labelOf(name),
      ...Object.values(valuesOf(name, measurements)).map((value) => value.toFixed(3)),
      measurementOf(name, 'en', measurements).milliseconds,
      measurementOf(name, 'short', measurements).milliseconds,
    ]),
  )
}

/** The effect of each step, with its significance. */
function stepsTable(order: readonly string[], measurements: readonly Measurement[]): string {
  const topicsOf = (name: string) => {
    const forms = topicForms.map((form) => measurementOf(name, form, measurements).topics)
    return Object.keys(forms[0]!).map((id) => mean(forms.map((topics) => topics[id]!['ndcg@10']!)))
  }
  return markdownTable(
    ['step', 'difference', 'gain', 'lose', 'p'],
    order.slice(1).map((name, index) => {
      const [before, after] = [topicsOf(order[index]!), topicsOf(name)]
      const differences = after.map((value, topic) => value - before[topic]!)
      return [
        labelOf(name),
        mean(differences).toFixed(3),
        differences.filter((value) => value > 1e-9).length,
        differences.filter((value) => value < -1e-9).length,
        randomisationTest(after, before).toFixed(4),
      ]
    }),
  )
}

function ownTable(own: readonly Measurement[]): string {
  return markdownTable(
    ['topics in', ...metricNames],
    own.map(({ form, means }) => [form, ...metricNames.map((name) => means[name]?.toFixed(3) ?? '')]),
  )
}

function languagesTable(own: readonly Measurement[]): string {
  const english = own.find(({ form }) => form === 'en')!.topics
  return markdownTable(
    ['language', 'nDCG@10', 'same topics in English', 'ratio'],
    translatedForms.map((form) => {
      const { topics, means } = own.find((one) => one.form === form)!
      const same = mean(Object.keys(topics).map((id) => english[id]!['ndcg@10']!))
      return [form, means['ndcg@10']!.toFixed(3), same.toFixed(3), (means['ndcg@10']! / same).toFixed(2)]
    }),
  )
}

function reliabilityTable(bins: readonly ReliabilityBin[]): string {
  return markdownTable(
    ['score', 'pairs', 'predicted', 'observed'],
    bins.map(({ from, to, count, predicted, observed }) => [
      `${Math.round(from * 100)}–${Math.round(to * 100)}`,
      count,
      predicted.toFixed(3),
      observed.toFixed(3),
    ]),
  )
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

const quiet = { info: () => undefined, warn: () => undefined, error: console.error }
const services = await createServices(readConfig(), { log: quiet })
await services.engine.whenReady()
try {
  await measureQuality(services.engine)
} finally {
  await services.close()
}
