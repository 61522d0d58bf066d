import path from 'node:path'
import { expect } from 'chai'
import type { Engine } from '../../../src/engine/index.js'
import { archiveCaseStudy, restoreCaseStudy } from '../../../src/features/case-studies/index.js'
import { importCaseStudies } from '../../../src/features/catalogue/index.js'
import { stems } from '../../../src/platform/text/index.js'
import { aCaseStudy } from '../../support/builders.js'
import { copiesIn, modeOf } from '../../support/files.js'
import { anEngine, indexAlways, preparedFolder } from '../../support/shared.js'
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
