import { expect } from 'chai'
import fc from 'fast-check'
import { highestPlaces } from '../../src/ranking/highest-places.js'

describe('the places of the highest values', () => {
  it('are those of a stable sort, for few and for many of them', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }), fc.constant(Number.NaN))
    fc.assert(
      fc.property(fc.array(value, { maxLength: 200 }), fc.nat({ max: 12 }), (values, count) => {
        const sorted = [...values.keys()]
          .filter((place) => !Number.isNaN(values[place]))
          .sort((left, right) => values[right]! - values[left]! || left - right)
        expect(highestPlaces(values, count)).to.deep.equal(sorted.slice(0, count))
      }),
    )
  })
})
