import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createServices } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { closeRound, openRound } from '../../src/features/surveys/index.js'
import { writeAnswers } from '../../src/features/surveys/save-answers.js'
import { seededRandom } from '../../src/ranking/index.js'
import { everyPage } from '../pages/every-page.js'
import { takeEvery } from '../pages/take-every.js'
import { startService } from '../service.js'
import { simulatedAnswers } from './answers.js'
import { makeRecords } from './make-records.js'
import { simulateNeeds } from './needs.js'
import { script } from './script.js'
import { timePages } from './time-pages.js'

/**
 * Fills a data folder with two years of invented surveys and needs of every member, the same for the same seed, times every
 * page over it and, with `--screenshots`, takes images of each in every language, at two widths, in both themes. The rounds are marked as simulated wherever they are shown; never use a folder with real data.
 */
const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    needs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '17' },
    screenshots: { type: 'string' },
  },
})
if (values.folder === undefined) throw new Error('--folder names a new data folder')
await mkdir(values.folder)
const years = [2025, 2026]
const random = seededRandom(Number(values.seed))
const quiet = { info: () => undefined, warn: () => undefined, error: console.error }

const services = await createServices(readConfig({ ...process.env, DATA_DIR: values.folder }), { log: quiet })
try {
  await services.engine.whenReady()
  const { engine } = services
  const { members, technologies, questionnaire } = engine.catalogue
  for (const [index, year] of years.entries()) {
    const round = await openRound(engine, script, { name: String(year), closesOn: null, simulated: true })
    const of = { questionnaire: questionnaire!, technologies: [...technologies.keys()], random }
    await engine.database.transaction(async (queries) => {
      for (const member of members.values()) {
        const key = { roundId: round.id, memberCode: member.code }
        await writeAnswers(queries, script, { key, before: undefined, answers: simulatedAnswers(member, index, of) })
      }
    })
    await closeRound(engine, script, { id: round.id })
  }
  const [from, to] = [Date.parse(`${years[0]}-01-01`), Date.parse(`${years.at(-1)! + 1}-01-01`)]
  await simulateNeeds(Number(values.needs), { services, members: [...members.values()], random, from, to })
} finally {
  await services.close()
}

const service = await startService(values.folder)
try {
  const file = path.join(values.folder, 'passerelle.db')
  const pages = everyPage(await makeRecords(service.url, file, 'BF'))
  process.stdout.write(`${await timePages(service.url, file, pages)}\n`)
  if (values.screenshots !== undefined) {
    await takeEvery(pages, { address: service.url, file, by: script, folder: values.screenshots })
  }
} finally {
  await service.stop()
}
