import { expect } from 'chai'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import type { Catalogue } from '../../../../src/domain/index.js'
import type { IndicatorReading, IndicatorValue } from '../../../../src/features/indicators/index.js'
import { StageMultiples } from '../../../../src/web/charts/divide/stage-multiples.js'
import { aTechnology } from '../../../support/builders.js'

const group = { by: 'region', values: ['west'], name: 'The West', members: 10 } as const
const survey = {
  roundId: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  name: '2026',
  closedAt: '2026-06-01T00:00:00.000Z',
  answered: 9,
  counts: { 'in-service': 5, pilot: null },
}

function shown(values: readonly Partial<IndicatorValue>[]): string {
  const reading = {
    values: values.map((value) => ({
      group: { ...group, values: [...group.values] },
      technology: 'scanners',
      value: 0.3,
      n: 10,
      low: 0.1,
      high: 0.6,
      series: [],
      stages: { production: 3, pilot: 1, study: 0 },
      surveys: [],
      ...value,
    })),
  } as unknown as IndicatorReading
  const catalogue = { technologies: new Map([['scanners', aTechnology()]]) } as unknown as Catalogue
  return render(
    h(StageMultiples, {
      reading,
      catalogue,
      detailOf: (id) => `/${id}`,
      recordsOf: ({ technology }) => `/list/${technology}`,
    }),
  )
}

describe('small charts of the stages of technologies', () => {
  it('say in words what they draw', () => {
    expect(shown([{}])).to.include('aria-label="X-ray scanners. The West: In service 3, Pilot 1, Study 0"')
  })

  it('lead to the case studies behind each bar', () => {
    expect(shown([{}])).to.match(/<a class="mark" href="\/list\/scanners"[^>]*><title>The West: In service 3/)
  })

  it('have what members said in the last survey beside it, and a dash for what is withheld', () => {
    const earlier = { ...survey, roundId: '01ARZ3NDEKTSV4RRFFQ69G5FAA', name: '2025' }
    const text = shown([{ surveys: [earlier, survey] }])
    expect(text).to.include('In service, in the survey “2026”').and.not.include('2025')
    expect(text).to.match(/<td class="number">5<\/td><td class="number">–<\/td><td class="number">–<\/td><\/tr>/)
    expect(text).to.include('– stands for counts that are not shown')
    expect(shown([{}])).to.not.include('survey')
  })
})
