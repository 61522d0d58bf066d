import { expect } from 'chai'
import { neighbourVotes, type TaughtNeed } from '../../src/ranking/index.js'
import { aNeed } from '../support/needs.js'

const text = Float32Array.of(1, 0, 1, 0)
/** The views of a need with a given likeness to the text, 0..1. */
const viewsOf = (likeness: number) => {
  const rest = Math.sqrt(1 - likeness * likeness)
  return Float32Array.of(likeness, rest, likeness, rest)
}
const answers = new Map([
  ['xx-answer', true],
  ['xx-none', false],
])
const likenesses = Array.from({ length: 101 }, (_, index) => index / 100)

/** The vote of a need for a text, for every likeness. */
function lessonsOf(shown: TaughtNeed['shown']): string[] {
  return likenesses.map((likeness) => {
    const votes = neighbourVotes(text, [{ views: viewsOf(likeness), answers, shown }])
    return JSON.stringify([...votes].map(([id, { value, sameNeed }]) => [id, value, sameNeed]))
  })
}

describe('the vote of an earlier need', () => {
  it('grows with likeness, from zero to one', () => {
    const values = likenesses.map(
      (likeness) =>
        neighbourVotes(text, [{ views: viewsOf(likeness), answers, shown: aNeed() }]).get('xx-answer')?.value ?? 0,
    )
    expect(values[20]).to.equal(0)
    expect(values[80]).to.equal(1)
    expect(new Set(values).size).to.be.greaterThan(40)
    expect(values).to.deep.equal(values.toSorted((left, right) => left - right))
  })

  it('reveals the likeness of a hidden need in a few steps only', () => {
    expect(new Set(lessonsOf(undefined)).size).to.be.within(2, 5)
  })

  it('reports whether a hidden need contributed', () => {
    const hidden = { views: viewsOf(0.7), answers, shown: undefined }
    const seen = { views: viewsOf(0.7), answers, shown: aNeed() }
    expect(neighbourVotes(text, [seen]).get('xx-answer')!.unseen).to.equal(false)
    expect(neighbourVotes(text, [seen, hidden]).get('xx-answer')!.unseen).to.equal(true)
    expect(neighbourVotes(text, [hidden, seen]).get('xx-answer')!.unseen).to.equal(true)
  })
})
