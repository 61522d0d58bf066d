import { expect } from 'chai'
import fc from 'fast-check'
import { fitLogistic, type Observation } from '../../src/ranking/index.js'
import { seededRandom } from '../../src/ranking/randomisation-test.js'

const logistic = (value: number) => 1 / (1 + Math.exp(-value))

/** Outcomes drawn with the probabilities of a known model. */
function drawn(intercept: number, coefficients: readonly number[], count: number): Observation[] {
  const random = seededRandom(7)
  return Array.from({ length: count }, () => {
    const features = coefficients.map(() => random() * 4 - 2)
    const logOdds = features.reduce((sum, value, index) => sum + value * coefficients[index]!, intercept)
    return { features, outcome: random() < logistic(logOdds), weight: 1 }
  })
}

describe('logistic regression', () => {
  it('finds the model that the outcomes were drawn with', () => {
    const { intercept, coefficients } = fitLogistic(drawn(-1, [2, 0, -1], 20_000), { ridge: 1 })
    expect(intercept).to.be.closeTo(-1, 0.1)
    for (const [index, expected] of [2, 0, -1].entries()) expect(coefficients[index]).to.be.closeTo(expected, 0.1)
  })

  it('gives no feature a say against, when it is asked not to', () => {
    const { coefficients } = fitLogistic(drawn(-1, [2, -0.5, -1], 5_000), { ridge: 1, nonNegative: true })
    expect(coefficients[0]).to.be.greaterThan(1)
    expect(coefficients.slice(1)).to.deep.equal([0, 0])
  })

  it('says about as much as came, whatever the outcomes are', () => {
    const outcomes = fc.array(fc.boolean(), { minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(outcomes, (given) => {
        const observations = given.map((outcome, index) => ({ features: [index % 7], outcome, weight: 1 }))
        const { intercept, coefficients } = fitLogistic(observations, { ridge: 1 })
        const said = observations.reduce(
          (sum, { features }) => sum + logistic(intercept + coefficients[0]! * features[0]!),
          0,
        )
        expect(said).to.be.closeTo(given.filter(Boolean).length, 0.01)
      }),
    )
  })

  it('stays finite when a feature tells the outcomes apart, or never changes', () => {
    const observations = [-2, -1, 1, 2].map((value) => ({ features: [value, 5], outcome: value > 0, weight: 1 }))
    const { intercept, coefficients } = fitLogistic(observations, { ridge: 1 })
    for (const value of [intercept, ...coefficients]) expect(value).to.satisfy(Number.isFinite)
  })

  it('counts an observation as often as its weight says', () => {
    const twice = drawn(0, [1], 50)
    const heavy = twice.map((one) => ({ ...one, weight: 2 }))
    expect(fitLogistic(heavy, { ridge: 2 }).coefficients[0]).to.be.closeTo(
      fitLogistic([...twice, ...twice], { ridge: 2 }).coefficients[0]!,
      1e-9,
    )
  })
})
