import { stat } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import type { Engine } from '../../../src/engine/index.js'
import { archiveCaseStudy, restoreCaseStudy } from '../../../src/features/case-studies/index.js'
import { importCaseStudies } from '../../../src/features/catalogue/index.js'
import { SqliteDatabase } from '../../../src/platform/database/index.js'
import { modelKey } from '../../../src/platform/encoder/index.js'
import { stems } from '../../../src/platform/text/index.js'
import { aCaseStudy } from '../../support/builders.js'
import { run, start } from '../../support/commands.js'
import { copiesIn, modeOf } from '../../support/files.js'
import { anEngine, indexAlways, preparedFolder, quiet, shared } from '../../support/shared.js'
import { curator } from '../../support/viewers.js'

const id = 'xx-scanners-at-the-gate'

const study = (title: string) =>
  aCaseStudy({ id, en: { title }, technologies: ['drones-robots'], processAreas: ['border-surveillance'] })

async function put(engine: Engine, title: string): Promise<void> {
  await importCaseStudies(engine, [study(title)])
  await engine.refresh()
  await engine.whenReady()
}

/** The number of vectors, and of those that belong to no passage. */
async function vectorsIn(engine: Engine, table = 'vectors') {
  const sql = `SELECT COUNT(*) AS all_, COUNT(*) FILTER (WHERE input_hash NOT IN (SELECT input_hash FROM passages)) AS unused FROM ${table}`
  return (await engine.database.get<{ all_: number; unused: number }>(sql))!
}

describe('vectors of passages', () => {
  it('are deleted when a text is replaced, token vectors too, and the engine reuses the others', async () => {
    const engine = await anEngine()
    await put(engine, 'Scanners at the gate')
    const before = await Promise.all(['vectors', 'token_vectors'].map((table) => vectorsIn(engine, table)))
    for (const title of ['Portals at the gate', 'Gates without portals']) await put(engine, title)
    const after = await Promise.all(['vectors', 'token_vectors'].map((table) => vectorsIn(engine, table)))
    expect(after).to.deep.equal(before)
    expect(after.map(({ unused }) => unused)).to.deep.equal([0, 0])
    expect(engine.status.state).to.equal('ready')
  })

  it('stay when a case study is archived, because it may be restored', async () => {
    const engine = await anEngine()
    await put(engine, 'Scanners at the gate')
    const { all_ } = await vectorsIn(engine)
    await archiveCaseStudy(engine, curator, { id })
    await engine.whenReady()
    const { all_: kept, unused } = await vectorsIn(engine)
    expect(kept).to.equal(all_)
    expect(unused).to.be.greaterThan(0)
    await restoreCaseStudy(engine, curator, { id })
    await engine.whenReady()
    expect(await vectorsIn(engine)).to.deep.equal({ all_, unused: 0 })
  })
})

describe('vectors of another model', () => {
  const tables = ['vectors', 'token_vectors', 'token_codes']
  /** A folder in which everything is stored for another model too, as after a change of the model. */
  async function twoModels(): Promise<string> {
    const folder = await preparedFolder()
    const database = await SqliteDatabase.open(path.join(folder, 'passerelle.db'))
    await database.transaction(async (queries) => {
      for (const [table, column, rest] of [
        ['vectors', 'model', 'vector'],
        ['token_vectors', 'model', 'vectors, weights, spans'],
        ['token_codes', 'codebook', 'codes'],
      ] as const) {
        await queries.run(`INSERT INTO ${table} SELECT 'old@1 ' || ${column}, input_hash, ${rest} FROM ${table}`)
      }
    })
    await database.close()
    return folder
  }
  const rowsIn = async (engine: Engine) =>
    Promise.all(tables.map(async (table) => (await vectorsIn(engine, table)).all_))
  const ofOneModel = async () => rowsIn(await anEngine())

  it('are deleted when those of the present one are complete, which stay', async () => {
    const own = await ofOneModel()
    const logged: object[] = []
    const log = { ...quiet, info: (fields: object) => void logged.push(fields) }
    const engine = await anEngine({ folder: await twoModels(), removeOtherModels: true, log })
    expect(await rowsIn(engine)).to.deep.equal(own)
    const removed = own.reduce((sum, count) => sum + count, 0)
    expect(logged).to.deep.include({ removed, model: modelKey(shared.encoder!.manifest) })
    expect(engine.status.state).to.equal('ready')
  })

  it('stay beside a command that may only try a model', async () => {
    const own = await ofOneModel()
    const engine = await anEngine({ folder: await twoModels() })
    expect(await rowsIn(engine)).to.deep.equal(own.map((count) => 2 * count))
  })

  it('are deleted by the command reindex, unless they are to stay, and the file shrinks', async function () {
    this.timeout(120_000)
    const folder = await twoModels()
    const sizeOf = async () => (await stat(path.join(folder, 'passerelle.db'))).size
    const full = await sizeOf()
    for (const { code, errors } of [
      await run(folder, 'reindex', '--keep-other-models'),
      await start(folder, ['reindex'], { KEEP_OTHER_MODELS: 'true' }).ended,
    ]) {
      expect(code, errors).to.equal(0)
      expect(await sizeOf()).to.be.at.least(full)
    }
    expect((await run(folder, 'reindex')).code).to.equal(0)
    expect(await sizeOf()).to.be.below(0.6 * full)
  })
})

describe('words of the search table', () => {
  it('are deleted when a text is replaced', async () => {
    const folder = await preparedFolder()
    const engine = await anEngine({ folder })
    // Its stem differs from the word, so only the search table contains it.
    const [stem] = stems('Zqwordaly', 'en')
    expect('zqwordaly').to.not.include(stem)
    const pattern = new RegExp(stem!, 'g')
    await put(engine, 'Zqwordaly at the gate')
    expect(await copiesIn(folder, pattern), 'the test would prove nothing').to.not.deep.equal({})
    await put(engine, 'Scanners at the gate')
    await engine.database.erase(async () => undefined)
    expect(await copiesIn(folder, pattern)).to.deep.equal({})
  })
})

describe('an index', () => {
  it('can be read by the owner of its files only', async () => {
    const umask = process.umask(0o022)
    try {
      const folder = await preparedFolder()
      const engine = await anEngine({ folder, environment: indexAlways })
      await put(engine, 'Scanners at the gate')
      await engine.whenIndexed()
      const files = ['', 'case-studies.hnsw', 'case-studies.hnsw.json'].map((name) => path.join(folder, 'index', name))
      expect(await Promise.all(files.map(modeOf))).to.deep.equal(['700', '600', '600'])
    } finally {
      process.umask(umask)
    }
  })
})
