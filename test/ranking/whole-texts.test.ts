import { expect } from 'chai'
import { WholeTexts } from '../../src/ranking/index.js'

const dimension = 16
/** Both views along one axis each. */
function views(first: number, second: number): Float32Array {
  const both = new Float32Array(dimension * 2)
  both[first] = 1
  both[dimension + second] = 1
  return both
}

const texts = [
  { caseStudyId: 'a', language: 'en', views: views(0, 0) },
  { caseStudyId: 'a', language: 'fr', views: views(1, 1) },
  { caseStudyId: 'b', language: 'en', views: views(0, 1) },
  { caseStudyId: 'c', language: 'fr', views: views(5, 1) },
]
const wholes = WholeTexts.of(texts, dimension)

describe('whole texts', () => {
  it('are compared with needs by the mean of both views, in the best language', () => {
    const rows = wholes.rowsOf(['a', 'b', 'unknown'])
    const [one, other] = wholes.compare([views(0, 0), views(1, 0)], rows)
    expect(one![0]).to.be.closeTo(1, 1e-4)
    expect(one![1]).to.be.closeTo(0.5, 1e-4)
    expect(one![2]).to.be.NaN
    expect(other![0]).to.be.closeTo(0.5, 1e-4)
  })

  it('are like each other by the second view, in a language that both have', () => {
    const [b, c, unknown] = wholes.likenesses('a', ['b', 'c', 'unknown'])
    expect(b).to.be.closeTo(0, 1e-4)
    expect(c).to.be.closeTo(1, 1e-4)
    expect(unknown).to.equal(-1)
  })

  it('can be read through the head', () => {
    const [en, fr] = [...wholes.throughHead('a').values()]
    expect(en![0]).to.be.closeTo(1, 1e-4)
    expect(fr![1]).to.be.closeTo(1, 1e-4)
  })

  it('are others after a change, and the earlier ones stay as they were', () => {
    const after = wholes.changed(['a', 'c'], [{ caseStudyId: 'a', language: 'en', views: views(3, 3) }])
    expect(after.caseStudyIds).to.have.members(['a', 'b'])
    expect(after.compare([views(3, 3)], after.rowsOf(['a']))[0]![0]).to.be.closeTo(1, 1e-4)
    expect(wholes.compare([views(0, 0)], wholes.rowsOf(['a']))[0]![0]).to.be.closeTo(1, 1e-4)
    expect([wholes.count, after.count]).to.deep.equal([4, 2])
  })
})
