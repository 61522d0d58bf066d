import { expect } from 'chai'
import fc from 'fast-check'
import { adjustedRandIndex } from '../../src/ranking/adjusted-rand-index.js'

describe('the adjusted Rand index', () => {
  it('is 1 for the same groups, whatever they are called', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4)), (groups) => {
        expect(
          adjustedRandIndex(
            groups,
            groups.map((group) => `group ${group}`),
          ),
        ).to.equal(1)
      }),
    )
  })

  it('has the value of a published example', () => {
    // The documentation of adjusted_rand_score in scikit-learn.
    expect(adjustedRandIndex([0, 0, 1, 2], [0, 0, 1, 1])).to.be.closeTo(0.5714, 1e-4)
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 0, 1, 2])).to.be.closeTo(0.5714, 1e-4)
    expect(adjustedRandIndex([0, 0, 0, 0], [0, 1, 2, 3])).to.equal(0)
  })

  it('refuses groupings of different items', () => {
    expect(() => adjustedRandIndex([1], [1, 2])).to.throw(RangeError)
  })
})
