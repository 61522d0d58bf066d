import { expect } from 'chai'
import fc from 'fast-check'
import type { Need } from '../../../src/domain/index.js'
import { groupNeeds } from '../../../src/features/insights/group-needs.js'
import { aNeed } from '../../support/needs.js'

/** A need whose meaning points in a direction of the plane, given in degrees: both views the same. */
function aPoint(id: string, degrees: number | undefined, text = `zq${id}`) {
  const need = aNeed({ id, title: text, description: text })
  const [x, y] = [Math.cos(((degrees ?? 0) * Math.PI) / 180), Math.sin(((degrees ?? 0) * Math.PI) / 180)]
  const views = degrees === undefined ? undefined : Float32Array.from([x, y, x, y].map((value) => value / Math.SQRT2))
  return { need, views }
}

function groupsOf(...given: ReturnType<typeof aPoint>[]) {
  const vectors = new Map<Need, Float32Array>(given.flatMap(({ need, views }) => (views ? [[need, views]] : [])))
  return groupNeeds(
    given.map(({ need }) => need),
    vectors,
  ).map(({ needs, central }) => ({ ids: needs.map(({ id }) => id), central: central.id }))
}

describe('groups of needs', () => {
  it('hold what is alike in meaning, the largest first', () => {
    const groups = groupsOf(aPoint('a', 180), aPoint('b', 0), aPoint('c', 30), aPoint('d', 15))
    expect(groups).to.deep.equal([
      { ids: ['b', 'c', 'd'], central: 'd' },
      { ids: ['a'], central: 'a' },
    ])
  })

  it('do not grow along a chain of needs that are each like the next', () => {
    const groups = groupsOf(...[0, 60, 120, 180, 240, 300].map((degrees, index) => aPoint(`n${index}`, degrees)))
    expect(groups.length).to.be.above(1)
  })

  it('hold what has the same words while it was not encoded', () => {
    const text = 'Uniforms of wool in the hot season'
    const groups = groupsOf(
      aPoint('a', undefined, text),
      aPoint('b', undefined, text),
      aPoint('c', undefined, 'Pensions'),
    )
    expect(groups.map(({ ids }) => ids)).to.deep.equal([['a', 'b'], ['c']])
  })

  it('are the same in every order of the needs', () => {
    const given = [5, 8, 20, 95, 100, 160, 220, 300, 310].map((degrees, index) => aPoint(`n${index}`, degrees))
    const expected = groupsOf(...given)
    fc.assert(
      fc.property(fc.shuffledSubarray(given, { minLength: given.length }), (shuffled) => {
        expect(groupsOf(...shuffled)).to.deep.equal(expected)
      }),
    )
  })
})
