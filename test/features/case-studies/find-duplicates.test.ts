import { expect } from 'chai'
import type { Snapshot } from '../../../src/engine/index.js'
import { MemorySearch } from '../../../src/engine/retrieval/memory/memory-search.js'
import { alikeFrom, duplicatePairs, leastAlike, mostPairs } from '../../../src/features/case-studies/find-duplicates.js'
import { theEngine } from '../../support/one-engine.js'
import { textsInMemory } from '../../support/texts-in-memory.js'

/** The snapshot of the one engine, with a count of how often the texts of a case study are looked at. */
async function countingParts(): Promise<{ snapshot: Snapshot; looked: () => number }> {
  const { snapshot } = await theEngine()
  let count = 0
  const wholes = new Proxy(textsInMemory(snapshot).wholes!, {
    get(target, name) {
      if (name === 'throughHead') count += 1
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const search = new MemorySearch({ ...textsInMemory(snapshot), wholes })
  return { snapshot: { ...snapshot, search }, looked: () => count }
}

describe('pairs of case studies that may be the same', () => {
  it('are compared once for all who ask, whatever they ask for', async () => {
    const { snapshot, looked } = await countingParts()
    const [all, alike] = await Promise.all([duplicatePairs(snapshot, leastAlike), duplicatePairs(snapshot, alikeFrom)])
    await duplicatePairs(snapshot, 0.9)
    expect(looked()).to.equal(snapshot.catalogue.caseStudies.size)
    expect(alike).to.not.be.empty
    expect(alike).to.deep.equal(all.filter(({ likeness }) => likeness >= alikeFrom))
  })

  it('are compared again when the catalogue is another', async () => {
    const [one, other] = [await countingParts(), await countingParts()]
    await duplicatePairs(one.snapshot, alikeFrom)
    await duplicatePairs(other.snapshot, alikeFrom)
    expect(other.looked()).to.equal(other.snapshot.catalogue.caseStudies.size)
  })

  it('are the most alike ones, and no more than anybody looks through', async () => {
    const { snapshot } = await countingParts()
    const ids = [...snapshot.catalogue.caseStudies.keys()]
    const all = ids.flatMap((one, place) => [...textsInMemory(snapshot).wholes!.likenesses(one, ids.slice(place + 1))])
    const expected = all.toSorted((left, right) => right - left).slice(0, mostPairs)
    expect(expected.at(-1), 'fewer would prove nothing').to.be.greaterThan(leastAlike)
    const pairs = await duplicatePairs(snapshot, leastAlike)
    for (const [place, { likeness }] of pairs.entries()) expect(likeness).to.be.closeTo(expected[place]!, 1e-3)
  })
})
