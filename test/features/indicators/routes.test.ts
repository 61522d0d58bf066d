import { expect } from 'chai'
import { anonymous, type Need, type NeedDraft, type Viewer } from '../../../src/domain/index.js'
import { type IndicatorId, indicatorIds } from '../../../src/features/indicators/index.js'
import type { IndicatorReading } from '../../../src/features/indicators/indicator-reading.js'
import { addPendingSuggestions } from '../../../src/features/needs/pending-suggestions-store.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { administrator, aViewer, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

const viewers = {
  anonymous,
  'the member itself': memberOfBF,
  'another member': memberOfGH,
  'a portal for the member': aViewer('portal', 'BF'),
  'a portal for nobody': aViewer('portal'),
  staff: curator,
  admin: administrator,
} satisfies Record<string, Viewer>
type Who = keyof typeof viewers

/** Defined here again, not taken from the product: who may learn from a number that there is a need. */
const countsAll: readonly Who[] = ['staff', 'admin']
const overNeeds = ['needs', 'good-answers', 'peers-in-region', 'peers-in-language', 'days-to-answer'] as const

describe('indicators of the digital divide', function () {
  this.timeout(60_000)
  const service = needsService()
  const { ask, call } = service
  const read = (viewer: Viewer, id: IndicatorId, by = 'region') =>
    ask<IndicatorReading>(viewer, 'GET', `/insights/indicators/${id}?by=${by}`)
  const everything = async (viewer: Viewer) => {
    const ids = [...overNeeds, 'experience'] as const
    const answers: unknown[] = [(await call(viewer, 'GET', '/insights/indicators/needs?format=csv')).text]
    for (const id of ids) answers.push(await read(viewer, id))
    return JSON.stringify(answers)
  }

  it('are listed with their definitions in three languages, and say which needs they count', async () => {
    for (const [language, word] of [
      ['en', /Share of the administrations/],
      ['fr', /Part des administrations/],
      ['es', /Parte de las administraciones/],
    ] as const) {
      const { items } = await ask<{ items: IndicatorReading[] }>(
        anonymous,
        'GET',
        `/insights/indicators?language=${language}`,
      )
      expect(items.map(({ id }) => id)).to.deep.equal(indicatorIds)
      expect(items[0]!.definition).to.match(word)
      expect(items.map(({ needs }) => needs)).to.have.members([
        null,
        null,
        null,
        null,
        ...overNeeds.map(() => 'public'),
      ])
    }
    expect((await read(curator, 'needs')).needs).to.equal('submitted')
  })

  it('count every member once in each grouping, and show no group of fewer than five', async () => {
    const { members } = service.engine.catalogue
    for (const by of ['all', 'region', 'incomeGroup', 'landlocked', 'smallIslandDevelopingState', 'leastDeveloped']) {
      const { values } = await read(anonymous, 'experience', by)
      expect(
        values.reduce((sum, { group }) => sum + group.members, 0),
        by,
      ).to.equal(members.size)
      for (const { group, n, value, low, high } of values) {
        expect(group.members).to.be.at.least(5)
        expect(n).to.equal(group.members)
        expect(value).to.be.within(low!, high!)
      }
    }
  })

  it('say of all members what the catalogue says', async () => {
    const { members, experience } = service.engine.catalogue
    const [all] = (await read(anonymous, 'experience', 'all')).values
    expect(all!.value).to.be.closeTo(experience.size / members.size, 1e-4)
    expect(all!.series.at(-1)!.value).to.equal(all!.value)
    const studies = [...experience.values()].flat().length
    expect((await read(anonymous, 'case-studies', 'all')).values[0]!.value).to.be.closeTo(studies / members.size, 1e-4)
  })

  it('come as CSV with a row for now and one for each year', async () => {
    const { text, headers } = await call(anonymous, 'GET', '/insights/indicators/experience?format=csv&language=fr')
    expect(headers['content-type']).to.match(/^text\/csv/)
    expect(headers['content-disposition']).to.equal('attachment; filename=experience-region.csv')
    const [columns, ...rows] = text.slice(1).trim().split('\r\n')
    expect(columns).to.equal('indicator,by,group,name,members,technology,year,value,n,low,high')
    const { values } = await read(anonymous, 'experience')
    expect(rows).to.have.length(values.reduce((sum, { series }) => sum + 1 + series.length, 0))
    expect(rows[0]).to.match(/^experience,region,americas-caribbean,"?Amérique/)
  })

  it('name the field of a bad request', async () => {
    const refused = async (query: string) => expectProblem(await call(anonymous, 'GET', query), 400)
    expect(await refused('/insights/indicators/magic')).to.deep.equal(['id'])
    expect(await refused('/insights/indicators/needs?by=colour')).to.deep.equal(['by'])
    expect(await refused('/insights/indicators/needs?format=pdf')).to.deep.equal(['format'])
    await refused('/insights/indicators?colour=red')
  })

  it('stand beside the published counts of the last survey that was closed and not invented', async () => {
    const technology = [...service.engine.catalogue.technologies.keys()][0]!
    const codes = [...service.engine.catalogue.members.keys()].slice(0, 12)
    const hold = async (name: string, more: object) => {
      const round = await ask<{ id: string }>(curator, 'POST', '/survey-rounds', { name, ...more })
      for (const [index, code] of codes.entries()) {
        const stage = index % 2 === 0 ? 'pilot' : 'studying'
        const body = { technologies: { [technology]: { stage } } }
        await ask(aViewer('member', code), 'PATCH', `/survey-rounds/${round.id}/answers/${code}`, body)
      }
      await ask(curator, 'POST', `/survey-rounds/${round.id}/close`)
    }
    await hold('2026', {})
    await hold('invented', { simulated: true })
    await ask(curator, 'POST', '/survey-rounds', { name: 'open' })
    const { values } = await read(anonymous, 'stages', 'all')
    const found = values.find((value) => value.technology === technology)!
    expect(found.surveys.map(({ name, answered, counts }) => [name, answered, counts.pilot])).to.deep.equal([
      ['2026', 12, 6],
    ])
    expect(Object.keys(found.surveys[0]!.counts)).to.include('studying').and.not.include('obstacle.cost')
    const { text } = await call(anonymous, 'GET', '/insights/indicators/stages?by=all&format=csv')
    expect(text).to.include('survey pilot').and.include(',2026,12,')
  })

  for (const visibility of ['private', 'members', 'public'] as const) {
    it(`are changed by a need that is ${visibility} for those alone who may count it`, async () => {
      const content: Partial<NeedDraft> = { visibility, processAreas: ['ecommerce-postal'] }
      const [before, after] = [new Map<Who, string>(), new Map<Who, string>()]
      const note = async (into: Map<Who, string>) => {
        for (const who of Object.keys(viewers) as Who[]) into.set(who, await everything(viewers[who]))
      }
      await note(before)
      const draft = await service.aNeed(memberOfBF, content)
      await note(after)
      for (const [who, answer] of after) expect(answer, `${who}, a draft`).to.equal(before.get(who))
      const need = await service.aNeed(memberOfBF, content, 'submit', 'review', 'publish')
      await note(after)
      for (const [who, answer] of after) {
        const counts = visibility === 'public' || countsAll.includes(who)
        expect(answer !== before.get(who), who).to.equal(counts)
      }
      for (const { id } of [draft, need]) await ask(memberOfBF, 'DELETE', `/needs/${id}`)
      await note(after)
      for (const [who, answer] of after) expect(answer, `${who}, afterwards`).to.equal(before.get(who))
    })
  }

  it('count answers and peers of the needs that may be counted', async () => {
    const post = 'Our post cannot capture electronic advance data about parcels that arrive; how did others do it?'
    const needs: Need[] = [
      await service.aNeed(memberOfBF, { description: post, visibility: 'public' }, 'submit', 'review', 'publish'),
      await service.aNeed(memberOfGH, { description: post, visibility: 'private' }, 'submit'),
    ]
    const ofAll = async (viewer: Viewer, id: IndicatorId) => (await read(viewer, id, 'all')).values[0]!
    expect(await ofAll(anonymous, 'good-answers')).to.include({ value: 1, n: 1 })
    expect(await ofAll(curator, 'good-answers')).to.include({ value: 1, n: 2 })
    expect((await ofAll(memberOfGH, 'peers-in-language')).n, 'its own private need is not counted').to.equal(1)
    const [open] = needs
    await service.engine.database.transaction((queries) => addPendingSuggestions(queries, open!))
    expect(await ofAll(anonymous, 'good-answers'), 'while it waits for a new answer').to.include({ value: null, n: 0 })
    expect((await ofAll(anonymous, 'needs')).value, 'the need itself is counted').to.be.above(0)
    const days = await ofAll(anonymous, 'days-to-answer')
    expect(days).to.include({ n: 1, low: null })
    expect(days.value).to.be.within(0, 1)
    for (const { id, memberCode } of needs) await ask(aViewer('member', memberCode), 'DELETE', `/needs/${id}`)
  })
})
