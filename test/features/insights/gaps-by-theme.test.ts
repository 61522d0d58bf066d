import { expect } from 'chai'
import type { Need } from '../../../src/domain/index.js'
import { type Gap, gapsByTheme } from '../../../src/features/insights/gaps-by-theme.js'
import { aNeed } from '../../support/needs.js'

/** A gap whose words point in a direction of the plane, given in degrees: both views the same. */
function aGap(id: string, degrees: number | undefined, processAreas: string[] = []) {
  const need = aNeed({ id, processAreas })
  const [x, y] = [Math.cos(((degrees ?? 0) * Math.PI) / 180), Math.sin(((degrees ?? 0) * Math.PI) / 180)]
  const views = degrees === undefined ? undefined : Float32Array.from([x, y, x, y])
  return { gap: { need, bestScore: 10, at: '2026-01-01T00:00:00.000Z' } satisfies Gap, views }
}

function themesOf(...given: ReturnType<typeof aGap>[]) {
  const vectors = new Map<Need, Float32Array>(given.flatMap(({ gap, views }) => (views ? [[gap.need, views]] : [])))
  const themes = gapsByTheme(
    given.map(({ gap }) => gap),
    vectors,
  )
  return themes.map(({ processArea, gaps, central }) => ({
    processArea,
    ids: gaps.map(({ need }) => need.id),
    central: central.id,
  }))
}

describe('gaps by theme', () => {
  it('stand under the process areas that their members name', () => {
    const themes = themesOf(aGap('a', 0, ['transit']), aGap('b', 90, ['transit', 'valuation']))
    expect(themes).to.deep.equal([
      { processArea: 'transit', ids: ['a', 'b'], central: 'a' },
      { processArea: 'valuation', ids: ['b'], central: 'b' },
    ])
  })

  it('come together by their words where no area is named', () => {
    const themes = themesOf(aGap('a', 0), aGap('b', 180), aGap('c', 20))
    expect(themes.map(({ ids }) => ids)).to.deep.equal([['a', 'c'], ['b']])
  })

  it('are linked by one that is like two others, whenever it comes', () => {
    const themes = themesOf(aGap('a', 0), aGap('b', 120), aGap('c', 60))
    expect(themes).to.deep.equal([{ processArea: null, ids: ['a', 'b', 'c'], central: 'c' }])
  })

  it('stay by themselves while nothing is known of their words', () => {
    expect(themesOf(aGap('a', undefined), aGap('b', undefined)).map(({ ids }) => ids)).to.deep.equal([['a'], ['b']])
  })

  it('are none where there is no gap', () => {
    expect(themesOf()).to.deep.equal([])
  })
})
