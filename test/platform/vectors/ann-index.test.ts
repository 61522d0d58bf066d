import { expect } from 'chai'
import { AnnIndex } from '../../../src/platform/vectors/index.js'
import { errorOf } from '../../support/errors.js'

const dimension = 4
const unit = (place: number) => Float32Array.from({ length: dimension }, (_, index) => (index === place ? 1 : 0))

describe('the graph', () => {
  it('finds the nearest first', async () => {
    const index = AnnIndex.build([unit(0), unit(1), unit(2)], 3, dimension)
    const [nearest] = index.search(Float32Array.of(0.1, 0.9, 0, 0), 3, 16)
    expect(nearest?.row).to.equal(1)
    expect(nearest?.similarity).to.be.closeTo(0.9, 1e-6)
  })

  it('returns all when more are requested', async () => {
    const index = AnnIndex.build([unit(0), unit(1)], 2, dimension)
    expect(index.search(unit(0), 10, 16)).to.have.lengthOf(2)
  })

  it('without points finds nothing', async () => {
    const index = AnnIndex.build([], 0, dimension)
    expect(index.search(unit(0), 10, 16)).to.deep.equal([])
  })

  for (const oddity of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    it(`refuses a vector with ${oddity} in it, which the library would accept silently`, async () => {
      const error = await errorOf(async () => AnnIndex.build([unit(0), Float32Array.of(0, oddity, 0, 0)], 2, dimension))
      expect(error).to.be.instanceOf(RangeError)
    })

    it(`refuses to search for a vector with ${oddity} in it`, async () => {
      const index = AnnIndex.build([unit(0)], 1, dimension)
      expect(() => index.search(Float32Array.of(oddity, 0, 0, 0), 1, 16)).to.throw(RangeError)
    })
  }

  it('finds rows that were added later, and none that were removed', () => {
    const index = AnnIndex.build([unit(0), unit(1)], 2, dimension)
    expect(index.add(unit(2))).to.equal(2)
    index.remove(0)
    expect(index.count).to.equal(2)
    expect(index.search(unit(2), 3, 32).map(({ row }) => row)).to.have.members([1, 2])
    for (let row = 0; row < 3_000; row++) index.add(unit(row % dimension))
    expect(index.count).to.equal(3_002)
  })
})
