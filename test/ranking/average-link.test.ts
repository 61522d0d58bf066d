import { expect } from 'chai'
import fc from 'fast-check'
import { averageLink } from '../../src/ranking/average-link.js'
import { seededRandom } from '../../src/ranking/index.js'

function randomTable(count: number, seed: number): Float32Array {
  const random = seededRandom(seed)
  const table = new Float32Array(count * count)
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < one; other++) {
      table[one * count + other] = random()
      table[other * count + one] = table[one * count + other]!
    }
  }
  return table
}

/** The definition: join the two groups that are most alike on average until none are as alike as the cut. */
function byDefinition(table: Float32Array, count: number, cut: number): number[][] {
  let groups = Array.from({ length: count }, (_, item) => [item])
  const likeness = (left: readonly number[], right: readonly number[]) =>
    left.flatMap((one) => right.map((other) => table[one * count + other]!)).reduce((sum, value) => sum + value, 0) /
    (left.length * right.length)
  for (;;) {
    const pairs = groups.flatMap((left, index) => groups.slice(index + 1).map((right) => [left, right] as const))
    const best = pairs
      .map(([left, right]) => ({ left, right, value: likeness(left, right) }))
      .sort((left, right) => right.value - left.value)[0]
    if (!best || best.value < cut) return groups.map((group) => group.sort((left, right) => left - right))
    groups = [...groups.filter((group) => group !== best.left && group !== best.right), [...best.left, ...best.right]]
  }
}

function groupsOf(groupOf: Int32Array): number[][] {
  return [...new Set(groupOf)].map((group) => [...groupOf.keys()].filter((item) => groupOf[item] === group))
}

describe('average link', () => {
  it('joins the groups that are most alike on average, until none is as alike as the cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.nat(),
        fc.constantFrom(0.2, 0.5, 0.6, 0.8),
        (count, seed, cut) => {
          const table = randomTable(count, seed)
          const groups = groupsOf(averageLink(table.slice(), count, cut))
          expect(groups).to.have.deep.members(byDefinition(table, count, cut))
        },
      ),
    )
  })

  it('gives the same groups in every order of the items', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(), fc.nat(), (count, seed, shuffle) => {
        const table = randomTable(count, seed)
        const random = seededRandom(shuffle)
        const order = [...Array(count).keys()].sort(() => random() - 0.5)
        const shuffled = Float32Array.from({ length: count * count }, (_, cell) => {
          return table[order[Math.floor(cell / count)]! * count + order[cell % count]!]!
        })
        const expected = groupsOf(averageLink(table.slice(), count, 0.5)).map((group) => String(group))
        const found = groupsOf(averageLink(shuffled, count, 0.5)).map((group) =>
          String(group.map((item) => order[item]!).sort((left, right) => left - right)),
        )
        expect(found).to.have.members(expected)
      }),
    )
  })

  it('names a group by its first item', () => {
    const table = Float32Array.from([0, 0, 0.9, 0, 0, 0, 0.9, 0, 0])
    expect([...averageLink(table, 3, 0.5)]).to.deep.equal([0, 1, 0])
  })
})
