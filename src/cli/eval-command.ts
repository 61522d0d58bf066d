import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { projectRoot, readConfig } from '../config.js'
import { InvalidInputError } from '../domain/index.js'
import type { Snapshot } from '../engine/index.js'
import {
  type Ablation,
  ablate,
  type Evaluation,
  evaluate,
  judgedNeeds,
  metricNames,
  modelsFor,
  readCollection,
  readUnanswerable,
  stepsFrom,
  systemsFrom,
  topicForms,
  translatedForms,
  unanswerableNeeds,
} from '../features/learning/index.js'
import { randomisationTest } from '../ranking/index.js'
import { withServices } from './open-services.js'
import { colours, newTable } from './table.js'

interface Options {
  collection: string
  unanswerable: string
  json?: boolean
  perTopic?: boolean
  steps?: boolean
  ablation?: boolean
  languages?: boolean
  compare?: string
}

interface Result extends Evaluation {
  readonly ablation?: readonly Ablation[]
}

const mainMetric = 'ndcg@10'
const evaluationFolder = path.join(projectRoot, 'data/evaluation')

export const evalCommand = new Command('eval')
  .description(
    'measure the ranking on judged topics and compare it with baseline systems; models are fitted on other topics',
  )
  .option('--collection <folder>', 'topics.jsonl and qrels.tsv', path.join(evaluationFolder, 'dev'))
  .option('--unanswerable <file>', 'needs without an answer', path.join(evaluationFolder, 'unanswerable.jsonl'))
  .option('--steps', 'also measure each step of the ranking')
  .option('--languages', 'also measure translated topics')
  .option('--ablation', 'also measure the ranking without each signal')
  .option('--per-topic', 'print nDCG@10 of every topic')
  .option('--compare <file>', 'compare with an earlier result, topic by topic')
  .action(async (options: Options) => {
    const before = options.compare === undefined ? undefined : await readEvaluation(options.compare)
    const result = await withServices(({ engine }) => run(options, engine.snapshot))
    if (options.json) {
      process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
      return
    }
    process.stdout.write(`${summary(result)}\n`)
    if (result.ablation) process.stdout.write(`${ablationTable(result.ablation)}\n`)
    if (options.perTopic) process.stdout.write(`${perTopic(result)}\n`)
    if (before) process.stdout.write(`${comparison(before, result)}\n`)
  })

async function run(options: Options, parts: Snapshot): Promise<Result> {
  const collection = await readCollection(options.collection)
  const modelFor = await modelsFor(readConfig().rankingFoldsFile, parts.ranking)
  const systems = [...systemsFrom(parts), ...(options.steps ? stepsFrom(parts) : [])]
  const forms = [...topicForms, ...(options.languages ? translatedForms : [])]
  const evaluation = await evaluate(collection, parts, { systems, modelFor, forms })
  if (!options.ablation) return evaluation
  const unanswerable = await unanswerableNeeds(await readUnanswerable(options.unanswerable), parts)
  return { ...evaluation, ablation: await ablate(await judgedNeeds(collection, parts), unanswerable, parts) }
}

async function readEvaluation(file: string): Promise<Evaluation> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Evaluation
  } catch (error) {
    throw new InvalidInputError(`${file} is not a result of "eval --json"`, [], { cause: error })
  }
}

function summary({ collection, model, measurements }: Evaluation): string {
  const table = newTable({
    head: ['topics in', 'system', ...metricNames, 'ms'],
  })
  for (const { form, system, means, milliseconds } of measurements) {
    const figures = metricNames.map((name) => (means[name] === undefined ? '' : means[name].toFixed(3)))
    table.push(
      [form, system, ...figures, milliseconds.toFixed(1)].map((cell) =>
        system === 'passerelle' ? colours.bold(cell) : cell,
      ),
    )
  }
  return `Collection ${collection}, model ${model}\n${table}`
}

function ablationTable(rows: readonly Ablation[]): string {
  const table = newTable({ head: ['without', ...topicForms] })
  for (const { without, means } of rows) table.push([without, ...topicForms.map((form) => means[form]!.toFixed(3))])
  return `nDCG@10 without a signal\n${table}`
}

function perTopic({ measurements }: Evaluation): string {
  const own = measurements.filter(({ system }) => system === 'passerelle')
  const table = newTable({ head: ['topic', ...topicForms] })
  for (const id of Object.keys(own[0]?.topics ?? {})) {
    table.push([id, ...own.map(({ topics }) => topics[id]?.[mainMetric]?.toFixed(3) ?? '')])
  }
  return `nDCG@10 of every topic\n${table}`
}

/** Compares only topics that are in both results. */
function comparison(before: Evaluation, after: Evaluation): string {
  const table = newTable({
    head: ['topics in', 'before', 'after', 'difference', 'p', 'better', 'worse'],
  })
  for (const now of after.measurements.filter(({ system }) => system === 'passerelle')) {
    const then = before.measurements.find(({ form, system }) => form === now.form && system === now.system)
    const pairs = Object.entries(now.topics).flatMap(([id, figures]) => {
      const earlier = then?.topics[id]?.[mainMetric]
      return earlier === undefined ? [] : [[earlier, figures[mainMetric] ?? 0] as const]
    })
    if (pairs.length === 0) continue
    const [old, fresh] = [pairs.map(([value]) => value), pairs.map(([, value]) => value)]
    const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    table.push([
      now.form,
      average(old).toFixed(3),
      average(fresh).toFixed(3),
      (average(fresh) - average(old)).toFixed(3),
      randomisationTest(fresh, old).toFixed(4),
      pairs.filter(([earlier, later]) => later > earlier).length,
      pairs.filter(([earlier, later]) => later < earlier).length,
    ])
  }
  return `nDCG@10 against the result of ${before.date} (paired randomisation test, two-sided)\n${table}`
}
