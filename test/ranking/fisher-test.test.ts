import { expect } from 'chai'
import fc from 'fast-check'
import { fisherTest } from '../../src/ranking/fisher-test.js'

describe("Fisher's exact test", () => {
  it('has the value of the lady who tastes tea', () => {
    expect(fisherTest({ found: 3, of: 4 }, { found: 1, of: 4 })).to.be.closeTo(17 / 70, 1e-12)
    expect(fisherTest({ found: 4, of: 4 }, { found: 0, of: 4 })).to.be.closeTo(1 / 70, 1e-12)
  })

  it('is certain where nothing was found now', () => {
    expect(fisherTest({ found: 0, of: 10 }, { found: 5, of: 10 })).to.be.closeTo(1, 1e-12)
  })

  it('is a probability that falls the more is found now', () => {
    const counts = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(200), fc.nat(200))
    fc.assert(
      fc.property(counts, ([now, before, moreNow, moreBefore]) => {
        const of = { now: now + moreNow + 1, before: before + moreBefore }
        const chance = fisherTest({ found: now, of: of.now }, { found: before, of: of.before })
        expect(chance).to.be.within(0, 1)
        const more = fisherTest({ found: now + 1, of: of.now }, { found: before, of: of.before })
        expect(more).to.be.at.most(chance + 1e-9)
      }),
    )
  })
})
