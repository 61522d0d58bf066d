import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { type Engine, type EngineLog, encodeNeed } from '../../src/engine/index.js'
import type { MemorySearch } from '../../src/engine/retrieval/memory/memory-search.js'
import { archiveCaseStudy } from '../../src/features/case-studies/index.js'
import { importCaseStudies } from '../../src/features/catalogue/index.js'
import { centredOf } from '../../src/platform/encoder/index.js'
import { AnnIndex, saveIndex } from '../../src/platform/vectors/index.js'
import { IndexDamagedError } from '../../src/platform/vectors/index-damaged-error.js'
import { aCaseStudy, aRequest } from '../support/builders.js'
import {
  anEngine as anyEngine,
  indexAlways,
  indexedFolder,
  preparedFolder,
  quiet,
  recommendBy,
} from '../support/shared.js'
import { curator } from '../support/viewers.js'

/** A log that records warnings. */
function aLog(): EngineLog & { warnings: unknown[] } {
  const warnings: unknown[] = []
  return { ...quiet, warnings, warn: (fields) => void warnings.push((fields as { err: unknown }).err) }
}

/** An engine that indexes the bundled catalogue, although it is small. */
const anEngine = (options: Parameters<typeof anyEngine>[0] = {}) => anyEngine({ ...options, environment: indexAlways })

const snowPloughs = aCaseStudy({
  id: 'xx-snow',
  en: { title: 'Snow ploughs with radios' },
  technologies: ['drones-robots'],
  processAreas: ['border-surveillance'],
})

async function nearestByGraph({ snapshot }: Engine, limit: number): Promise<string[]> {
  const views = await encodeNeed('Radios for snow ploughs', 'en', snapshot).views
  return (snapshot.search as MemorySearch).index!.nearestByGraph(snapshot.space.project(centredOf(views!)), limit)
}

const indexIn = (folder: string) => path.join(folder, 'index', 'case-studies.hnsw')

async function expectCompleteAnswers(engine: Engine): Promise<void> {
  const { degraded, results } = await recommendBy(engine, aRequest('Our post cannot capture electronic advance data'))
  expect(degraded).to.deep.equal([])
  expect(results.map(({ caseStudy }) => caseStudy.id)).to.include('id-postal-advance-data')
}

/** Changes to the folder of an undamaged index. */
const damages: Record<string, (folder: string) => Promise<unknown>> = {
  'its file is gone': (folder) => rm(indexIn(folder)),
  'its sidecar is gone': (folder) => rm(`${indexIn(folder)}.json`),
  'its sidecar is not JSON': (folder) => writeFile(`${indexIn(folder)}.json`, '{'),
  'its file was cut': (folder) => truncate(indexIn(folder), 100_000),
  'its file is empty': (folder) => truncate(indexIn(folder), 0),
  'one bit of its file was flipped': async (folder) => {
    const bytes = await readFile(indexIn(folder))
    bytes[bytes.length >> 1]! ^= 1
    await writeFile(indexIn(folder), bytes)
  },
  'its file has another dimension': async (folder) => {
    const index = AnnIndex.build([Float32Array.of(1, 0, 0, 0)], 1, 4)
    const facts = { dimension: 4, count: 1, model: 'm', content: 'c', generation: 1, ef: 32, recallAt10: 1, queries: 1 }
    await saveIndex(indexIn(folder), index, facts)
  },
  'it was made with another model': async (folder) => {
    const sidecar = JSON.parse(await readFile(`${indexIn(folder)}.json`, 'utf8')) as object
    await writeFile(`${indexIn(folder)}.json`, JSON.stringify({ ...sidecar, model: 'another@1' }))
  },
}

describe('an engine whose stored index is damaged', function () {
  this.timeout(120_000)

  for (const [what, damage] of Object.entries(damages)) {
    it(`warns, and gives complete answers, when ${what}`, async () => {
      const folder = await indexedFolder()
      await damage(folder)
      const log = aLog()
      const engine = await anEngine({ folder, log })
      expect(log.warnings).to.have.lengthOf(1)
      expect(log.warnings[0]).to.be.instanceOf(IndexDamagedError)
      await expectCompleteAnswers(engine)
    })
  }

  it('replaces it by an undamaged one', async () => {
    const folder = await indexedFolder()
    await truncate(indexIn(folder), 0)
    await (await anEngine({ folder })).whenIndexed()
    const log = aLog()
    await anEngine({ folder, log })
    expect(log.warnings).to.deep.equal([])
  })
})

