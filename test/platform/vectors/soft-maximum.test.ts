import { expect } from 'chai'
import fc from 'fast-check'
import { softMaxima } from '../../../src/platform/vectors/index.js'

const number = fc.float({ min: -1, max: 1, noNaN: true })

describe('soft maxima', () => {
  it('are the same as by plain code, for ranges of any length', () => {
    fc.assert(
      fc.property(fc.array(fc.array(number, { minLength: 1, maxLength: 40 }), { minLength: 1 }), (groups) => {
        const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, { length }) => sum + length, 0))
        const ranges = {
          from: Int32Array.from(starts),
          to: Int32Array.from(groups, ({ length }, index) => starts[index]! + length),
        }
        for (const softness of [0.08, 0.1]) {
          const found = softMaxima(Float32Array.from(groups.flat()), ranges, softness)
          for (const [index, group] of groups.entries()) {
            const mean = group.reduce((sum, value) => sum + Math.exp(value / softness), 0) / group.length
            expect(found[index]).to.be.closeTo(softness * Math.log(mean), 1e-6)
          }
        }
      }),
    )
  })

  it('of nothing are no numbers', () => {
    const [empty, one] = softMaxima(Float32Array.of(0.5), { from: Int32Array.of(0, 0), to: Int32Array.of(0, 1) }, 0.1)
    expect(empty).to.be.NaN
    expect(one).to.be.closeTo(0.5, 1e-6)
  })
})
