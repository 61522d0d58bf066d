import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { createServices } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import type { Viewer } from '../../src/domain/index.js'
import { closeRound, openRound } from '../../src/features/surveys/index.js'
import { writeAnswers } from '../../src/features/surveys/save-answers.js'
import { seededRandom } from '../../src/ranking/index.js'
import { startService } from '../service.js'
import { simulatedAnswers } from './answers.js'
import { simulateNeeds } from './needs.js'
import { timePages } from './time-pages.js'

/**
 * Fills a data folder with two years of invented surveys and needs of every member, the same for the same seed, and times
 * the pages that show them. The rounds are marked as simulated wherever they are shown; never use a folder with real data.
 */
const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    needs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '17' },
  },
})
if (values.folder === undefined) throw new Error('--folder names a new data folder')
await mkdir(values.folder)
const staff: Viewer = { role: 'admin', id: 'simulation', memberCode: null }
const years = [2025, 2026]
const random = seededRandom(Number(values.seed))
const quiet = { info: () => undefined, warn: () => undefined, error: console.error }

const services = await createServices(readConfig({ ...process.env, DATA_DIR: values.folder }), { log: quiet })
try {
  await services.engine.whenReady()
  const { engine } = services
  const { members, technologies, questionnaire } = engine.catalogue
  for (const [index, year] of years.entries()) {
    const round = await openRound(engine, staff, { name: String(year), closesOn: null, simulated: true })
    const of = { questionnaire: questionnaire!, technologies: [...technologies.keys()], random }
    await engine.database.transaction(async (queries) => {
      for (const member of members.values()) {
        const key = { roundId: round.id, memberCode: member.code }
        await writeAnswers(queries, staff, { key, before: undefined, answers: simulatedAnswers(member, index, of) })
      }
    })
    await closeRound(engine, staff, { id: round.id })
  }
  const [from, to] = [Date.parse(`${years[0]}-01-01`), Date.parse(`${years.at(-1)! + 1}-01-01`)]
  await simulateNeeds(Number(values.needs), { services, members: [...members.values()], random, from, to })
} finally {
  await services.close()
}

const service = await startService(values.folder)
try {
  process.stdout.write(`${await timePages(service.url, values.folder)}\n`)
} finally {
  await service.stop()
}
