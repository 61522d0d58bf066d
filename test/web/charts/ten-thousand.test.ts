import { expect } from 'chai'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import type { CaseStudy, Catalogue } from '../../../src/domain/index.js'
import { heatMap } from '../../../src/web/charts/heat-map.js'
import { allShown, studiesOf } from '../../../src/web/charts/shown.js'
import { timeline } from '../../../src/web/charts/timeline.js'
import { worldMap } from '../../../src/web/charts/world-map.js'
import { readers } from '../../../src/web/kit/reader.js'
import { theEngine } from '../../support/one-engine.js'

/** The bundled case studies again and again, in other years. */
async function ofTenThousand(): Promise<Catalogue> {
  const { catalogue } = await theEngine()
  const bundled = [...catalogue.caseStudies.values()]
  const many = Array.from({ length: 10_000 }, (_, index): [string, CaseStudy] => {
    const study = bundled[index % bundled.length]!
    const id = `${study.id}-${index}`
    return [id, { ...study, id, year: study.year === null ? null : 1990 + ((index * 7) % 37) }]
  })
  return { ...catalogue, caseStudies: new Map(many) }
}

describe('charts of 10,000 case studies', () => {
  for (const [what, shown] of [
    ['all of them', allShown],
    ['those of a region', { ...allShown, region: 'europe' }],
  ] as const) {
    it(`take less than 200 ms of work together: ${what}`, async () => {
      const catalogue = await ofTenThousand()
      const draw = () => {
        const studies = studiesOf(shown, catalogue)
        const options = { shown }
        return [
          h('svg', {}, worldMap(studies, catalogue, readers.fr, options).onPage),
          heatMap(catalogue, readers.fr, { studies, shown }).instead!,
          h('svg', {}, timeline(studies, readers.fr, options).drawing),
        ]
          .map((part) => render(part))
          .join('')
      }
      const started = process.cpuUsage()
      const first = draw()
      const { user, system } = process.cpuUsage(started)
      expect((user + system) / 1000).to.be.below(200)
      expect(draw()).to.equal(first)
      expect(first.length).to.be.within(50_000, 200_000)
    })
  }

  it('are counted once for a selection, until the catalogue changes', async () => {
    const catalogue = await ofTenThousand()
    const shown = { ...allShown, maturity: 'pilot' }
    const studies = studiesOf(shown, catalogue)
    expect(studiesOf({ ...shown }, catalogue)).to.equal(studies)
    expect(studiesOf(shown, { ...catalogue })).to.not.equal(studies)
    expect(studies).to.have.length.within(100, 9_900)
  })
})
