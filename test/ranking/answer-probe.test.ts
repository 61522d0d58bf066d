import { expect } from 'chai'
import fc from 'fast-check'
import { findProbe, momentsOf } from '../../src/ranking/answer-probe.js'

const dimension = 6
const noise = fc.array(
  fc.float32Array({
    minLength: dimension,
    maxLength: dimension,
    noNaN: true,
    min: Math.fround(-0.2),
    max: Math.fround(0.2),
  }),
  { minLength: 8, maxLength: 20 },
)
const shifted = (vectors: readonly Float32Array[], by: number) =>
  vectors.map((vector) => Float32Array.from(vector, (value, index) => (index === 2 ? value + by : value)))
const along = (direction: Float32Array, vector: Float32Array) =>
  vector.reduce((sum, value, index) => sum + value * direction[index]!, 0)
const meanAlong = (direction: Float32Array, vectors: readonly Float32Array[]) =>
  vectors.reduce((sum, vector) => sum + along(direction, vector), 0) / vectors.length

describe('the probe', () => {
  it('points from the background to what is answered', async () => {
    await fc.assert(
      fc.asyncProperty(noise, noise, async (left, right) => {
        const [answered, background] = [shifted(left, 1), shifted(right, -1)]
        const probe = findProbe(await momentsOf(answered), await momentsOf(background))
        expect(meanAlong(probe, answered)).to.be.above(meanAlong(probe, background))
      }),
      { numRuns: 30 },
    )
  })
})
