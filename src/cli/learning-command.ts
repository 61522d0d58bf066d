import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { readConfig } from '../config.js'
import { InvalidInputError } from '../domain/index.js'
import { exportDecisions, listRankings, measureJudged, refitRanking, useRanking } from '../features/learning/index.js'
import { NeedReader } from '../features/needs/index.js'
import { commandLine, withDatabase } from './open-database.js'
import { seldomEncodes, withServices } from './open-services.js'
import { confirm, printResult } from './output.js'
import { newTable } from './table.js'

const refit = new Command('refit')
  .description('learn the weights of signals from decisions; the new ranking is used only if no metric gets worse')
  .option('--dry-run', 'measure only; change nothing')
  .action(async ({ dryRun = false }: { dryRun?: boolean }) => {
    const folder = path.join(readConfig().domainDir, 'evaluation')
    const measured = await withServices(async (services) => {
      const judged = await measureJudged(services.engine.snapshot, folder)
      return refitRanking(services, commandLine, judged, { dryRun })
    })
    const { before, after, worse, decidedNeeds, number } = measured
    const table = newTable({ head: ['judged topics', 'before', 'after'] })
    for (const [name, value] of Object.entries(after)) table.push([name, before[name]!.toFixed(4), value.toFixed(4)])
    const outcome =
      worse.length === 0 ? 'No metric got worse' : `Rejected, because these got worse: ${worse.join(', ')}`
    const saved = number === undefined ? 'Nothing was saved' : `Saved as number ${number}`
    const learned = `Learned from ${decidedNeeds} needs with decisions and the judged topics.`
    printResult(measured, `${table}\n${learned}\n${outcome}. ${saved}.`)
    if (worse.length > 0) process.exitCode = 1
  })

const history = new Command('history').description('list refits, the latest first').action(async () => {
  await withServices(async ({ engine }) => {
    const { inUse, refits } = await listRankings(engine)
    const table = newTable({
      head: ['number', 'date', 'needs', 'nDCG@10', 'was', '', 'in use'],
      style: { head: ['bold'], border: ['dim'] },
    })
    for (const one of refits) {
      const figures = [one.after['nDCG@10']!.toFixed(4), one.before['nDCG@10']!.toFixed(4)]
      const outcome = one.accepted ? 'accepted' : `rejected: ${one.worse.join(', ')}`
      table.push([one.number, one.at, one.decidedNeeds, ...figures, outcome, one.number === inUse ? 'yes' : ''])
    }
    const bundled = inUse === null ? '\nThe bundled ranking is in use.' : ''
    printResult({ inUse, refits }, `${table}${bundled}`)
  }, seldomEncodes)
})

const rollback = new Command('rollback')
  .description('use the ranking of an earlier refit')
  .argument('<number>', 'a number from the history, or "bundled" for the bundled ranking')
  .action(async (given: string) => {
    const number = given === 'bundled' ? null : Number(given)
    if (number !== null && !Number.isInteger(number)) {
      throw new InvalidInputError('The number is not valid', [{ path: 'number', message: 'must be a whole number' }])
    }
    await withServices(({ engine }) => useRanking(engine, commandLine, number), seldomEncodes)
    const name = number === null ? 'the bundled ranking' : `number ${number}`
    confirm({ inUse: number }, `In use from now on: ${name}`)
  })

const exported = new Command('export')
  .description('export decisions as a collection of judged topics; it contains private needs')
  .requiredOption('--out <folder>', 'the folder for topics.jsonl and qrels.tsv')
  .action(async ({ out }: { out: string }) => {
    const { topics, qrels } = await withDatabase((services) =>
      exportDecisions(services, new NeedReader(services.database), commandLine),
    )
    await mkdir(out, { recursive: true })
    await writeFile(path.join(out, 'topics.jsonl'), topics.map((one) => `${JSON.stringify(one)}\n`).join(''))
    await writeFile(path.join(out, 'qrels.tsv'), qrels)
    confirm({ needs: topics.length, folder: out }, `${topics.length} needs written to ${out}`)
  })

export const learningCommand = new Command('learning')
  .description('learn from decisions')
  .addCommand(refit)
  .addCommand(history)
  .addCommand(rollback)
  .addCommand(exported)
