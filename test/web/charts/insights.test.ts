import { expect } from 'chai'
import { maturity } from '../../../src/domain/index.js'
import { messages } from '../../../src/messages/translate.js'
import { chartFileStyle, pageStyle } from '../../../src/web/kit/style-sheet.js'
import { theEngine } from '../../support/one-engine.js'
import { thePages } from '../../support/pages.js'

const unescaped = (text: string) => text.replaceAll('&amp;', '&')

describe('Insights', () => {
  const service = thePages()

  /** How many case studies the list behind an address has. */
  async function countAt(address: string): Promise<number> {
    const { text } = await service.page(unescaped(address))
    const found = /<h2 data-announced[^>]*>(?:([\d,]+) case stud|No case study)/.exec(text)
    expect(found, address).to.be.an('array')
    return Number(found![1] ?? 0)
  }

  it('opens with the charts themselves, each with finding, legend, source, date, table and files', async () => {
    const { text } = await service.page('/en/insights')
    const panels = text.split('<section class="panel').slice(1)
    expect(panels).to.have.length(5)
    for (const panel of panels) {
      expect(panel).to.match(/<figcaption><h2>[^<]{20,}<\/h2>/)
      expect(panel).to.match(/<svg[^>]*class="drawing|<table class="heat"/)
      expect(panel).to.match(/class="source">[\s\S]*As of \d+ \w+ \d{4}\./)
      expect(panel).to.match(/href="[^"]+"><svg[\s\S]*?Table[\s\S]*SVG[\s\S]*data-png="[^"]+\.svg[\s\S]*PNG[\s\S]*CSV/)
      if (!panel.includes('panel-divide')) expect(panel).to.include('<ul class="legend"')
    }
  })

  for (const [chart, pattern] of [
    ['world', /<a class="mark" href="([^"]+)"[^>]*><title>[^<]*?\n(\d+) case stud/g],
    ['years', /<a class="mark of-[^"]+" href="([^"]+)"[^>]*><title>[^<]*?\n(\d+) case stud/g],
    ['technologies-areas', /<a href="([^"]+)" aria-label="[^"]*?\n(\d+) case stud/g],
  ] as const) {
    it(`leads from every mark of ${chart} to as many case studies as it stands for, filtered or not`, async () => {
      for (const query of [
        '',
        '?region=europe&maturity=production',
        '?technology=blockchain&yearFrom=2018&yearTo=2024',
      ]) {
        const { text } = await service.page(`/en/insights/${chart}${query}`)
        const marks = [...text.matchAll(pattern)].map(([, href, count]) => ({ href: href!, count: Number(count) }))
        expect(marks, query).to.have.length.above(2)
        // Every seventh of the many.
        for (const { href, count } of marks.filter((_, index) => index % 7 === 0)) {
          expect(await countAt(href), href).to.equal(count)
        }
      }
    })
  }

  it('leads from every dot of the map of meaning to its case study, and from every group to those in it', async () => {
    const { text } = await service.page('/en/insights/meaning')
    const { catalogue } = await theEngine()
    const dots = [...text.matchAll(/<a class="mark" href="\/en\/case-studies\/([^"]+)"/g)].map(([, id]) => id!)
    expect(dots).to.have.length(catalogue.caseStudies.size)
    expect(dots.every((id) => catalogue.caseStudies.has(id))).to.equal(true)
    const groups = [
      ...text.matchAll(/<a href="([^"]+group=[^"]+)"><svg[\s\S]*?<span>([^<]+)<\/span><span class="count">(\d+)</g),
    ]
    expect(groups).to.have.length.within(3, 8)
    const known = [...catalogue.technologies.values(), ...catalogue.processAreas.values()].map(({ name }) => name.en)
    for (const [, href, name, count] of groups) {
      expect(known).to.include(unescaped(name!))
      const page = (await service.page(unescaped(href!))).text
      expect(page).to.include(`<h2>${name} (${count})</h2>`)
    }
  })

  it('shows the whole map where a group of a kept address is no more', async () => {
    const { status, text } = await service.page('/en/insights/meaning?group=technology.nothing')
    expect(status).to.equal(200)
    expect(text).to.include('class="cluster of-group-1"').and.not.include('faded')
    const { text: other } = await service.page('/en/insights/meaning?group=%22%3E%3Cscript%3E')
    expect(other).to.not.include('"><script>')
  })

  it('narrows all charts down by links and by a form that work without a script', async () => {
    const { catalogue } = await theEngine()
    const { text } = await service.page('/en/insights?technology=blockchain&maturity=pilot&yearFrom=2019&yearTo=2023')
    const expected = [...catalogue.caseStudies.values()].filter(
      ({ technologies, maturity, year }) =>
        technologies.includes('blockchain') && maturity === 'pilot' && year !== null && year >= 2019 && year <= 2023,
    ).length
    expect(expected).to.be.above(1)
    expect(text).to.include(`Charts of ${expected} case studies.`)
    expect(text).to.match(/<form method="get" action="\/en\/insights"[^>]*data-in-place/)
    expect(text).to.include('href="/en/insights?maturity=pilot&amp;yearFrom=2019&amp;yearTo=2023"')
    for (const file of text.matchAll(/data-png="([^"]+)"/g)) {
      if (!file[1]!.includes('/divide/')) expect(file[1]).to.include('technology=blockchain')
    }
  })

  it('says so where no case study is left, and takes no notice of what does not exist', async () => {
    const none = await service.page('/en/insights?yearFrom=1951&yearTo=1952')
    expect(none.status).to.equal(200)
    expect(none.text).to.include('No case study is like this.').and.include('No case study says when')
    const odd = await service.page(
      '/en/insights?technology=nothing&region=%3Cb%3E&maturity=x&yearFrom=now&zoom=99&centre=a,b',
    )
    expect(odd.status).to.equal(200)
    expect(odd.text).to.include('Charts of 248 case studies.').and.not.include('chosen-filters')
  })

  it('shows a part of a map closer, on the server too', async () => {
    const box = async (query: string) => {
      const { text } = await service.page(`/en/insights/world${query}`)
      return /viewBox="([^"]+)" class="drawing world"/.exec(text)![1]!.split(' ').map(Number)
    }
    expect(await box('')).to.deep.equal([0, 0, 720, 305])
    expect(await box('?zoom=4&centre=370,90')).to.deep.equal([280, 51.9, 180, 76.25])
    expect(await box('?zoom=4&centre=0,0')).to.deep.equal([0, 0, 180, 76.25])
    expect((await box('?region=west-central-africa'))[2]).to.be.below(360)
  })

  it('draws what is in service, pilot, study and of unknown stage apart', async () => {
    const { text } = await service.page('/en/insights/years')
    for (const stage of [...maturity.options, 'unknown']) expect(text).to.include(`class="mark of-${stage}"`)
  })

  it('does not speak of statistics', () => {
    const jargon =
      /principal component|eigen|correlation|standard deviation|median|percentile|p-value|confidence interval|composantes? principale|écart[- ]type|médiane|componentes? principal|desviación|mediana/i
    for (const sentences of Object.values(messages)) {
      for (const [key, text] of Object.entries(sentences)) {
        if (/^(charts?|map|heat|meaning|timeline|divide|indicator)\./.test(key)) expect(text, key).to.not.match(jargon)
      }
    }
  })

  it('never shows a mark in the colour of errors', () => {
    for (const rule of pageStyle.split('}')) {
      if (/\.(drawing|mark|heat|legend|chart)/.test(rule)) expect(rule).to.not.match(/var\(--bad/)
    }
    expect(chartFileStyle.split('.drawing').length).to.be.above(20)
    expect(chartFileStyle.slice(chartFileStyle.indexOf('.drawing'))).to.not.include('--bad')
  })
})
