import { expect } from 'chai'
import fc from 'fast-check'
import { type Counted, type Group, withholdSmall } from '../../../src/features/surveys/withhold-small.js'

/** Members are numbered; a set has a bit for each. */
const setOf = (members: Iterable<number>) => [...members].reduce((set, member) => set | (1n << BigInt(member)), 0n)
const size = (set: bigint) => set.toString(2).replaceAll('0', '').length
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

/** A population of 60, in three groupings that cut across each other. */
const population = range(0, 60)
const groups: Group[] = [
  { kind: 'all', set: setOf(population) },
  ...[0, 1, 2].map((part) => ({ kind: 'region', set: setOf(population.filter((member) => member % 3 === part)) })),
  ...[0, 1].map((part) => ({
    kind: 'island',
    set: setOf(population.filter((member) => Number(member < 12) === part)),
  })),
  { kind: 'income', set: setOf(range(0, 8)) },
  { kind: 'income', set: setOf(range(8, 30)) },
  { kind: 'income', set: setOf(range(30, 60)) },
]

/** Who answered, and which of four options each chose: mostly few of each, so that much is withheld. */
const anyAnswers = fc
  .array(fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 4 }), { minLength: 60, maxLength: 60 })
  .map((choices): Counted => {
    const of = (option: number) => setOf(population.filter((member) => choices[member] === option))
    return { answered: of(0) | of(1) | of(2) | of(3), oneOf: [of(0), of(1), of(2), of(3)], anyOf: [] }
  })

describe('counts of survey answers that everybody may see', () => {
  it('are exact or withheld', () => {
    fc.assert(
      fc.property(anyAnswers, (counted) => {
        const columns = [counted.answered, ...counted.oneOf]
        for (const [index, row] of withholdSmall(groups, counted).entries()) {
          for (const [column, shown] of [row.answered, ...row.counts].entries()) {
            if (shown !== null) expect(shown).to.equal(size(groups[index]!.set & columns[column]!))
          }
        }
      }),
    )
  })

  it('are never about fewer than five members, nor about all but fewer than five of those that answered', () => {
    fc.assert(
      fc.property(anyAnswers, (counted) => {
        for (const { answered, counts } of withholdSmall(groups, counted)) {
          for (const count of counts.filter((one) => one !== null)) {
            expect(count).to.be.at.least(5)
            expect(answered! - count).to.be.at.least(5)
          }
        }
      }),
    )
  })

  it('do not reveal a small count by the difference of two of them', () => {
    fc.assert(
      fc.property(anyAnswers, (counted) => {
        const shown = withholdSmall(groups, counted)
        for (const [inner, one] of groups.entries()) {
          for (const [outer, other] of groups.entries()) {
            if ((one.set & other.set) !== one.set) continue
            for (const column of [0, 1, 2, 3]) {
              const [small, large] = [shown[inner]!.counts[column], shown[outer]!.counts[column]]
              if (small === null || large === null || small === undefined || large === undefined) continue
              expect([0, ...range(5, 61)]).to.include(large - small)
            }
          }
        }
      }),
    )
  })

  /**
   * The strongest attack by arithmetic: every sum and difference of shown counts, with any factors. A count that is
   * withheld must not be one of them.
   */
  it('do not determine a withheld count, whatever is added and subtracted', function () {
    this.timeout(60_000)
    fc.assert(
      fc.property(anyAnswers, (counted) => {
        const shown = withholdSmall(groups, counted)
        const columns = [counted.answered, ...counted.oneOf]
        // What an attacker does not know: how many of each kind of member, that is in the same groups, chose what.
        const kinds = [
          ...new Set(population.map((member) => groups.map(({ set }) => (set >> BigInt(member)) & 1n).join(''))),
        ]
        const options = counted.oneOf.length
        const equation = (group: number, column: number) =>
          kinds.flatMap((kind) =>
            range(1, options + 1).map((option) => Number(kind[group] === '1' && (column === 0 || column === option))),
          )
        const known: number[][] = []
        const withheld: { row: number[]; size: number }[] = []
        for (const [group, { answered, counts }] of shown.entries()) {
          for (const [column, value] of [answered, ...counts].entries()) {
            if (value !== null) known.push(equation(group, column))
            else withheld.push({ row: equation(group, column), size: size(groups[group]!.set & columns[column]!) })
          }
        }
        const rank = rankOf(known)
        for (const { row, size: hidden } of withheld) {
          if (hidden > 0) expect(rankOf([...known, row]), `a withheld count of ${hidden}`).to.equal(rank + 1)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are all there where there are many of everything', () => {
    const counted = {
      answered: setOf(population),
      oneOf: [setOf(range(0, 60).filter((one) => one % 2 === 0)), setOf(range(0, 60).filter((one) => one % 2 === 1))],
      anyOf: [],
    }
    const everywhere = [groups[0]!, groups[1]!, groups[2]!, groups[3]!]
    for (const { answered, counts } of withholdSmall(everywhere, counted))
      expect([answered, ...counts]).to.not.include(null)
  })
})

/** The rank of a matrix of small whole numbers, by elimination. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < (rows[0]?.length ?? 0) && rank < rows.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[column]!) > 1e-9)
    if (pivot < 0) continue
    ;[rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!]
    for (const [index, row] of rows.entries()) {
      if (index === rank || Math.abs(row[column]!) <= 1e-9) continue
      const factor = row[column]! / rows[rank]![column]!
      for (let at = column; at < row.length; at++) row[at]! -= factor * rows[rank]![at]!
    }
    rank += 1
  }
  return rank
}
