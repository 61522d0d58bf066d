import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createServices } from '../../src/app.js'
import { projectRoot, readConfig } from '../../src/config.js'
import { readCollection } from '../../src/features/learning/index.js'
import { learningCurve } from '../../src/features/learning/learning-curve.js'
import { markdownTable } from '../markdown-table.js'
import { include } from './include.js'
import { learningChart } from './svg.js'

/**
 * Simulates decisions of staff on half of the judged topics, in a temporary database, and measures what the ranking
 * learns from them.
 */
const docs = path.join(projectRoot, 'docs')
const config = readConfig()
const dataDir = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
const quiet = { info: () => undefined, warn: () => undefined, error: console.error }
const services = await createServices({ ...config, dataDir }, { log: quiet })
try {
  await services.engine.whenReady()
  const steps = await learningCurve(await readCollection(path.join(projectRoot, 'data/evaluation/dev')), services)
  console.table(steps)
  await writeFile(path.join(docs, 'learning-curve.svg'), learningChart(steps))
  await include(docs, {
    learning: markdownTable(
      ['needs decided on', 'the same again', 'in other words and languages', 'other needs'],
      steps.map(({ decided, repeated, paraphrased, others }) => [
        decided,
        ...[repeated, paraphrased, others].map((value) => value.toFixed(3)),
      ]),
    ),
  })
} finally {
  await services.close()
  await rm(dataDir, { recursive: true, force: true })
}
