import { expect } from 'chai'
import fc from 'fast-check'
import { wilsonInterval } from '../../../src/features/indicators/wilson-interval.js'

const anyShare = fc
  .integer({ min: 1, max: 5_000 })
  .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }))

describe('the interval of a share', () => {
  it('is as published: 4 of 10 lie between .168 and .687, none of 10 between 0 and .278', () => {
    const { low, high } = wilsonInterval(4, 10)
    expect(low).to.be.closeTo(0.1682, 5e-5)
    expect(high).to.be.closeTo(0.6873, 5e-5)
    expect(wilsonInterval(0, 10).high).to.be.closeTo(0.2775, 5e-5)
  })

  it('lies within 0 and 1, and holds the share', () => {
    fc.assert(
      fc.property(anyShare, ({ n, count }) => {
        const { low, high } = wilsonInterval(count, n)
        expect(low).to.be.within(0, count / n)
        expect(high).to.be.within(count / n, 1)
        expect(high).to.be.above(low)
      }),
    )
  })

  it('is the same seen from the other side', () => {
    fc.assert(
      fc.property(anyShare, ({ n, count }) => {
        const [one, other] = [wilsonInterval(count, n), wilsonInterval(n - count, n)]
        expect(one.low).to.be.closeTo(1 - other.high, 1e-12)
      }),
    )
  })

  it('grows narrower when more are counted', () => {
    fc.assert(
      fc.property(anyShare, fc.integer({ min: 2, max: 10 }), ({ n, count }, times) => {
        const [few, many] = [wilsonInterval(count, n), wilsonInterval(count * times, n * times)]
        expect(many.high - many.low).to.be.below(few.high - few.low)
      }),
    )
  })

  it('says that nothing is known where nothing was counted', () => {
    expect(wilsonInterval(0, 0)).to.deep.equal({ low: 0, high: 1 })
  })
})
