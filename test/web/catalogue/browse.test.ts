import { expect } from 'chai'
import { theEngine } from '../../support/one-engine.js'
import { thePages } from '../../support/pages.js'

const idsIn = (html: string) =>
  [...html.matchAll(/class="title" href="\/\w\w\/case-studies\/([\w-]+)"/g)].map(([, id]) => id!)

describe('the list of case studies', () => {
  const service = thePages()

  it('holds them all, page by page, each once', async () => {
    const seen: string[] = []
    let next: string | undefined = '/en/case-studies'
    while (next) {
      const { text } = await service.page(next)
      seen.push(...idsIn(text))
      next = /<a href="([^"]*)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen.sort()).to.deep.equal([...(await theEngine()).catalogue.caseStudies.keys()].sort())
  })

  it('finds words in the language of the reader', async () => {
    const found = idsIn((await service.page('/fr/case-studies?words=scell%C3%A9s')).text)
    expect(found).to.not.be.empty
    const { caseStudies } = (await theEngine()).catalogue
    for (const id of found.slice(0, 5)) expect(JSON.stringify(caseStudies.get(id)!.texts.fr)).to.match(/scell/i)
  })

  it('filters exactly, also what was found by words', async () => {
    const { caseStudies } = (await theEngine()).catalogue
    const { text } = await service.page('/en/case-studies?words=platform&technology=blockchain&yearFrom=2019')
    expect(idsIn(text)).to.not.be.empty
    for (const id of idsIn(text)) {
      expect(caseStudies.get(id)!.technologies).to.include('blockchain')
      expect(caseStudies.get(id)!.year).to.be.at.least(2019)
    }
  })

  it('shows just those that a link names', async () => {
    const { text } = await service.page('/en/case-studies?id=id-postal-advance-data&id=no-such-case&id=<script>')
    expect(idsIn(text)).to.deep.equal(['id-postal-advance-data'])
  })

  it('says so where nothing is found', async () => {
    const { status, text } = await service.page('/en/case-studies?words=xylophone')
    expect(status).to.equal(200)
    expect(text).to.include('No case study')
  })

  for (const [query, field] of [
    ['yearFrom=soon', 'yearFrom'],
    ['technology=magic', 'refine'],
    ['region=moon', 'refine'],
    ['member=ZZ', 'member'],
    [`words=${'a'.repeat(201)}`, 'words'],
  ]) {
    it(`says what is wrong with ${query!.slice(0, 20)}`, async () => {
      const { status, text } = await service.page(`/en/case-studies?${query}`)
      expect(status).to.equal(400)
      expect(text).to.include(`<a href="#${field}">`)
    })
  }
})

describe('comparing', () => {
  const service = thePages()
  const ids = ['id-postal-advance-data', 'kr-blockchain-ecommerce-clearance', 'kr-blockchain-certificate-of-origin']

  it('puts case studies side by side, under the headings of a case', async () => {
    const { text } = await service.page(`/en/compare?${ids.map((id) => `id=${id}`).join('&')}`)
    expect(text.match(/<th scope="col">/g)).to.have.length(3)
    for (const heading of ['Problem', 'Solution', 'Results', 'Lessons', 'Sources']) {
      expect(text).to.include(`<span>${heading}</span></th>`)
    }
  })

  it('puts technologies side by side, under the six headings of a dossier', async () => {
    const { text } = await service.page('/fr/compare?technology=blockchain&technology=biometrics')
    expect(text.match(/<th scope="rowgroup"/g)).to.have.length(6)
  })

  it('takes four at most, and says so', async () => {
    const { text } = await service.page(
      '/en/compare?technology=blockchain&technology=biometrics&technology=drones-robots&technology=cloud-computing&technology=language-ai',
    )
    expect(text.match(/<th scope="col">/g)).to.have.length(4)
    expect(text).to.include('Only the first 4 are shown.')
  })

  it('asks for another where only one is chosen', async () => {
    const { status, text } = await service.page(`/en/compare?id=${ids[0]}`)
    expect(status).to.equal(400)
    expect(text).to.include('Choose at least two to compare.')
  })
})
