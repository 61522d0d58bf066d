import { expect } from 'chai'
import { mean, ndcg, precision, recall, reciprocalRank } from '../../src/ranking/index.js'

/** Solves it: 3, helps: 2, touches on it: 1; judged and of no use: 0. */
const grades = new Map([
  ['solves', 3],
  ['helps', 2],
  ['touches', 1],
  ['useless', 0],
])
const ranked = ['helps', 'unjudged', 'solves', 'touches']

/**
 * Worked by hand with gain = 2^grade - 1, which is 7, 3, 1, 0 for grades 3 to 0, and discount = log2(rank + 1), which is
 * 1, 1.58496, 2, 2.32193 at ranks 1 to 4.
 */
const expected = {
  // found 3/1 + 0/1.58496 + 7/2 + 1/2.32193 = 6.93068; best possible 7/1 + 3/1.58496 + 1/2 = 9.39279
  wholeList: 0.73787,
  // found 3/1 + 0/1.58496 = 3; best possible 7/1 + 3/1.58496 = 8.89279
  firstTwo: 0.33735,
}

describe('nDCG', () => {
  it('equals the value computed by hand', () => {
    expect(ndcg(ranked, grades, 10)).to.be.closeTo(expected.wholeList, 0.00001)
  })

  it('uses only the given depth, in the list and in the ideal list', () => {
    expect(ndcg(ranked, grades, 2)).to.be.closeTo(expected.firstTwo, 0.00001)
  })

  it('is one for the best order', () => {
    expect(ndcg(['solves', 'helps', 'touches', 'useless'], grades, 10)).to.equal(1)
  })

  it('is one for the best ten when there are more than ten that help', () => {
    const many = new Map(Array.from({ length: 30 }, (_, index) => [`case-${index}`, 2] as const))
    expect(ndcg([...many.keys()], many, 10)).to.equal(1)
  })

  it('is zero when nothing relevant was found', () => {
    expect(ndcg(['useless', 'unjudged'], grades, 10)).to.equal(0)
  })

  it('is zero for an empty list', () => {
    expect(ndcg([], grades, 10)).to.equal(0)
  })

  it('is zero, not NaN, when the topic has nothing relevant', () => {
    expect(ndcg(ranked, new Map([['useless', 0]]), 10)).to.equal(0)
  })

  it('is zero, not NaN, for a topic without judgments', () => {
    expect(ndcg(ranked, new Map(), 10)).to.equal(0)
  })
})

describe('recall', () => {
  it('is the share of relevant ones among the first', () => {
    // helps and solves, of solves, helps and touches
    expect(recall(ranked, grades, 3)).to.be.closeTo(2 / 3, 1e-12)
  })

  it('counts case studies that only touch on the need', () => {
    expect(recall(['touches'], grades, 10)).to.be.closeTo(1 / 3, 1e-12)
  })

  it('does not count useless ones', () => {
    expect(recall(['useless'], grades, 10)).to.equal(0)
  })

  it('is zero, not NaN, when nothing is relevant', () => {
    expect(recall(ranked, new Map([['useless', 0]]), 10)).to.equal(0)
  })
})

describe('reciprocal rank', () => {
  it('is one over the rank of the first relevant', () => {
    expect(reciprocalRank(['useless', 'unjudged', 'touches', 'solves'], grades)).to.be.closeTo(1 / 3, 1e-12)
  })

  it('is one when the first is relevant', () => {
    expect(reciprocalRank(ranked, grades)).to.equal(1)
  })

  it('is zero when no relevant one is in the list', () => {
    expect(reciprocalRank(['useless', 'unjudged'], grades)).to.equal(0)
  })
})

describe('precision', () => {
  const right = new Set(['GH', 'KE'])

  it('is the share of correct results among the first', () => {
    const manyRight = new Set(['GH', 'KE', 'UG', 'RW', 'TZ'])
    expect(precision(['GH', 'BF', 'KE', 'TG', 'BJ'], manyRight, 5)).to.be.closeTo(2 / 5, 1e-12)
  })

  it('can be one with fewer correct ones than ranks', () => {
    expect(precision(['GH', 'KE', 'BF', 'TG', 'BJ'], right, 5)).to.equal(1)
  })

  it('ignores results beyond its depth', () => {
    expect(precision(['BF', 'GH', 'KE'], right, 1)).to.equal(0)
  })

  it('is zero, not NaN, when nothing is correct', () => {
    expect(precision(['GH'], new Set(), 5)).to.equal(0)
  })
})

describe('the mean', () => {
  it('of numbers is their mean', () => {
    expect(mean([0.25, 0.75, 0.5])).to.equal(0.5)
  })

  it('of nothing is zero, not NaN', () => {
    expect(mean([])).to.equal(0)
  })
})
