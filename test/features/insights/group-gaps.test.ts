import { expect } from 'chai'
import fc from 'fast-check'
import type { Need } from '../../../src/domain/index.js'
import { type Gap, groupGaps } from '../../../src/features/insights/group-gaps.js'
import { aNeed } from '../../support/needs.js'

/** A gap whose meaning points in a direction of the plane, given in degrees: both views the same. */
function aGap(id: string, degrees: number | undefined, text = `zq${id}`) {
  const need = aNeed({ id, title: text, description: text })
  const [x, y] = [Math.cos(((degrees ?? 0) * Math.PI) / 180), Math.sin(((degrees ?? 0) * Math.PI) / 180)]
  const views = degrees === undefined ? undefined : Float32Array.from([x, y, x, y].map((value) => value / Math.SQRT2))
  return { gap: { need, bestScore: 10, at: '2026-01-01T00:00:00.000Z' } satisfies Gap, views }
}

function groupsOf(...given: ReturnType<typeof aGap>[]) {
  const vectors = new Map<Need, Float32Array>(given.flatMap(({ gap, views }) => (views ? [[gap.need, views]] : [])))
  return groupGaps(
    given.map(({ gap }) => gap),
    vectors,
  ).map(({ gaps, central }) => ({ ids: gaps.map(({ need }) => need.id), central: central.id }))
}

describe('groups of gaps', () => {
  it('hold what is alike in meaning, the largest first', () => {
    const groups = groupsOf(aGap('a', 180), aGap('b', 0), aGap('c', 30), aGap('d', 15))
    expect(groups).to.deep.equal([
      { ids: ['b', 'c', 'd'], central: 'd' },
      { ids: ['a'], central: 'a' },
    ])
  })

  it('do not grow along a chain of needs that are each like the next', () => {
    const groups = groupsOf(...[0, 60, 120, 180, 240, 300].map((degrees, index) => aGap(`n${index}`, degrees)))
    expect(groups.length).to.be.above(1)
  })

  it('hold what has the same words while it was not encoded', () => {
    const text = 'Uniforms of wool in the hot season'
    const groups = groupsOf(aGap('a', undefined, text), aGap('b', undefined, text), aGap('c', undefined, 'Pensions'))
    expect(groups.map(({ ids }) => ids)).to.deep.equal([['a', 'b'], ['c']])
  })

  it('are the same in every order of the needs', () => {
    const given = [5, 8, 20, 95, 100, 160, 220, 300, 310].map((degrees, index) => aGap(`n${index}`, degrees))
    const expected = groupsOf(...given)
    fc.assert(
      fc.property(fc.shuffledSubarray(given, { minLength: given.length }), (shuffled) => {
        expect(groupsOf(...shuffled)).to.deep.equal(expected)
      }),
    )
  })
})
