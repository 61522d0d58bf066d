import { expect } from 'chai'
import { randomisationTest } from '../../src/ranking/index.js'
import { seededRandom } from '../../src/ranking/randomisation-test.js'

const topics = Array.from({ length: 40 }, (_, index) => index)

describe('the randomisation test', () => {
  it('gives a p of one for identical systems', () => {
    const figures = topics.map((topic) => topic / 40)
    expect(randomisationTest(figures, figures)).to.equal(1)
  })

  it('gives a small p when one system is better on every topic', () => {
    const better = topics.map(() => 0.6)
    const worse = topics.map(() => 0.5)
    expect(randomisationTest(better, worse)).to.be.below(0.001)
  })

  it('gives a large p when wins and losses balance', () => {
    const one = topics.map((topic) => (topic % 2 === 0 ? 0.6 : 0.5))
    const other = topics.map((topic) => (topic % 2 === 0 ? 0.5 : 0.6))
    expect(randomisationTest(one, other)).to.equal(1)
  })

  it('is close to the exact p when that can be counted', () => {
    // Of the 16 ways to sign four differences of .1, two have a sum as large as the observed one: p = 1/8.
    expect(randomisationTest([0.6, 0.6, 0.6, 0.6], [0.5, 0.5, 0.5, 0.5])).to.be.closeTo(0.125, 0.01)
  })

  it('does not depend on the order of the systems', () => {
    const one = topics.map((topic) => Math.sin(topic))
    const other = topics.map((topic) => Math.cos(topic) / 3)
    expect(randomisationTest(one, other)).to.equal(randomisationTest(other, one))
  })

  it('gives the same p for the same figures every time', () => {
    const one = topics.map((topic) => Math.sin(topic))
    const other = topics.map((topic) => Math.sin(topic + 1))
    expect(randomisationTest(one, other)).to.equal(randomisationTest(one, other))
  })

  it('never claims that chance is impossible', () => {
    expect(
      randomisationTest(
        topics.map(() => 1),
        topics.map(() => 0),
      ),
    ).to.be.above(0)
  })

  it('refuses systems that were measured on different topics', () => {
    expect(() => randomisationTest([0.5, 0.6], [0.5])).to.throw(RangeError)
  })
})

describe('the seeded generator', () => {
  it('gives the same numbers for the same seed', () => {
    const [one, other] = [seededRandom(7), seededRandom(7)]
    expect(topics.map(one)).to.deep.equal(topics.map(other))
  })

  it('gives numbers from 0 to less than 1, about half of them below one half', () => {
    const random = seededRandom(1)
    const numbers = Array.from({ length: 10_000 }, random)
    expect(Math.min(...numbers)).to.be.at.least(0)
    expect(Math.max(...numbers)).to.be.below(1)
    expect(numbers.filter((number) => number < 0.5).length).to.be.closeTo(5000, 200)
  })
})
