import { expect } from 'chai'
import { type IndicatorValue, indicatorIds } from '../../../../src/features/indicators/index.js'
import { findingOf } from '../../../../src/web/charts/divide/finding.js'
import { valueIn, yearsShown } from '../../../../src/web/charts/divide/in-years.js'
import { detailText, valueText } from '../../../../src/web/charts/divide/value-text.js'
import { readers } from '../../../../src/web/kit/reader.js'
import { theEngine } from '../../../support/one-engine.js'
import { thePages } from '../../../support/pages.js'
import { curator, headersOf, identifyByHeaders, memberOfBF } from '../../../support/viewers.js'

function aValue(name: string, value: Partial<IndicatorValue> = {}): IndicatorValue {
  const group = { by: 'region', values: [name], name, members: 10 } as const
  return {
    group: { ...group, values: [name] },
    technology: null,
    value: 0.5,
    n: 10,
    low: 0.24,
    high: 0.76,
    series: [],
    stages: null,
    surveys: [],
    ...value,
  }
}

describe('the finding of an indicator', () => {
  const finding = (...values: IndicatorValue[]) => findingOf('Shares', values, 'share', readers.en)

  it('names the groups that are furthest apart', () => {
    const [low, high] = [
      { value: 0.1, low: 0.05, high: 0.2 },
      { value: 0.9, low: 0.8, high: 0.95 },
    ]
    expect(finding(aValue('North'), aValue('South', low), aValue('East', high))).to.equal(
      'Shares: from 10% (South) to 90% (East)',
    )
  })

  it('says when the difference may be chance', () => {
    expect(finding(aValue('North'), aValue('South', { value: 0.6, low: 0.31, high: 0.83 }))).to.match(/may be chance$/)
  })

  it('says when there is no difference, or nothing to compare', () => {
    expect(finding(aValue('North'), aValue('South'))).to.equal('Shares: 50% in every group')
    expect(finding(aValue('North', { value: null }))).to.equal('Shares: nothing to count yet')
  })
})

describe('a number of an indicator', () => {
  it('is said with over how many it is counted and, where these are few, between what it lies', () => {
    expect(detailText(aValue('North'), 'share', readers.en)).to.equal('5 of 10 · probably between 24% and 76%')
    expect(detailText(aValue('North', { n: 40 }), 'share', readers.en)).to.equal('20 of 40')
    expect(detailText(aValue('North', { low: null, high: null }), 'days', readers.en)).to.equal('counted over 10')
    expect(detailText(aValue('North', { value: null }), 'share', readers.en)).to.equal('')
  })

  it('has its unit', () => {
    expect(valueText(0.256, 'share', readers.fr)).to.match(/^26.%$/)
    expect(valueText(1.666, 'per-member', readers.fr)).to.equal('1,67')
    expect([1, 3.06, 12.7].map((days) => valueText(days, 'days', readers.en))).to.deep.equal([
      '1 day',
      '3.1 days',
      '13 days',
    ])
  })

  it('stays from the year in which it changed, where years add up', () => {
    const series = [2015, 2020].map((year) => ({ year, value: year / 10_000, n: 10, low: null, high: null }))
    expect([2014, 2015, 2019, 2026].map((year) => valueIn({ series }, year, true))).to.deep.equal([
      null,
      0.2015,
      0.2015,
      0.202,
    ])
    expect([2015, 2016].map((year) => valueIn({ series }, year, false))).to.deep.equal([0.2015, null])
    const shown = (needs: null | 'public') => yearsShown({ reading: { needs }, values: [{ series }], lastYear: 2026 })
    expect(shown(null)).to.deep.equal([2016, 2021, 2024])
    expect(shown('public')).to.deep.equal([2015, 2020])
  })
})

describe('the page of the digital divide', () => {
  const service = thePages([], {}, identifyByHeaders)
  const overCaseStudies = ['experience', 'case-studies', 'stages', 'coverage']

  it('has a heading and a definition for each indicator, and a chart, a table and files where there is something', async () => {
    const { text } = await service.page('/en/insights/divide')
    for (const id of indicatorIds) expect(text).to.match(new RegExp(`<section id="${id}">[\\s\\S]*?<h2>[^<]+</h2>`))
    for (const id of overCaseStudies) {
      const section = text.split(`<section id="${id}">`)[1]!.split('</figure>')[0]!
      expect(section).to.match(/<svg[\s\S]*class="source"[\s\S]*<table/)
      const [svg, csv] = [...section.matchAll(/href="([^"]+)"><svg class="icon"[\s\S]*?Download/g)].map(([, href]) =>
        href!.replaceAll('&amp;', '&'),
      )
      expect((await service.get(svg!)).text).to.match(/^<svg xmlns[\s\S]*<\/svg>$/)
      const file = await service.get(csv!)
      expect(file.headers['content-type']).to.match(/^text\/csv/)
      expect(file.text).to.include(id)
    }
  })

  it('says the numbers of every dot, and leads to its records or to its row', async () => {
    for (const by of [
      'region',
      'incomeGroup',
      'landlocked',
      'smallIslandDevelopingState',
      'leastDeveloped',
      'language',
    ]) {
      const { text } = await service.page(`/en/insights/divide?by=${by}`)
      const dots = [...text.matchAll(/<a href="([^"]+)" class="dot-row"><title>([^<]+)</g)]
      expect(dots, by).to.have.length.of.at.least(8)
      for (const [, href, label] of dots) {
        expect(label).to.match(/: \d/)
        if (href!.startsWith('#')) expect(text).to.include(`id="${href!.slice(1)}"`)
        else expect((await service.page(href!.replaceAll('&amp;', '&'))).status).to.equal(200)
      }
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
      expect(new Set(ids).size).to.equal(ids.length)
    }
  })

  it('has a small chart for each technology, which leads to its comparison in detail', async () => {
    const { technologies } = (await theEngine()).catalogue
    const { text } = await service.page('/en/insights/divide?by=language')
    const links = [...text.matchAll(/<h3><a href="([^"]+#stages)">/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
    expect(links).to.have.length(technologies.size)
    expect(text.match(/class="drawing multiple"/g)).to.have.length(technologies.size)
    const blockchain = links.find((link) => link.includes('technology=blockchain'))!
    expect((await service.page(blockchain)).text).to.match(/<h2>Technologies in service – Blockchain/)
  })

  it('falls back to what it knows when it is asked for a grouping or technology that does not exist', async () => {
    const [usual, odd] = [
      await service.page('/en/insights/divide'),
      await service.page('/en/insights/divide?by=%3Cb%3E&technology=magic'),
    ]
    expect(odd.status).to.equal(200)
    expect(odd.text.match(/<h2>[^<]+<\/h2>/g)).to.deep.equal(usual.text.match(/<h2>[^<]+<\/h2>/g))
  })

  it('tells staff alone that private needs are counted', async () => {
    const notice = 'counted over all submitted needs'
    const read = async (headers = {}) => (await service.page('/en/insights/divide', headers)).text
    expect(await read(headersOf(curator))).to.include(notice)
    for (const headers of [{}, headersOf(memberOfBF)]) {
      const text = await read(headers)
      expect(text).to.not.include(notice)
      expect(text).to.include('public needs only')
    }
  })

  it('is among the insights', async () => {
    expect((await service.page('/fr/insights')).text).to.include('href="/fr/insights/divide"')
  })
})
