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
  it('finds the model that generated the outcomes', () => {
    const { intercept, coefficients } = fitLogistic(drawn(-1, [2, 0, -1], 20_000), { ridge: 1 })
    expect(intercept).to.be.closeTo(-1, 0.1)
    for (const [index, expected] of [2, 0, -1].entries()) expect(coefficients[index]).to.be.closeTo(expected, 0.1)
  })

  it('gives no feature a negative coefficient when this is excluded', () => {
    const { coefficients } = fitLogistic(drawn(-1, [2, -0.5, -1], 5_000), { ridge: 1, nonNegative: 3 })
    expect(coefficients[0]).to.be.greaterThan(1)
    expect(coefficients.slice(1)).to.deep.equal([0, 0])
  })

  it('predicts the observed total, with any outcomes', () => {
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

  it('stays finite when a feature separates the outcomes, or is constant', () => {
    const observations = [-2, -1, 1, 2].map((value) => ({ features: [value, 5], outcome: value > 0, weight: 1 }))
    const { intercept, coefficients } = fitLogistic(observations, { ridge: 1 })
    for (const value of [intercept, ...coefficients]) expect(value).to.satisfy(Number.isFinite)
  })

  it('counts an observation by its weight', () => {
    const twice = drawn(0, [1], 50)
    const heavy = twice.map((one) => ({ ...one, weight: 2 }))
    expect(fitLogistic(heavy, { ridge: 2 }).coefficients[0]).to.be.closeTo(
      fitLogistic([...twice, ...twice], { ridge: 2 }).coefficients[0]!,
      1e-9,
    )
  })

  for (const [what, observations, options, expected] of [
    [
      'independent features',
      drawn(-1, [2, 0, -1], 2_000),
      { ridge: 1 },
      [-0.9109507202983261, 1.9956349660350947, 0.019863810199523855, -0.8752684000157902],
    ],
    [
      'features that can only speak for it',
      drawn(-3, [1.5, 0.8, 0.1, -0.4, 0.6, 1, -1, 0.3], 3_000),
      { ridge: 20, nonNegative: 8 },
      [
        -2.2946924087324536, 1.0872585664898835, 0.5496597342892677, 0.07799038271727532, 0, 0.47936771205750894,
        0.7483124665192025, 0, 0.2085859465825043,
      ],
    ],
    [
      'features that nearly repeat each other, and one that never changes',
      drawn(0.5, [1, 1], 40).map(({ features: [one, other], outcome }, index) => ({
        features: [one!, other!, one! + 1e-3 * other!, 5],
        outcome,
        weight: 1 + (index % 3),
      })),
      { ridge: 0.5 },
      [0.3180664940814678, 0.47708218595269114, 0.7046766847806433, 0.47803887169837056, 0],
    ],
  ] as const) {
    // Computed by the Gauss-Jordan elimination that solved each step before a library did.
    it(`gives ${what} the weights it always gave`, () => {
      const { intercept, coefficients } = fitLogistic(observations, options)
      expect(coefficients).to.have.length(expected.length - 1)
      for (const [index, weight] of [intercept, ...coefficients].entries()) {
        expect(weight).to.be.closeTo(expected[index]!, 1e-9)
      }
    })
  }
})
