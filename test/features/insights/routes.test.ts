import { expect } from 'chai'
import type { Need } from '../../../src/domain/index.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { administrator, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

interface Theme {
  readonly id: string
  readonly label: { readonly words: string[]; readonly language: string }
  readonly needCount: number
  readonly needs: { readonly id: string }[]
  readonly waiting: string[]
}
interface Suggestion {
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly state: string
}
interface List<T> {
  readonly items: T[]
  readonly total: number
}

describe('insights', function () {
  this.timeout(120_000)
  const { ask, call, aNeed } = needsService()
  let first: Need
  let second: Need
  let other: Need

  before(async () => {
    const soup = { title: 'Tomato soup', description: 'How do we cook a tomato soup with basil and garlic?' }
    const again = {
      title: 'Soup of tomatoes',
      description: 'A recipe for tomato soup with garlic and basil is wanted.',
    }
    first = await aNeed(memberOfBF, soup, 'submit')
    second = await aNeed(memberOfGH, again, 'submit')
    const guitar = { title: 'Guitar', description: 'The strings of my guitar buzz on the first fret.' }
    other = await aNeed(memberOfBF, guitar, 'submit')
  })

  const suggestions = async (query = '') =>
    (await ask<List<Suggestion>>(curator, 'GET', `/insights/suggestions${query}`)).items

  it('list themes of needs without an answer, those first that help most members', async () => {
    const { items } = await ask<List<Theme>>(curator, 'GET', '/insights/gap-themes')
    const [soup, guitar] = items
    expect(soup).to.deep.include({ id: first.id, needCount: 2, waiting: ['BF', 'GH'] })
    expect(soup!.needs.map(({ id }) => id)).to.deep.equal([first.id, second.id])
    expect(soup!.label.language).to.equal('en')
    expect(soup!.label.words).to.include('soup')
    expect(guitar!.needs.map(({ id }) => id)).to.deep.equal([other.id])
  })

  it('are paged', async () => {
    const page = await ask<List<Theme> & { nextCursor: string }>(curator, 'GET', '/insights/gap-themes?limit=1')
    expect(page).to.deep.include({ total: 2 })
    const next = await ask<List<Theme>>(curator, 'GET', `/insights/gap-themes?limit=1&cursor=${page.nextCursor}`)
    expect(next.items.map(({ id }) => id)).to.deep.equal([other.id])
  })

  it('suggest a case study for a theme of several needs, not for a single one', async () => {
    const found = (await suggestions()).filter(({ kind }) => kind === 'find-case')
    expect(found.map(({ id, state, version }) => ({ id, state, version }))).to.deep.equal([
      { id: `theme-${first.id}`, state: 'open', version: 0 },
    ])
  })

  it('keep what staff decide, who and when, in the audit too', async () => {
    const path = `/insights/suggestions/theme-${first.id}`
    const done = await ask<Suggestion & { decidedAt: string }>(curator, 'PATCH', path, { state: 'done' })
    expect(done).to.include({ state: 'done', version: 1, decidedBy: curator.id })
    expect(Date.parse(done.decidedAt)).to.be.above(Date.parse(first.createdAt))
    expect((await suggestions('?state=open')).map(({ id }) => id)).to.not.include(done.id)
    expect((await suggestions('?state=done')).map(({ id }) => id)).to.deep.equal([done.id])
    expectProblem(await call(curator, 'PATCH', path, { body: { state: 'open' }, headers: { 'if-match': '"0"' } }), 412)
    await ask(curator, 'PATCH', path, { state: 'open' })
    const audit = '/audit?entity=insight%20suggestion'
    const { items } = await ask<List<{ action: string }>>(administrator, 'GET', audit)
    expect(items.map(({ action }) => action)).to.have.members(['done', 'open'])
    // No word of a need stays behind when the need is deleted.
    expect(JSON.stringify(items)).to.not.match(/soup|tomato/i)
  })

  it('refuse what is no suggestion and no state', async () => {
    const nobody = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
    const decide = (id: string, state: string) =>
      call(curator, 'PATCH', `/insights/suggestions/${id}`, { body: { state } })
    expectProblem(await decide(`theme-${nobody}`, 'done'), 404)
    expectProblem(await decide(`theme-${other.id}`, 'done'), 404)
    expect(expectProblem(await decide('anything', 'done'), 400)).to.deep.equal(['id'])
    expect(expectProblem(await decide(`theme-${first.id}`, 'gone'), 400)).to.deep.equal(['state'])
    expect(expectProblem(await call(curator, 'GET', '/insights/suggestions?state=gone'), 400)).to.deep.equal(['state'])
  })

  it('are for staff alone: a label may be a word of one private need', async () => {
    for (const viewer of [memberOfBF, memberOfGH]) {
      for (const path of ['/insights/gap-themes', '/insights/emerging-terms', '/insights/suggestions']) {
        expectProblem(await call(viewer, 'GET', path), 403)
      }
      const decision = { body: { state: 'done' } }
      expectProblem(await call(viewer, 'PATCH', `/insights/suggestions/theme-${first.id}`, decision), 403)
    }
  })

  it('list terms of case studies with the texts that have them', async () => {
    type Term = { source: string; caseStudies: object[]; recent: { found: number } }
    const { items } = await ask<List<Term>>(curator, 'GET', '/insights/emerging-terms?language=en')
    for (const { source, caseStudies, recent } of items) {
      expect(source).to.equal('case-studies')
      expect(caseStudies).to.have.length(Math.min(10, recent.found))
    }
  })
})
