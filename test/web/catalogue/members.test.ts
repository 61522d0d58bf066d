import { expect } from 'chai'
import { theEngine } from '../../support/one-engine.js'
import { thePages } from '../../support/pages.js'

describe('the list of administrations', () => {
  const service = thePages()
  const codesIn = (text: string) =>
    [...text.matchAll(/<a class="with-flag" href="\/\w\w\/members\/(\w+)"/g)].map(([, code]) => code)

  it('is that of all, and says how many there are', async () => {
    const { catalogue } = await theEngine()
    const { text } = await service.page('/en/members')
    expect(codesIn(text)).to.have.length(catalogue.members.size)
    expect(text).to.include(`${catalogue.members.size} administrations`)
  })

  it('is found by name without accents, in the language of the reader', async () => {
    expect(codesIn((await service.page('/fr/members?name=senegal')).text)).to.deep.equal(['SN'])
    expect(codesIn((await service.page('/es/members?name=COTE')).text).length).to.be.below(3)
  })

  it('is narrowed down by region and to those with case studies', async () => {
    const { catalogue } = await theEngine()
    const { text } = await service.page('/en/members?region=europe&having=cases')
    const expected = [...catalogue.members.values()].filter(
      ({ code, region }) => region === 'europe' && catalogue.experience.has(code),
    )
    expect(expected).to.have.length.above(10)
    expect(codesIn(text)).to.have.members(expected.map(({ code }) => code))
  })

  it('says so where nobody has that name, and stays safe', async () => {
    const { status, text } = await service.page('/en/members?name=%3Cscript%3E&region=nowhere')
    expect(status).to.equal(200)
    expect(text).to.include('No administration has this name').and.not.include('<script>alert')
    expect(codesIn(text)).to.deep.equal([])
  })
})

describe('the page of an administration', () => {
  const service = thePages()

  it('leads from each topic to as many of its case studies as it says', async () => {
    const { text } = await service.page('/en/members/CN')
    const chips = [...text.matchAll(/<a class="chip" href="([^"]+)">[^<]+<span class="count">(\d+)</g)]
    expect(chips).to.have.length.within(4, 10)
    for (const [, href, count] of chips) {
      const list = (await service.page(href!.replaceAll('&amp;', '&'))).text
      expect(list).to.match(new RegExp(`<h2 data-announced[^>]*>${count} case stud`))
    }
  })
})
