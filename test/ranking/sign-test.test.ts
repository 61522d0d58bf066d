import { expect } from 'chai'
import fc from 'fast-check'
import { signTest } from '../../src/ranking/sign-test.js'

describe('the sign test', () => {
  it('gives the exact probability of coins', () => {
    expect(signTest(0, 0)).to.equal(1)
    expect(signTest(5, 5)).to.equal(1)
    expect(signTest(1, 0)).to.equal(1)
    // 2 / 2^6
    expect(signTest(6, 0)).to.be.closeTo(0.03125, 1e-12)
    // 2 * (1 + 10 + 45) / 2^10
    expect(signTest(8, 2)).to.be.closeTo(112 / 1024, 1e-12)
  })

  it('is the same for both sides, and smaller the more uneven they are', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (wins, losses) => {
        const p = signTest(wins, losses)
        expect(p).to.be.within(0, 1)
        expect(signTest(losses, wins)).to.equal(p)
        expect(signTest(Math.max(wins, losses) + 1, Math.min(wins, losses))).to.be.at.most(p + 1e-12)
      }),
    )
  })

  it('can be asked for very many coins', () => {
    expect(signTest(50_000, 50_000)).to.be.closeTo(1, 1e-9)
    expect(signTest(51_000, 49_000)).to.be.below(1e-9)
  })
})
