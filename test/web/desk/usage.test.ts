import { expect } from 'chai'
import type { Recommendation } from '../../../src/features/recommendations/index.js'
import { theDesk } from '../../support/desk.js'
import { aKey } from '../../support/people.js'
import { aStoredRanking, byWordsFirst, theBundledRanking } from '../../support/rankings.js'

const text = 'Lorries queue for days at our border because every one of them is opened by hand.'
const address = '/en/desk/learning/usage'
const start = '/en/desk/learning/comparison'

/** What a page says, without its tags. */
const said = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the use of answers at the desk', function () {
  this.timeout(120_000)
  const desk = theDesk()
  let portal: string
  let learned: string
  before(async () => {
    portal = (await aKey(desk.database, { role: 'portal' })).key
  })

  const report = async (events: object[]) =>
    expect((await desk.as(portal, 'POST', '/usage', { events })).status).to.equal(204)
  const answer = async () =>
    JSON.parse((await desk.as(portal, 'POST', '/recommendations', { text })).text) as Recommendation

  it('is linked from the page of what was learned', async () => {
    expect((await desk.page('/en/desk/learning')).text).to.include(`href="${address}"`)
  })

  it('says so where nothing was reported, and nothing can be compared', async () => {
    const page = said((await desk.page(address, 'admin')).text)
    expect(page).to.include('No portal has reported anything').and.include('There is none yet')
    expect((await desk.page(address, 'admin')).text).to.not.include('<form method="post" action="/en/desk/learning')
  })

  it('shows figures by rank, by ranking and by case study, for the days that are asked for', async () => {
    const { results } = await answer()
    const [first, second] = results.map(({ caseStudy, rank, ranking }) => ({
      caseStudyId: caseStudy.id,
      rank,
      ranking,
    }))
    await report([
      { kind: 'shown', ...first },
      { kind: 'shown', ...second },
      { kind: 'opened', ...second },
      { kind: 'contacted', ...second, ranking: null },
    ])
    const { text: html } = await desk.page(`${address}?days=7`)
    const page = said(html)
    expect(page).to.include('Shown: 2; opened: 1; contacts used: 1.')
    expect(page).to.include('2 1 1 1 100%')
    expect(page).to.include('Built-in ranking 2 1 0 50%').and.include('Placed by staff 0 0 1 –')
    expect(page).to.include(results[1]!.caseStudy.title)
    expect(html).to.match(/days=7" aria-current="true"/)
    const long = new Date(Date.now() - 20 * 86_400_000).toISOString()
    await desk.database.transaction((queries) => queries.run('UPDATE usage_events SET at = ?', long))
    expect(said((await desk.page(`${address}?days=7`)).text)).to.include('No portal has reported anything')
    for (const days of ['30', '90', 'all']) {
      expect(said((await desk.page(`${address}?days=${days}`)).text)).to.include('Shown: 2')
    }
  })

  it('lets administrators start and end a comparison, and staff see it', async () => {
    learned = String(await aStoredRanking(desk.database, byWordsFirst(await theBundledRanking())))
    expect((await desk.page(address)).text).to.not.include('<form method="post" action="/en/desk/learning')
    expect((await desk.submit(start, { a: '0', b: learned }, 'staff')).status).to.equal(404)
    expect((await desk.submit(`${start}/end`, {}, 'staff')).status).to.equal(404)

    const same = await desk.submit(start, { a: '0', b: '0' }, 'admin')
    expect(same.status).to.equal(400)
    expect(same.text).to.include('Choose two different rankings.')
    expect(same.text.match(/<option value="0" selected/g), 'what was chosen stays').to.have.lengthOf(2)

    expect(said((await desk.done(start, { a: '0', b: learned }, 'admin')).text)).to.include(
      'The comparison has started.',
    )
    const { answerId, results } = await answer()
    const { caseStudy, rank, ranking } = results.find((one) => String(one.ranking) === learned)!
    await report([{ kind: 'opened', caseStudyId: caseStudy.id, rank, ranking, answerId }])
    for (const role of ['staff', 'admin'] as const) {
      const page = said((await desk.page(address, role)).text)
      expect(page).to.include(`Built-in ranking and Refit ${learned}.`)
      expect(page).to.include(`Built-in ranking 0 0 Refit ${learned} 1 1`)
      expect(page).to.include('Answers decided: 1 of 50')
    }
    await desk.done(start, { a: '0', b: learned }, 'admin')
    const { text: html } = await desk.done(`${start}/end`, {}, 'admin')
    expect(said(html)).to.include('The comparison has ended.').and.include('Earlier comparisons').and.include('0 : 1')
    await desk.done(`${start}/end`, {}, 'admin')
    expect((await answer()).answerId).to.equal(null)
  })

  it('is in every language', async () => {
    expect(said((await desk.page('/fr/desk/learning/usage')).text)).to.include('Comparaison de deux classements')
    expect(said((await desk.page('/es/desk/learning/usage')).text)).to.include('Comparación de dos clasificaciones')
  })

  it('shows itself at addresses to which only forms are sent', async () => {
    const { status, headers } = await desk.page(start)
    expect([status, headers.location]).to.deep.equal([303, address])
  })

  it('asks an administrator before a comparison ends', async () => {
    expect((await desk.page(`${start}/end`, 'admin')).text).to.include('End the comparison?')
    expect((await desk.page(`${start}/end`)).status).to.equal(404)
  })
})
