import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import type { Expectation } from '../../../src/platform/vectors/ann-index-file.js'
import { AnnIndex, loadIndex, saveIndex } from '../../../src/platform/vectors/index.js'
import { IndexDamagedError } from '../../../src/platform/vectors/index-damaged-error.js'
import { errorOf } from '../../support/errors.js'
import { temporaryFolder } from '../../support/shared.js'

const facts = { dimension: 4, count: 20, model: 'model@1', content: 'abc' }
const rows = Array.from({ length: facts.count }, (_, row) =>
  Float32Array.from({ length: facts.dimension }, (_, column) => Math.sin(row * 7 + column)),
)

/** An undamaged index of a few vectors, on the disk. */
async function aStoredIndex(): Promise<string> {
  const file = path.join(await temporaryFolder(), 'index', 'passages.hnsw')
  const index = AnnIndex.build(rows, facts.count, facts.dimension)
  await saveIndex(file, index, { ...facts, generation: 3, ef: 32, recallAt10: 0.995, queries: 20 })
  return file
}

/** Changes one bit of a file. */
async function flip(file: string, position: number, bit: number): Promise<void> {
  const bytes = await readFile(file)
  bytes[position]! ^= 1 << bit
  await writeFile(file, bytes)
}

async function expectDamage(file: string, expected: Expectation = facts): Promise<void> {
  expect(await errorOf(() => loadIndex(file, expected))).to.be.instanceOf(IndexDamagedError)
}

describe('a stored index', () => {
  it('answers like the original', async () => {
    const built = AnnIndex.build(rows, facts.count, facts.dimension)
    const { index } = await loadIndex(await aStoredIndex(), facts)
    expect(index.search(rows[3]!, 5, 64)).to.deep.equal(built.search(rows[3]!, 5, 64))
  })

  it('is loaded with its measured recall', async () => {
    const { sidecar } = await loadIndex(await aStoredIndex(), facts)
    expect(sidecar).to.include({ generation: 3, ef: 32, recallAt10: 0.995, queries: 20 })
  })

  it('leaves only itself and its sidecar in the folder', async () => {
    const file = await aStoredIndex()
    expect(await readdir(path.dirname(file))).to.have.members(['passages.hnsw', 'passages.hnsw.json'])
  })

  it('can replace an older one', async () => {
    const file = await aStoredIndex()
    const fewer = AnnIndex.build(rows.slice(0, 5), 5, facts.dimension)
    await saveIndex(file, fewer, { ...facts, count: 5, generation: 4, ef: 32, recallAt10: 1, queries: 5 })
    expect((await loadIndex(file, { ...facts, count: 5 })).index.count).to.equal(5)
  })
})

describe('a damaged index is refused before it is loaded', () => {
  it('when the file is missing', async () => {
    const file = await aStoredIndex()
    await rm(file)
    await expectDamage(file)
  })

  it('when the sidecar is missing', async () => {
    const file = await aStoredIndex()
    await rm(`${file}.json`)
    await expectDamage(file)
  })

  it('when both are missing', async () => {
    await expectDamage(path.join(await temporaryFolder(), 'passages.hnsw'))
  })

  it('when the sidecar is not JSON', async () => {
    const file = await aStoredIndex()
    await writeFile(`${file}.json`, 'not JSON')
    await expectDamage(file)
  })

  it('when the sidecar is other JSON', async () => {
    const file = await aStoredIndex()
    await writeFile(`${file}.json`, '{"name":"passerelle"}')
    await expectDamage(file)
  })

  it('when the file is empty', async () => {
    const file = await aStoredIndex()
    await truncate(file, 0)
    await expectDamage(file)
  })

  it('when the file lacks its last byte', async () => {
    const file = await aStoredIndex()
    const { length } = await readFile(file)
    await truncate(file, length - 1)
    await expectDamage(file)
  })

  it('when the file is cut anywhere', async () => {
    const file = await aStoredIndex()
    const whole = await readFile(file)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), async (length) => {
        await writeFile(file, whole.subarray(0, length))
        await expectDamage(file)
      }),
    )
  })

  it('when any bit of the file is flipped', async () => {
    const file = await aStoredIndex()
    const whole = await readFile(file)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 7 }), async (position, bit) => {
        await flip(file, position, bit)
        await expectDamage(file)
        await writeFile(file, whole)
      }),
    )
  })

  it('when any byte of the sidecar is changed', async () => {
    const file = await aStoredIndex()
    const sidecar = `${file}.json`
    const whole = await readFile(sidecar)
    const unnoticed: string[] = []
    for (const position of whole.keys()) {
      for (const bit of [0, 1, 3]) {
        await flip(sidecar, position, bit)
        const damaged = await readFile(sidecar, 'utf8')
        const noticed = await loadIndex(file, facts).then(
          () => false,
          (error) => error instanceof IndexDamagedError,
        )
        if (!noticed) unnoticed.push(damaged.slice(Math.max(0, position - 15), position + 3))
        await writeFile(sidecar, whole)
      }
    }
    expect(unnoticed).to.deep.equal([])
  })

  const others: Record<string, Partial<Expectation>> = {
    'vectors of another dimension': { dimension: 8 },
    'another number of passages': { count: 21 },
    'another model': { model: 'model@2' },
    'other passages': { content: 'abd' },
  }
  for (const [what, difference] of Object.entries(others)) {
    it(`when it was made from ${what}`, async () => {
      await expectDamage(await aStoredIndex(), { ...facts, ...difference })
    })
  }
})

describe('an index that cannot be stored', () => {
  it('reports a file with the name of its folder', async () => {
    const folder = path.join(await temporaryFolder(), 'index')
    await writeFile(folder, 'in the way')
    const index = AnnIndex.build(rows, facts.count, facts.dimension)
    const error = await errorOf(() =>
      saveIndex(path.join(folder, 'passages.hnsw'), index, {
        ...facts,
        generation: 1,
        ef: 32,
        recallAt10: 1,
        queries: 20,
      }),
    )
    expect(error).to.be.instanceOf(IndexDamagedError)
  })

  it('reports that less was written than the size of the vectors', async () => {
    const file = path.join(await temporaryFolder(), 'passages.hnsw')
    const index = AnnIndex.build(rows, facts.count, facts.dimension)
    // The library reports success on a full disk; here the index is smaller than its facts say.
    const claimed = { ...facts, count: 1000, generation: 1, ef: 32, recallAt10: 1, queries: 20 }
    expect(await errorOf(() => saveIndex(file, index, claimed))).to.be.instanceOf(IndexDamagedError)
  })
})
