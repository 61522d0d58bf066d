import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot, readConfig } from '../../src/config.js'
import { openDatabase } from '../../src/platform/database/index.js'
import { Encoder, loadConstants, loadManifest } from '../../src/platform/encoder/index.js'
import { unseenTexts } from '../bench/unseen-texts.js'
import { type Server, startServer } from '../postgres/server.js'
import { createAdminKeyIn } from '../reliability/prepare.js'
import { startService } from '../service.js'
import { databaseSize } from './database-size.js'
import { countOf, growDatabase } from './grow-database.js'
import { acceptableWait, measureService } from './measure.js'
import { addLoadTime, createDatabase, type EngineName, type GrownPlace, placeOf, readLoadTime } from './places.js'
import { processesOfServer } from './processes.js'
import { comparison, type GrowthResults, type GrowthRow, report } from './report.js'

/**
 * Loads catalogues of several sizes into both kinds of database and measures the service over each. Databases stay in a
 * folder: a later run measures them again. Writes `growth.md` and `growth.json`; what an earlier run measured of other
 * sizes stays in them.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '248,10000,70000' },
    engines: { type: 'string', default: 'sqlite,postgres' },
    /** Where databases are kept: 70,000 case studies take some 10 GB. */
    folder: { type: 'string', default: path.join(projectRoot, 'var', 'growth') },
    /** A database of a PostgreSQL server that may make others; without it, a server is started over the folder. */
    server: { type: 'string' },
    /** Where results are written. */
    to: { type: 'string', default: path.join(projectRoot, 'docs') },
    /** The JSON of an earlier run. */
    against: { type: 'string' },
    'load-only': { type: 'boolean', default: false },
  },
})
/** What an administrator would set for a database of this size; the rest is as PostgreSQL comes. */
const serverSettings = ['fsync=on', 'shared_buffers=1GB', 'max_wal_size=8GB', 'checkpoint_timeout=15min']
const engines = values.engines.split(',') as EngineName[]
const say = (text: string) => process.stderr.write(`${text}\n`)
const config = readConfig()
const manifest = await loadManifest(config.modelDir)
const constants = await loadConstants(config.modelDir, manifest)
const texts = await unseenTexts()

const serverFolder = path.join(values.folder, 'postgres')
await mkdir(values.folder, { recursive: true })
const own: Server | undefined =
  engines.includes('postgres') && !values.server ? await startServer(serverFolder, serverSettings) : undefined
const serverUrl = values.server ?? own?.url
const resultsFile = path.join(values.to, 'growth.json')
try {
  for (const engine of engines) {
    for (const size of values.sizes.split(',').map(Number)) {
      const place = await placeOf(values.folder, { engine, size, server: serverUrl })
      await load(place, size)
      if (!values['load-only']) await note(await measure(place, engine))
    }
  }
  if (values.against) {
    const before = JSON.parse(await readFile(values.against, 'utf8')) as GrowthResults
    console.log(comparison(before, await readResults()))
  }
} finally {
  await own?.stop()
}

/** Makes the database as a first start does, then adds case studies. */
async function load(place: GrownPlace, size: number): Promise<void> {
  if (place.url !== null) await createDatabase(serverUrl!, place)
  const begin = performance.now()
  if ((await countOf(place)) >= size) return
  say(`loading ${size} case studies into ${place.folder}`)
  await (await startService(place.folder, place.environment)).stop()
  await growDatabase(place, size, {
    manifest,
    constants,
    coder: constants.tokenCoder!,
    onProgress: (count) => say(`${count} of ${size}`),
  })
  await addLoadTime(place, (performance.now() - begin) / 1000)
}

async function measure(place: GrownPlace, engine: EngineName): Promise<GrowthRow> {
  say(`measuring ${place.folder}`)
  const key = await createAdminKeyIn(place)
  const encoder = new Encoder(config.modelDir, manifest, {
    threads: config.encoderThreads,
    acceptableWait,
  })
  try {
    await encoder.whenReady()
    // A server at an address is one over the folder, too, or runs elsewhere.
    const isHere = place.url !== null && existsSync(path.join(serverFolder, 'data', 'postmaster.pid'))
    const server = isHere ? processesOfServer(serverFolder) : null
    const measuring = { environment: place.environment, key, texts, encoder, server }
    const service = await measureService(place.folder, measuring)
    const database = await openDatabase(place)
    try {
      const size = await databaseSize(database, place.url !== null)
      return { engine, at: new Date().toISOString(), load: await readLoadTime(place), ...service, database: size }
    } finally {
      await database.close()
    }
  } finally {
    await encoder.close()
  }
}

async function note(row: GrowthRow): Promise<void> {
  say(JSON.stringify(row))
  const { rows } = await readResults()
  const others = rows.filter(({ engine, caseStudies }) => engine !== row.engine || caseStudies !== row.caseStudies)
  const results: GrowthResults = {
    machine: {
      processor: cpus()[0]?.model.trim() ?? '',
      cores: cpus().length,
      memory: totalmem(),
      node: process.version,
    },
    needs: texts.length,
    rows: [...others, row].sort((one, other) =>
      one.engine === other.engine ? one.caseStudies - other.caseStudies : one.engine < other.engine ? 1 : -1,
    ),
  }
  await mkdir(values.to, { recursive: true })
  await writeFile(resultsFile, `${JSON.stringify(results, undefined, 2)}\n`)
  await writeFile(path.join(values.to, 'growth.md'), report(results))
}

async function readResults(): Promise<Pick<GrowthResults, 'rows'>> {
  const text = await readFile(resultsFile, 'utf8').catch(() => '{"rows":[]}')
  return JSON.parse(text) as GrowthResults
}