describe('an engine without a stored index', function () {
  this.timeout(120_000)

  it('builds one without a warning, as at every first start', async () => {
    const folder = await indexedFolder()
    await rm(path.dirname(indexIn(folder)), { recursive: true })
    const log = aLog()
    const engine = await anEngine({ folder, log })
    await engine.whenIndexed()
    expect(log.warnings).to.deep.equal([])
    expect(await readdir(path.dirname(indexIn(folder)))).to.have.members([
      'case-studies.hnsw',
      'case-studies.hnsw.json',
    ])
    await expectCompleteAnswers(engine)
  })
})

describe('an engine of few case studies', () => {
  it('compares all of them, and builds no index', async () => {
    const folder = await preparedFolder()
    const engine = await anyEngine({ folder })
    await engine.whenIndexed()
    expect(engine.status.recall).to.deep.equal({ recallAt10: 1, ef: 0, queries: 0 })
    expect(await readdir(folder)).to.not.include('index')
    await expectCompleteAnswers(engine)
  })
})

describe('an engine with an undamaged index', function () {
  this.timeout(120_000)

  it('uses it without a warning', async () => {
    const log = aLog()
    await anEngine({ folder: await indexedFolder(), log })
    expect(log.warnings).to.deep.equal([])
  })

  it('extends it by a case study that is added, and leaves out what is removed', async () => {
    const engine = await anEngine({ folder: await indexedFolder() })
    await importCaseStudies(engine, [snowPloughs])
    await engine.refresh()
    expect(engine.status.recall?.queries).to.be.greaterThan(0)
    expect(await nearestByGraph(engine, 3)).to.include('xx-snow')
    const earlier = engine.snapshot
    await archiveCaseStudy(engine, curator, { id: 'xx-snow' })
    await engine.refresh()
    expect(engine.snapshot.search).to.not.equal(earlier.search)
    expect(await nearestByGraph(engine, engine.catalogue.caseStudies.size)).to.not.include('xx-snow')
  })

  it('has what changed while it was built in a thread of its own', async () => {
    const folder = await indexedFolder()
    await rm(path.dirname(indexIn(folder)), { recursive: true })
    const engine = await anEngine({ folder })
    await importCaseStudies(engine, [snowPloughs])
    await engine.refresh()
    expect(engine.status.recall?.queries, 'every case study is compared meanwhile').to.equal(0)
    await engine.whenIndexed()
    expect(engine.status.recall?.queries).to.be.greaterThan(0)
    expect(engine.status.recall?.recallAt10).to.be.at.least(0.99)
    expect(await nearestByGraph(engine, 3)).to.include('xx-snow')
  })

  it('is replaced after a start with another catalogue', async () => {
    const folder = await indexedFolder()
    const before = await anEngine({ folder })
    await importCaseStudies(before, [snowPloughs])
    const log = aLog()
    const engine = await anEngine({ folder, log })
    expect(log.warnings[0]).to.be.instanceOf(IndexDamagedError)
    await expectCompleteAnswers(engine)
  })
})

describe('an engine that cannot store its index', function () {
  this.timeout(120_000)

  async function blockedFolder(): Promise<string> {
    const folder = await indexedFolder()
    // A file with the name of the folder stops root too; permissions would not.
    await rm(path.join(folder, 'index'), { recursive: true })
    await writeFile(path.join(folder, 'index'), 'in the way')
    return folder
  }

  it('still gives complete answers', async () => {
    await expectCompleteAnswers(await anEngine({ folder: await blockedFolder() }))
  })

  it('warns that the old one is missing and the new one cannot be stored', async () => {
    const log = aLog()
    await (await anEngine({ folder: await blockedFolder(), log })).whenIndexed()
    expect(log.warnings).to.have.lengthOf(2)
  })

  it('leaves no partial file behind when a folder has the name of the file', async () => {
    const folder = await indexedFolder()
    await rm(path.join(folder, 'index'), { recursive: true })
    await mkdir(path.join(indexIn(folder), 'in the way'), { recursive: true })
    const engine = await anEngine({ folder })
    await engine.whenIndexed()
    await expectCompleteAnswers(engine)
    expect(await readdir(path.join(folder, 'index'))).to.deep.equal(['case-studies.hnsw'])
  })
})
