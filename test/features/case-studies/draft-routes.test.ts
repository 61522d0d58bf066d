import { expect } from 'chai'
import { anonymous, type CaseDraft, type CaseStudy, type Viewer } from '../../../src/domain/index.js'
import { readCase, type StoredCase } from '../../../src/features/catalogue/index.js'
import type { Recommendation } from '../../../src/features/recommendations/index.js'
import { aCaseContent } from '../../support/case-drafts.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { aViewer, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

type Shown = Pick<StoredCase, 'version' | 'archivedAt' | 'mergedInto'> & { readonly caseStudy: CaseStudy }
interface History {
  readonly items: {
    draftId: string | null
    version: number
    action: string
    actor: string | null
    differences: { path: string; before: unknown; after: unknown }[]
  }[]
}

describe('case studies by people', function () {
  this.timeout(60_000)
  const service = needsService()
  const drafts = '/case-study-drafts'
  const any = { 'if-match': '*' }

  const begin = (by: Viewer, content: object = aCaseContent()) => service.ask<CaseDraft>(by, 'POST', drafts, content)
  const step = async <T = CaseDraft>(by: Viewer, { id }: { id: string }, name: string, body?: object): Promise<T> => {
    const answer = await service.call(by, 'POST', `${drafts}/${id}/${name}`, { headers: any, body })
    expect(answer.status, answer.text).to.equal(200)
    return JSON.parse(answer.text) as T
  }
  /** A case study in the catalogue, by the whole way. */
  const published = async (title: string, content: object = {}) => {
    const draft = await begin(memberOfBF, aCaseContent({ ...content, en: { title } }))
    await step(memberOfBF, draft, 'submit')
    return (await step<Shown>(curator, draft, 'publish')).caseStudy
  }
  const recommended = async (text: string) => {
    const { results } = await service.ask<Recommendation>(anonymous, 'POST', '/recommendations', { text, diversity: 0 })
    return results.map(({ caseStudy }) => caseStudy.id)
  }
  const statusOf = async (viewer: Viewer, path: string) => (await service.call(viewer, 'GET', path)).status

  it('are found as soon as staff have published what a member gave them', async () => {
    const draft = await begin(memberOfBF)
    expect(draft).to.include({ memberCode: 'BF', status: 'draft', version: 1 })
    const asked = 'Nobody can count the camels of caravans that cross the dunes at night'
    expect(await recommended(asked)).to.not.include('bf-camel-caravans-counted-by-thermal-balloons')
    expect(await step(memberOfBF, draft, 'submit')).to.include({ status: 'in-review', version: 2 })
    const { caseStudy } = await step<Shown>(curator, draft, 'publish')
    expect(caseStudy.id).to.equal('bf-camel-caravans-counted-by-thermal-balloons')
    expect((await recommended(asked))[0]).to.equal(caseStudy.id)
    expect(await statusOf(anonymous, `/case-studies/${caseStudy.id}`)).to.equal(200)
    const portfolio = await service.ask<{ caseStudies: { id: string }[] }>(anonymous, 'GET', '/members/BF')
    expect(portfolio.caseStudies.map(({ id }) => id)).to.include(caseStudy.id)
    expectProblem(await service.call(memberOfBF, 'GET', `${drafts}/${draft.id}`), 404)
  })

  it('come and go while others are answered, each from one picture', async () => {
    const asked = 'Lanterns that signal to lorries in the fog'
    let done = false
    const asking = (async () => {
      const answers: Recommendation[] = []
      while (!done) {
        answers.push(await service.ask<Recommendation>(anonymous, 'POST', '/recommendations', { text: asked }))
        expect(await statusOf(anonymous, '/health/ready')).to.equal(200)
      }
      return answers
    })()
    const sizes = new Map([[service.engine.catalogue.generation, service.engine.catalogue.caseStudies.size]])
    for (const number of ['one', 'two', 'three']) {
      const { id } = await published(`Lanterns in the fog, part ${number}`)
      sizes.set(service.engine.catalogue.generation, service.engine.catalogue.caseStudies.size)
      await service.ask(curator, 'POST', `/case-studies/${id}/archive`)
      sizes.set(service.engine.catalogue.generation, service.engine.catalogue.caseStudies.size)
    }
    done = true
    const answers = await asking
    expect(answers.length).to.be.greaterThan(3)
    for (const { degraded, index, total } of answers) {
      expect(degraded).to.deep.equal([])
      expect(total, `of generation ${index.generation}`).to.equal(sizes.get(index.generation))
    }
  })

  it('are part of what a member can take out', async () => {
    const draft = await begin(memberOfBF)
    const taken = await service.ask<{ caseDrafts: CaseDraft[]; audit: { entityId: string }[] }>(
      memberOfBF,
      'GET',
      '/needs/export-of-member',
    )
    expect(taken.caseDrafts.map(({ id }) => id)).to.include(draft.id)
    expect(taken.audit.map(({ entityId }) => entityId)).to.include(draft.id)
    const others = await service.call(memberOfGH, 'GET', '/needs/export-of-member')
    expect(others.text).to.not.include(draft.id)
    await service.ask(memberOfBF, 'DELETE', `${drafts}/${draft.id}`)
  })

  describe('begin as drafts', () => {
    it('that are nobody else’s to know of', async () => {
      const draft = await begin(memberOfBF)
      const one = `${drafts}/${draft.id}`
      for (const viewer of [memberOfGH, aViewer('portal', 'GH'), aViewer('portal')]) {
        const calls = [
          await service.call(viewer, 'GET', one),
          await service.call(viewer, 'GET', `${one}/duplicates`),
          await service.call(viewer, 'PUT', one, { body: aCaseContent(), headers: any }),
          await service.call(viewer, 'DELETE', one),
          await service.call(viewer, 'POST', `${one}/submit`, { headers: any }),
        ]
        for (const answer of calls) expectProblem(answer, 404)
        const list = await service.call(viewer, 'GET', drafts)
        expect(list.text).to.not.include(draft.id)
      }
      expectProblem(await service.call(anonymous, 'GET', one), 401)
      const own = await service.ask<{ items: CaseDraft[] }>(aViewer('portal', 'BF'), 'GET', drafts)
      expect(own.items.map(({ id }) => id)).to.include(draft.id)
      const all = await service.ask<{ items: CaseDraft[] }>(curator, 'GET', `${drafts}?member=BF&status=draft`)
      expect(all.items.map(({ id }) => id)).to.include(draft.id)
      await service.ask(memberOfBF, 'DELETE', one)
    })

    it('about what a member did itself', async () => {
      const ofOthers = aCaseContent({ implementers: [{ member: 'GH', role: 'lead' }] })
      const answer = await service.call(memberOfBF, 'POST', drafts, { body: ofOthers })
      expect(expectProblem(answer, 400)).to.deep.equal(['implementers'])
      const draft = await begin(memberOfBF, {})
      expect(draft.content.implementers).to.deep.equal([{ code: 'BF', member: 'BF', role: 'lead' }])
      await service.ask(memberOfBF, 'DELETE', `${drafts}/${draft.id}`)
      expectProblem(await service.call(aViewer('portal'), 'POST', drafts, { body: {} }), 403)
    })

    it('with implementers as they were answered, by either name', async () => {
      const role = 'lead'
      for (const one of [{ code: 'BF' }, { member: 'BF' }, { code: 'BF', member: 'BF', name: 'Burkina Faso' }]) {
        const draft = await begin(memberOfBF, { implementers: [{ ...one, role }] })
        expect(draft.content.implementers).to.deep.equal([{ code: 'BF', member: 'BF', role }])
        const address = `${drafts}/${draft.id}`
        const again = { body: draft.content, headers: { 'if-match': '"1"' } }
        expect((await service.call(memberOfBF, 'PUT', address, again)).status).to.equal(200)
        await service.ask(memberOfBF, 'DELETE', address)
      }
      for (const [one, path] of [
        [{ role }, 'implementers.0.code'],
        [{ code: 'BF', member: 'GH', role }, 'implementers.0.member'],
      ] as const) {
        const answer = await service.call(memberOfBF, 'POST', drafts, { body: { implementers: [one] } })
        expect(expectProblem(answer, 400)).to.deep.equal([path])
      }
    })

    it('that name what there is, and each fault', async () => {
      const body = {
        technologies: ['nothing'],
        implementers: [
          { member: 'BF', role: 'lead' },
          { member: 'QQ', role: 'partner' },
        ],
      }
      const answer = await service.call(memberOfBF, 'POST', drafts, { body })
      expect(expectProblem(answer, 400)).to.have.members(['technologies.0', 'implementers.1.member'])
      const bad = { sources: [{ url: 'javascript:alert(1)' }], texts: { en: { title: '?' } }, id: 'drafts' }
      const second = await service.call(memberOfBF, 'POST', drafts, { body: bad })
      expect(expectProblem(second, 400)).to.have.members(['sources.0.url', 'texts.en.title', 'id'])
    })

    it('that may lack something, but not when they are published', async () => {
      const draft = await begin(curator, { texts: { en: { title: 'Only a title' } } })
      const answer = await service.call(curator, 'POST', `${drafts}/${draft.id}/publish`, { headers: any })
      expect(expectProblem(answer, 400)).to.have.members(['administration', 'texts.en.solution', 'sources', 'evidence'])
      const complete = aCaseContent({ technologies: [] })
      await service.call(curator, 'PUT', `${drafts}/${draft.id}`, { headers: any, body: complete })
      const again = await service.call(curator, 'POST', `${drafts}/${draft.id}/publish`, { headers: any })
      expect(expectProblem(again, 400)).to.deep.equal(['technologies'])
      await service.ask(curator, 'DELETE', `${drafts}/${draft.id}`)
    })

    it('that are changed only by a caller who read the newest version', async () => {
      const draft = await begin(memberOfBF)
      const put = (headers: Record<string, string>) =>
        service.call(memberOfBF, 'PUT', `${drafts}/${draft.id}`, { body: aCaseContent({ year: 2024 }), headers })
      expectProblem(await put({}), 428)
      expect((await put({ 'if-match': '"1"' })).headers.etag).to.equal('"2"')
      expectProblem(await put({ 'if-match': '"1"' }), 412)
      const submit = (headers: Record<string, string>) =>
        service.call(memberOfBF, 'POST', `${drafts}/${draft.id}/submit`, { headers })
      expectProblem(await submit({ 'if-match': '"1"' }), 412)
      expect((await submit({ 'if-match': '"2"' })).status).to.equal(200)
      expectProblem(await put({ 'if-match': '"3"' }), 403)
      await step(memberOfBF, draft, 'withdraw')
      await service.ask(memberOfBF, 'DELETE', `${drafts}/${draft.id}`)
    })

    it('that come back from staff with a word about it', async () => {
      const draft = await begin(memberOfBF)
      const early = await service.call(curator, 'POST', `${drafts}/${draft.id}/publish`, { headers: any })
      expectProblem(early, 409)
      await step(memberOfBF, draft, 'submit')
      const theirs = await service.call(memberOfBF, 'POST', `${drafts}/${draft.id}/publish`, { headers: any })
      expectProblem(theirs, 403)
      const back = await step(curator, draft, 'return', { note: 'Where are the figures from?' })
      expect(back).to.include({ status: 'draft', note: 'Where are the figures from?' })
      expect((await step(memberOfBF, draft, 'submit')).note).to.equal(null)
      await service.ask(memberOfBF, 'DELETE', `${drafts}/${draft.id}`)
      const left = await service.engine.database.all('SELECT 1 FROM case_history WHERE entry_id = ?', draft.id)
      expect(left, 'deleted with its history').to.deep.equal([])
    })

    it('that are compared with what there is', async () => {
      const { id, texts } = service.engine.catalogue.caseStudies.get('id-postal-advance-data')!
      const draft = await begin(curator, { texts: { en: { title: 'Ours', solution: texts.en!.solution } } })
      const { items } = await service.ask<{ items: { id: string; likeness: number }[] }>(
        curator,
        'GET',
        `${drafts}/${draft.id}/duplicates`,
      )
      expect(items[0]!.id).to.equal(id)
      expect(items[0]!.likeness).to.be.greaterThan(0.6)
      await service.ask(curator, 'DELETE', `${drafts}/${draft.id}`)
    })
  })

  describe('are revised', () => {
    it('while what is published stays as it is, and every difference is kept', async () => {
      const { id } = await published('Kites that watch a river port')
      const revision = await service.ask<CaseDraft>(memberOfBF, 'POST', `/case-studies/${id}/revisions`)
      expect(revision).to.include({ caseStudyId: id, basedOn: 1 })
      expectProblem(await service.call(memberOfBF, 'POST', `/case-studies/${id}/revisions`), 409)
      expectProblem(await service.call(memberOfGH, 'POST', `/case-studies/${id}/revisions`), 403)
      const content = structuredClone(revision.content)
      content.texts.en!.results = 'Smugglers went elsewhere.'
      content.year = 2026
      const change = { body: content, headers: any }
      expect((await service.call(memberOfBF, 'PUT', `${drafts}/${revision.id}`, change)).status).to.equal(200)
      const before = await service.ask<CaseStudy>(anonymous, 'GET', `/case-studies/${id}`)
      expect(before.year).to.equal(2025)
      await step(memberOfBF, revision, 'submit')
      await step(curator, revision, 'publish')
      const after = await service.ask<CaseStudy>(anonymous, 'GET', `/case-studies/${id}`)
      expect(after.year).to.equal(2026)

      const history = (viewer: Viewer) => service.ask<History>(viewer, 'GET', `/case-studies/${id}/history`)
      const open = (await history(anonymous)).items
      expect(open.map(({ action, version, draftId, actor }) => [action, version, draftId, actor])).to.deep.equal([
        ['published', 1, null, null],
        ['published', 2, null, null],
      ])
      expect(open[1]!.differences).to.have.deep.members([
        { path: 'texts.en.results', before: null, after: 'Smugglers went elsewhere.' },
        { path: 'year', before: 2025, after: 2026 },
      ])
      const { items } = await history(curator)
      expect(items.map(({ action }) => action)).to.include.members(['begun', 'edited', 'submitted', 'published'])
      expect((await history(memberOfGH)).items).to.have.length(2)
      expect((await history(memberOfBF)).items.length).to.equal(items.length)
    })

    it('not from a version that others have replaced, unless that is taken into account', async () => {
      const { id } = await published('Bells at the ferry')
      const [theirs, ours] = [
        await service.ask<CaseDraft>(memberOfBF, 'POST', `/case-studies/${id}/revisions`),
        await service.ask<CaseDraft>(curator, 'POST', `/case-studies/${id}/revisions`),
      ]
      await step(curator, ours!, 'publish')
      await step(memberOfBF, theirs!, 'submit')
      const where = `${drafts}/${theirs!.id}`
      expectProblem(await service.call(curator, 'POST', `${where}/publish`, { headers: any }), 409)
      const taken = { body: theirs!.content, headers: any }
      expect((await service.call(curator, 'PUT', `${where}?basedOn=2`, taken)).status).to.equal(200)
      await step(curator, theirs!, 'publish')
    })
  })

  it('once archived are found no more, keep what was decided, and can be brought back', async () => {
    const study = await published('Trained falcons over the dry port')
    const asked = 'Trained falcons fly over our dry port'
    const need = await service.aNeed(memberOfBF, { title: asked, description: asked }, 'submit')
    const match = `/needs/${need.id}/matches`
    await service.ask(curator, 'PUT', `${match}/${study.id}`, { state: 'approved', note: 'Look at this' })
    await service.ask(memberOfBF, 'PUT', `${match}/${study.id}/feedback`, { verdict: 'useful', outcome: 'adopted' })
    expect((await recommended(asked))[0]).to.equal(study.id)

    const shelf = await service.ask<Shown>(curator, 'POST', `/case-studies/${study.id}/archive`)
    expect(shelf.archivedAt).to.be.a('string')
    expect(await recommended(asked)).to.not.include(study.id)
    expectProblem(await service.call(anonymous, 'GET', `/case-studies/${study.id}`), 404)
    expectProblem(await service.call(anonymous, 'GET', `/case-studies/${study.id}/history`), 404)
    expectProblem(await service.call(curator, 'POST', `/case-studies/${study.id}/archive`), 409)
    for (const path of [match, `/needs/${need.id}/feedback`, '/gaps', '/review-queue', '/case-studies/archived']) {
      expect(await statusOf(curator, path), path).to.equal(200)
    }
    const listed = (await service.call(curator, 'GET', match)).text
    expect(listed).to.not.include(study.id)
    await service.ask(curator, 'POST', `/needs/${need.id}/suggestions`)

    await service.ask(curator, 'POST', `/case-studies/${study.id}/restore`)
    expect((await recommended(asked))[0]).to.equal(study.id)
    const { items } = await service.ask<{ items: { caseStudy: { id: string }; decision: { note: string } | null }[] }>(
      curator,
      'GET',
      match,
    )
    const found = items.find(({ caseStudy }) => caseStudy.id === study.id)
    expect(found?.decision?.note).to.equal('Look at this')
    const kept = await service.ask<{ items: object[] }>(memberOfBF, 'GET', `/needs/${need.id}/feedback`)
    expect(kept.items).to.have.length(1)
  })

  it('that are duplicates are found, and merged with all that was decided', async () => {
    const [kept, twin] = [
      await published('Beavers that guard the sluice'),
      await published('Beavers who guard the sluice', {
        tags: ['beavers'],
        implementers: [
          { member: 'BF', role: 'partner' },
          { member: 'GH', role: 'lead' },
        ],
        sources: [{ url: 'https://example.org/beavers' }],
      }),
    ]
    const { items } = await service.ask<{ items: { caseStudies: { id: string }[]; likeness: number }[] }>(
      curator,
      'GET',
      '/case-studies/duplicates?limit=200',
    )
    // Likeness that says nothing would list every pair there is.
    for (const from of ['-1', '0.29', '1.1', 'x']) {
      const refused = await service.call(curator, 'GET', `/case-studies/duplicates?from=${from}`)
      expect(expectProblem(refused, 400), from).to.deep.equal(['from'])
    }
    const ids = items.map(({ caseStudies }) =>
      caseStudies
        .map(({ id }) => id)
        .sort()
        .join(),
    )
    expect(ids).to.include([kept!.id, twin!.id].sort().join())
    expect(items.map(({ likeness }) => likeness)).to.deep.equal(
      items.map(({ likeness }) => likeness).sort((left, right) => right - left),
    )
    const need = await service.aNeed(memberOfBF, {}, 'submit')
    const both = await service.aNeed(memberOfBF, {}, 'submit')
    const decide = (id: string, study: CaseStudy, body: object) =>
      service.ask(curator, 'PUT', `/needs/${id}/matches/${study.id}`, body)
    await decide(need.id, twin!, { state: 'approved', position: 2 })
    await decide(both.id, twin!, { state: 'approved' })
    await decide(both.id, kept!, { state: 'hidden' })
    await service.ask(memberOfBF, 'PUT', `/needs/${need.id}/matches/${twin!.id}/feedback`, { verdict: 'useful' })
    const rule = await service.ask<{ id: string }>(curator, 'POST', '/rules', {
      name: 'Beavers',
      condition: { words: ['beavers'] },
      action: { type: 'boost' },
      caseStudies: [twin!.id],
    })

    const merge = (from: string, into: string) =>
      service.call(curator, 'POST', `/case-studies/${from}/merge`, { body: { into } })
    expect(expectProblem(await merge(twin!.id, twin!.id), 400)).to.deep.equal(['into'])
    expectProblem(await merge(twin!.id, 'xx-none'), 404)
    const answer = await merge(twin!.id, kept!.id)
    expect(answer.status, answer.text).to.equal(200)
    const { caseStudy } = JSON.parse(answer.text) as Shown
    expect(caseStudy.id).to.equal(kept!.id)
    expect(caseStudy.tags).to.include('beavers')
    expect(caseStudy.sources).to.have.length(2)
    expect(caseStudy.implementers).to.deep.equal([
      { code: 'BF', member: 'BF', role: 'lead' },
      { code: 'GH', member: 'GH', role: 'lead' },
    ])

    const there = await service.call(anonymous, 'GET', `/case-studies/${twin!.id}`)
    expect([there.status, there.headers.location]).to.deep.equal([308, `/api/v1/case-studies/${kept!.id}`])
    expect(there.headers['cache-control']).to.include('no-cache')
    expect(await recommended('Beavers guard the sluice'))
      .to.include(kept!.id)
      .and.not.include(twin!.id)
    type Matches = {
      items: { caseStudy: { id: string }; decision: { state: string; position: number | null } | null }[]
    }
    const decisionOn = async (id: string) => {
      const matches = await service.ask<Matches>(curator, 'GET', `/needs/${id}/matches`)
      return matches.items.find(({ caseStudy: one }) => one.id === kept!.id)?.decision
    }
    expect(await decisionOn(need.id)).to.include({ state: 'approved', position: 2 })
    expect(await decisionOn(both.id)).to.include({ state: 'hidden' })
    const feedback = await service.ask<{ items: { caseStudyId: string }[] }>(
      curator,
      'GET',
      `/needs/${need.id}/feedback`,
    )
    expect(feedback.items.map(({ caseStudyId }) => caseStudyId)).to.deep.equal([kept!.id])
    const after = await service.ask<{ caseStudies: string[] }>(curator, 'GET', `/rules/${rule.id}`)
    expect(after.caseStudies).to.deep.equal([kept!.id])
    const actions = async (id: string) =>
      (await service.ask<History>(curator, 'GET', `/case-studies/${id}/history`)).items.at(-1)!.action
    expect([await actions(kept!.id), await actions(twin!.id)]).to.deep.equal(['merged with', 'merged'])

    await service.ask(curator, 'POST', `/case-studies/${twin!.id}/restore`)
    expect(await statusOf(anonymous, `/case-studies/${twin!.id}`)).to.equal(200)
    await service.ask(curator, 'DELETE', `/rules/${rule.id}`)
  })

  it('that came with the catalogue have a history from their first change on', async () => {
    const id = 'id-postal-advance-data'
    const history = () => service.ask<History>(anonymous, 'GET', `/case-studies/${id}/history`)
    expect((await history()).items).to.deep.equal([])
    const revision = await service.ask<CaseDraft>(curator, 'POST', `/case-studies/${id}/revisions`)
    const body = { ...revision.content, tags: [...revision.content.tags, 'parcels by balloon'] }
    await service.call(curator, 'PUT', `${drafts}/${revision.id}`, { body, headers: any })
    await step(curator, revision, 'publish')
    const { items } = await history()
    expect(items.map(({ action, version }) => [action, version])).to.deep.equal([
      ['imported', 1],
      ['published', 2],
    ])
    expect(items[1]!.differences.map(({ path }) => path)).to.deep.equal(['tags'])
    expect((await readCase(service.engine.database, id))?.version).to.equal(2)
  })
})
