import { expect } from 'chai'
import fc from 'fast-check'
import { balancedGroups, gainWithin, type PairGain, seededRandom } from '../../src/ranking/index.js'

function gainsOf(count: number, seed: number): PairGain {
  const random = seededRandom(seed)
  const table = Array.from({ length: count }, () => Array.from({ length: count }, random))
  return (one, other) => table[Math.min(one, other)]![Math.max(one, other)]!
}

const totalOf = (groups: readonly (readonly number[])[], gain: PairGain) =>
  groups.reduce((sum, group) => sum + gainWithin(group, gain), 0)

describe('balanced groups', () => {
  it('hold each item once, in groups whose sizes differ by at most one', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 2, max: 10 }), fc.nat(), (count, size, seed) => {
        const groups = balancedGroups(count, size, gainsOf(count, seed))
        expect(groups.flat().sort((left, right) => left - right)).to.deep.equal([...Array(count).keys()])
        const sizes = groups.map((group) => group.length)
        if (count > 0) expect(Math.max(...sizes) - Math.min(...sizes)).to.be.at.most(1)
      }),
    )
  })

  it('put together what gains by it', () => {
    const camp = (item: number) => item % 3
    const groups = balancedGroups(12, 4, (one, other) => Number(camp(one) === camp(other)))
    for (const group of groups) expect(new Set(group.map(camp)).size).to.equal(1)
  })

  it('gain more than the best of a hundred divisions by chance', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const gain = gainsOf(20, seed)
      const random = seededRandom(seed + 100)
      const byChance = Array.from({ length: 100 }, () => {
        const shuffled = [...Array(20).keys()]
          .map((item) => ({ item, at: random() }))
          .sort((left, right) => left.at - right.at)
          .map(({ item }) => item)
        return totalOf(
          [0, 5, 10, 15].map((first) => shuffled.slice(first, first + 5)),
          gain,
        )
      })
      expect(totalOf(balancedGroups(20, 5, gain), gain)).to.be.above(Math.max(...byChance))
    }
  })

  it('are the same each time', () => {
    expect(balancedGroups(17, 5, gainsOf(17, 7))).to.deep.equal(balancedGroups(17, 5, gainsOf(17, 7)))
  })
})
