import { expect } from 'chai'
import fc from 'fast-check'
import { seededRandom } from '../../src/ranking/randomisation-test.js'
import { type Drafted, teamDraft } from '../../src/ranking/team-draft.js'

const draft = (a: readonly string[], b: readonly string[], seed: number) =>
  teamDraft(a, b, { idOf: (id) => id, random: seededRandom(seed) })
const ids = (drafted: readonly Drafted<string>[]) => drafted.map(({ item }) => item)

/** Two orders of the same case studies, and the seed of the coins. */
const orders = fc.uniqueArray(fc.string(), { maxLength: 40 }).chain((list) =>
  fc.record({
    a: fc.constant(list),
    b: fc.shuffledSubarray(list, { minLength: list.length }),
    seed: fc.integer(),
  }),
)
/** Two lists that share some case studies. */
const lists = fc.record({
  a: fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String)),
  b: fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String)),
  seed: fc.integer(),
})

describe('team draft', () => {
  it('has everything of both lists exactly once', () => {
    fc.assert(
      fc.property(lists, ({ a, b, seed }) => {
        expect(ids(draft(a, b, seed))).to.have.lengthOf(new Set([...a, ...b]).size)
        expect(ids(draft(a, b, seed))).to.have.members([...new Set([...a, ...b])])
      }),
    )
  })

  it('lets each team choose the best of its list that is left', () => {
    fc.assert(
      fc.property(lists, ({ a, b, seed }) => {
        const chosen = new Set<string>()
        for (const { item, team } of draft(a, b, seed)) {
          expect(item).to.equal({ a, b }[team].find((id) => !chosen.has(id)))
          chosen.add(item)
        }
      }),
    )
  })

  it('is fair: of every beginning, neither team has placed more than one more', () => {
    fc.assert(
      fc.property(orders, ({ a, b, seed }) => {
        let lead = 0
        for (const { team } of draft(a, b, seed)) {
          lead += team === 'a' ? 1 : -1
          expect(Math.abs(lead)).to.be.at.most(1)
        }
      }),
    )
  })

  it('begins the same when the lists are cut off', () => {
    fc.assert(
      fc.property(orders, fc.nat(40), ({ a, b, seed }, end) => {
        const whole = draft(a, b, seed).slice(0, end)
        expect(draft(a.slice(0, end), b.slice(0, end), seed).slice(0, end)).to.deep.equal(whole)
      }),
    )
  })

  it('lets either team begin as often', () => {
    const begun = Array.from({ length: 2_000 }, (_, seed) => draft(['x', 'y'], ['y', 'x'], seed)[0]!.team)
    expect(begun.filter((team) => team === 'a').length).to.be.within(900, 1_100)
  })
})
