import { readFile } from 'node:fs/promises'
import path from 'node:path'
import Table from 'cli-table3'
import { Command } from 'commander'
import pc from 'picocolors'
import { projectRoot } from '../config.js'
import { InvalidInputError } from '../domain/index.js'
import {
  type Evaluation,
  evaluate,
  metricNames,
  randomisationTest,
  readCollection,
  topicForms,
} from '../learning/index.js'
import { withEngine } from './open-engine.js'

interface Options {
  collection: string
  json?: boolean
  perTopic?: boolean
  compare?: string
}

const mainMetric = 'ndcg@10'

export const evalCommand = new Command('eval')
  .description('measure ranking on judged topics, beside three baselines')
  .option('--collection <folder>', 'topics.jsonl and qrels.tsv', path.join(projectRoot, 'data/evaluation/dev'))
  .option('--json', 'print everything as JSON (keep it, and give it to --compare later)')
  .option('--per-topic', 'print nDCG@10 of every topic')
  .option('--compare <file>', 'compare with an earlier result, topic by topic')
  .action(async (options: Options) => {
    const before = options.compare === undefined ? undefined : await readEvaluation(options.compare)
    const collection = await readCollection(options.collection)
    const evaluation = await withEngine((engine) => evaluate(collection, engine.parts))
    if (options.json) {
      process.stdout.write(`${JSON.stringify(evaluation, null, 2)}\n`)
      return
    }
    process.stdout.write(`${summary(evaluation)}\n`)
    if (options.perTopic) process.stdout.write(`${perTopic(evaluation)}\n`)
    if (before) process.stdout.write(`${comparison(before, evaluation)}\n`)
  })

async function readEvaluation(file: string): Promise<Evaluation> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Evaluation
  } catch (error) {
    throw new InvalidInputError(`${file} cannot be read as a result of "eval --json"`, [], { cause: error })
  }
}

function summary({ collection, model, measurements }: Evaluation): string {
  const table = new Table({ head: ['topics in', 'system', ...metricNames], style: { head: ['bold'], border: ['dim'] } })
  for (const { form, system, means } of measurements) {
    const figures = metricNames.map((name) => (means[name] === undefined ? '' : means[name].toFixed(3)))
    table.push([form, system, ...figures].map((cell) => (system === 'passerelle' ? pc.bold(cell) : cell)))
  }
  return `Collection ${collection}, model ${model}\n${table}`
}

function perTopic({ measurements }: Evaluation): string {
  const own = measurements.filter(({ system }) => system === 'passerelle')
  const table = new Table({ head: ['topic', ...topicForms], style: { head: ['bold'], border: ['dim'] } })
  for (const id of Object.keys(own[0]?.topics ?? {})) {
    table.push([id, ...own.map(({ topics }) => topics[id]?.[mainMetric]?.toFixed(3) ?? '')])
  }
  return `nDCG@10 of every topic\n${table}`
}

/** Only topics that both results have are compared. */
function comparison(before: Evaluation, after: Evaluation): string {
  const table = new Table({
    head: ['topics in', 'before', 'after', 'difference', 'p', 'better', 'worse'],
    style: { head: ['bold'], border: ['dim'] },
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
