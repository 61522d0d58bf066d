import { expect } from 'chai'
import fc from 'fast-check'
import { viewsOf } from '../../../src/platform/encoder/index.js'
import { dot, normalise, subtract } from '../../../src/platform/vectors/index.js'
import { noConstants } from '../../support/builders.js'

const vectors = fc.float32Array({ minLength: 8, maxLength: 8, noNaN: true, min: -1000, max: 1000 })
const lengthOf = (vector: Float32Array) => Math.hypot(...vector)

describe('vectors', () => {
  it('have unit length when normalised', () => {
    fc.assert(
      fc.property(vectors, (vector) => {
        fc.pre(lengthOf(vector) > 0.001)
        expect(lengthOf(normalise(vector))).to.be.closeTo(1, 1e-5)
      }),
    )
  })

  it('of zeros stay zeros', () => {
    expect([...normalise(new Float32Array(4))]).to.deep.equal([0, 0, 0, 0])
  })

  it('have the same inner product as computed one by one', () => {
    fc.assert(
      fc.property(vectors, vectors, (left, right) => {
        const expected = left.reduce((sum, value, index) => sum + value * right[index]!, 0)
        expect(dot(left, 0, right, 0, 8)).to.be.closeTo(expected, 1e-3)
      }),
    )
  })

  it('can be part of a longer array', () => {
    const block = Float32Array.of(9, 9, 9, 9, 1, 2, 3, 4)
    expect(dot(Float32Array.of(1, 1, 1, 1), 0, block, 4, 4)).to.equal(10)
  })

  it('do not change when there is no mean to subtract', () => {
    const vector = Float32Array.of(1, 2)
    expect(subtract(vector, undefined)).to.equal(vector)
  })
})

describe('the two views of a text', () => {
  it('have unit length', () => {
    const views = viewsOf(Float32Array.of(3, 4, 0, 0), Float32Array.of(1, 0, 0, 0), noConstants)
    expect(lengthOf(views.subarray(0, 4))).to.be.closeTo(1, 1e-6)
    expect(lengthOf(views.subarray(4))).to.be.closeTo(1, 1e-6)
  })

  it('are the same when a model has no head', () => {
    const views = viewsOf(Float32Array.of(3, 4, 0, 0), undefined, noConstants)
    expect([...views.subarray(4)]).to.deep.equal([...views.subarray(0, 4)])
  })

  it('do not change the vector they are made from', () => {
    const vector = Float32Array.of(3, 4, 0, 0)
    viewsOf(vector, Float32Array.of(1, 1, 1, 1), noConstants)
    expect([...vector]).to.deep.equal([3, 4, 0, 0])
  })
})
