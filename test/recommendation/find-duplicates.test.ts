import { expect } from 'chai'
import { alikeFrom, duplicatePairs, leastAlike, mostPairs, type Parts } from '../../src/recommendation/index.js'
import { theEngine } from '../support/one-engine.js'

/** The parts of the one engine, with a count of how often the texts of a case study are looked at. */
async function countingParts(): Promise<{ parts: Parts; looked: () => number }> {
  const { parts } = await theEngine()
  let count = 0
  const vectors = new Proxy(parts.vectors!, {
    get(target, name) {
      if (name === 'wholes') count += 1
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { parts: { ...parts, vectors }, looked: () => count }
}

describe('pairs of case studies that may be the same', () => {
  it('are compared once for all who ask, whatever they ask for', async () => {
    const { parts, looked } = await countingParts()
    const [all, alike] = await Promise.all([duplicatePairs(parts, leastAlike), duplicatePairs(parts, alikeFrom)])
    await duplicatePairs(parts, 0.9)
    expect(looked()).to.equal(parts.catalogue.caseStudies.size)
    expect(alike).to.not.be.empty
    expect(alike).to.deep.equal(all.filter(({ likeness }) => likeness >= alikeFrom))
  })

  it('are compared again when the catalogue is another', async () => {
    const [one, other] = [await countingParts(), await countingParts()]
    await duplicatePairs(one.parts, alikeFrom)
    await duplicatePairs(other.parts, alikeFrom)
    expect(other.looked()).to.equal(other.parts.catalogue.caseStudies.size)
  })

  it('are the most alike ones, and no more than anybody looks through', async () => {
    const { parts } = await countingParts()
    const ids = [...parts.catalogue.caseStudies.keys()]
    const all = ids.flatMap((one, place) => ids.slice(place + 1).map((other) => parts.vectors!.likeness(one, other)))
    const expected = all.toSorted((left, right) => right - left).slice(0, mostPairs)
    expect(expected.at(-1), 'fewer would prove nothing').to.be.greaterThan(leastAlike)
    const pairs = await duplicatePairs(parts, leastAlike)
    expect(pairs.map(({ likeness }) => likeness)).to.deep.equal(expected)
  })
})
