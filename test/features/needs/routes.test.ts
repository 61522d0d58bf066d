import { expect } from 'chai'
import { anonymous, type Need } from '../../../src/domain/index.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { administrator, aViewer, curator, memberOfBF, memberOfGH } from '../../support/viewers.js'

describe('needs over HTTP', () => {
  const service = needsService()

  const idsFor = async (viewer: typeof curator, query = '') =>
    (await service.ask<{ items: Need[] }>(viewer, 'GET', `/needs${query}`)).items.map(({ id }) => id)
  const asNobodysId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

  describe('are created', () => {
    it('as private drafts with their detected language', async () => {
      const answer = await service.call(memberOfBF, 'POST', '/needs', {
        body: { title: 'Files de camions', description: 'Les camions attendent des jours à notre frontière.' },
      })
      expect(answer.status).to.equal(201)
      const need = JSON.parse(answer.text) as Need
      expect(need).to.include({ language: 'fr', status: 'draft', visibility: 'private', memberCode: 'BF' })
      expect(answer.headers.location).to.equal(`/api/v1/needs/${need.id}`)
      expect(answer.headers.etag).to.equal('"1"')
    })

    it('only by members and portals that act for one', async () => {
      const body = { title: 'Ours', description: 'Ours too' }
      expectProblem(await service.call(anonymous, 'POST', '/needs', { body }), 401)
      expectProblem(await service.call(curator, 'POST', '/needs', { body }), 403)
      expectProblem(await service.call(aViewer('portal'), 'POST', '/needs', { body }), 403)
      expect((await service.call(aViewer('portal', 'GH'), 'POST', '/needs', { body })).status).to.equal(201)
    })

    it('not with invalid fields, which are all named', async () => {
      const body = {
        title: '?',
        description: 'x'.repeat(5001),
        visibility: 'secret',
        constraints: { deadline: 'soon' },
      }
      const answer = await service.call(memberOfBF, 'POST', '/needs', { body })
      expect(expectProblem(answer, 400)).to.have.members(['title', 'description', 'visibility', 'constraints.deadline'])
    })

    it('not with a process area that does not exist', async () => {
      const body = { title: 'Ours', description: 'Ours too', processAreas: ['transit', 'nowhere'] }
      expect(expectProblem(await service.call(memberOfBF, 'POST', '/needs', { body }), 400)).to.deep.equal([
        'processAreas.1',
      ])
    })
  })

  describe('are changed', () => {
    it('only with the newest version', async () => {
      const need = await service.aNeed(memberOfBF)
      const change = (etag: string | undefined, title: string) =>
        service.call(memberOfBF, 'PATCH', `/needs/${need.id}`, {
          body: { title },
          headers: etag === undefined ? {} : { 'if-match': etag },
        })
      expectProblem(await change(undefined, 'One'), 428)
      const first = await change('"1"', 'One')
      expect([first.status, first.headers.etag]).to.deep.equal([200, '"2"'])
      for (const stale of ['"1"', 'W/"2"', '2', '"x"']) expectProblem(await change(stale, 'Two'), 412)
      expect((await change('*', 'Three')).status).to.equal(200)
    })

    it('only in the given fields', async () => {
      const constraints = { budget: 'under-100k' as const, deadline: '2027-01-31', infrastructure: 'One line' }
      const need = await service.aNeed(memberOfBF, { constraints, processAreas: ['transit'] })
      const answer = await service.call(memberOfBF, 'PATCH', `/needs/${need.id}`, {
        body: { constraints: { deadline: null } },
        headers: { 'if-match': '"1"' },
      })
      const { version, updatedAt: _, ...after } = JSON.parse(answer.text) as Need
      expect(version).to.equal(2)
      expect(need).to.deep.include({ ...after, version: 1, constraints })
    }).timeout(10_000)

    it('and their language is detected again, unless it was given', async () => {
      const need = await service.aNeed(memberOfBF, { language: undefined })
      const change = { title: 'Files de camions', description: 'Les camions attendent des jours à notre frontière.' }
      const send = (id: string) =>
        service.call(memberOfBF, 'PATCH', `/needs/${id}`, { body: change, headers: { 'if-match': '*' } })
      expect((JSON.parse((await send(need.id)).text) as Need).language).to.equal('fr')
      const told = await service.aNeed(memberOfBF, { language: 'pt' })
      expect((JSON.parse((await send(told.id)).text) as Need).language).to.equal('pt')
    })

    it('not after they are closed', async () => {
      const need = await service.aNeed(memberOfBF, {}, 'submit', 'close')
      const body = { title: 'Too late' }
      const answer = await service.call(memberOfBF, 'PATCH', `/needs/${need.id}`, {
        body,
        headers: { 'if-match': '*' },
      })
      expectProblem(answer, 403)
    })
  })

  it('do not change status with an old version', async () => {
    const need = await service.aNeed(memberOfBF)
    const move = (headers: Record<string, string>) =>
      service.call(memberOfBF, 'POST', `/needs/${need.id}/transitions`, { body: { transition: 'submit' }, headers })
    expectProblem(await move({ 'if-match': '"7"' }), 412)
    expect((await move({ 'if-match': '"1"' })).status).to.equal(200)
    expectProblem(await move({}), 409)
  })

  it('are deleted by their member', async () => {
    const need = await service.aNeed(memberOfBF, { visibility: 'public' }, 'submit')
    expectProblem(await service.call(memberOfGH, 'DELETE', `/needs/${need.id}`), 403)
    expectProblem(await service.call(curator, 'DELETE', `/needs/${need.id}`), 403)
    expect((await service.call(memberOfBF, 'DELETE', `/needs/${need.id}`)).status).to.equal(204)
    expectProblem(await service.call(memberOfBF, 'GET', `/needs/${need.id}`), 404)
  })

  it('of others look like missing needs', async () => {
    const need = await service.aNeed(memberOfBF, {}, 'submit')
    const [there, nowhere] = [
      await service.call(memberOfGH, 'GET', `/needs/${need.id}`),
      await service.call(memberOfGH, 'GET', `/needs/${asNobodysId}`),
    ]
    expectProblem(there, 404)
    expect(JSON.parse(there.text)).to.deep.equal({
      ...JSON.parse(nowhere.text),
      id: there.headers['x-request-id'],
      detail: `There is no need "${need.id}"`,
    })
  })

  it('are listed in pages, with filters', async () => {
    const port = aViewer('member', 'TG')
    const first = await service.aNeed(port, { title: 'Ships wait', processAreas: ['transit'], visibility: 'members' })
    const second = await service.aNeed(port, { title: 'Ships sink' }, 'submit')
    const third = await service.aNeed(port, { title: 'Planes wait', visibility: 'public' }, 'submit')
    expect(await idsFor(port, '?member=TG')).to.deep.equal([first.id, second.id, third.id])
    expect(await idsFor(port, '?processArea=transit')).to.deep.equal([first.id])
    expect(await idsFor(port, '?text=ship%20waiting')).to.deep.equal([first.id])
    expect(await idsFor(port, '?status=submitted&visibility=private&member=TG')).to.deep.equal([second.id])
    expect(await idsFor(memberOfGH, '?member=TG')).to.deep.equal([third.id])
    expect(await idsFor(anonymous, '?member=TG')).to.deep.equal([third.id])
    expect(await idsFor(curator, '?member=TG')).to.deep.equal([second.id, third.id])
    const page = await service.ask<{ total: number; nextCursor: string }>(port, 'GET', '/needs?member=TG&limit=2')
    expect(page.total).to.equal(3)
    expect(await idsFor(port, `?member=TG&cursor=${page.nextCursor}`)).to.deep.equal([third.id])
  })

  it('that are public are shown with their member', async () => {
    const port = aViewer('member', 'BJ')
    const need = await service.aNeed(port, { visibility: 'public' }, 'submit')
    await service.aNeed(port, { visibility: 'members' }, 'submit')
    const { needs } = await service.ask<{ needs: Need[] }>(port, 'GET', '/members/BJ')
    expect(needs).to.deep.equal([need])
  })

  it('have a history for their member and staff', async () => {
    const need = await service.aNeed(memberOfBF, { visibility: 'public' }, 'submit')
    expect(await actionsIn(memberOfBF, need)).to.deep.equal(['created', 'submit'])
    expect(await actionsIn(curator, need)).to.deep.equal(['submit'])
    expectProblem(await service.call(memberOfGH, 'GET', `/needs/${need.id}/history`), 403)
  })

  it('show no draft version to staff, neither before submission nor after withdrawal', async () => {
    const { id } = await service.aNeed(memberOfBF, { title: 'Zqfirst' })
    const change = async (title: string) => {
      const { status } = await service.call(memberOfBF, 'PATCH', `/needs/${id}`, {
        body: { title },
        headers: { 'if-match': '*' },
      })
      expect(status).to.equal(200)
    }
    const step = (transition: string) => service.ask(memberOfBF, 'POST', `/needs/${id}/transitions`, { transition })
    await change('As submitted')
    await step('submit')
    await change('As changed since')
    await step('withdraw')
    await change('Zqsecond')
    await change('As submitted again')
    const need = await step('submit')
    const all = ['created', 'edited', 'submit', 'edited', 'withdraw', 'edited', 'edited', 'submit']
    expect(await actionsIn(memberOfBF, need as Need)).to.deep.equal(all)
    for (const viewer of [curator, administrator]) {
      expect(await actionsIn(viewer, need as Need)).to.deep.equal(['submit', 'edited', 'submit'])
      for (const path of [`/needs/${id}/history`, '/needs/export-of-member?memberCode=BF']) {
        const { text } = await service.call(viewer, 'GET', path)
        expect(text).to.not.match(/Zqfirst|Zqsecond/)
      }
    }
  })

  const actionsIn = async (viewer: typeof curator, { id }: Need) => {
    const { items } = await service.ask<{ items: { action: string }[] }>(viewer, 'GET', `/needs/${id}/history`)
    return items.map(({ action }) => action)
  }

  describe('that are duplicates', () => {
    const duplicatesOf = async (viewer: typeof curator, text: string, rest: object = {}) =>
      (
        await service.ask<{ items: { need: Need; likeness: number }[] }>(viewer, 'POST', '/needs/duplicates', {
          text,
          ...rest,
        })
      ).items

    it('are found in another language', async () => {
      const need = await service.aNeed(memberOfBF, {
        title: 'Postal parcels arrive without data',
        description: 'Our post cannot capture electronic advance data before parcels arrive.',
      })
      const [first] = await duplicatesOf(
        memberOfBF,
        'Les colis postaux arrivent sans données électroniques préalables ; notre poste ne peut pas les saisir.',
      )
      expect(first?.need.id).to.equal(need.id)
      expect(first?.likeness).to.be.within(0.45, 1)
    })

    it('are not found when they are not visible, or when they are the edited one', async () => {
      const text = 'Drones to look at ships that dump oil off our coast'
      const need = await service.aNeed(memberOfBF, { title: text, description: text }, 'submit')
      expect((await duplicatesOf(memberOfBF, text))[0]?.likeness).to.be.greaterThan(0.9)
      expect(await duplicatesOf(memberOfGH, text)).to.deep.equal([])
      expect(await duplicatesOf(memberOfBF, text, { except: need.id })).to.deep.equal([])
    })

    it('cannot be searched by anonymous callers', async () => {
      expectProblem(await service.call(anonymous, 'POST', '/needs/duplicates', { body: { text: 'Drones' } }), 401)
    })
  })

  it('get the same answer as their text', async () => {
    const need = await service.aNeed(memberOfBF, {}, 'submit')
    const byNeed = await service.ask(memberOfBF, 'POST', '/recommendations', { needId: need.id, limit: 20 })
    const byText = await service.ask(memberOfBF, 'POST', '/recommendations', {
      text: `${need.title}\n${need.description}`,
      language: 'en',
      memberCode: 'BF',
      limit: 20,
    })
    expect(byNeed).to.deep.equal(byText)
    const body = { needId: need.id }
    expectProblem(await service.call(memberOfGH, 'POST', '/recommendations', { body }), 404)
    const both = { needId: need.id, text: 'Both' }
    expect(
      expectProblem(await service.call(memberOfBF, 'POST', '/recommendations', { body: both }), 400),
    ).to.deep.equal(['text'])
  })

  it('are never cached on the way', async () => {
    for (const viewer of [memberOfBF, curator, administrator]) {
      const { headers } = await service.call(viewer, 'GET', '/needs')
      expect(headers['cache-control']).to.equal('private, no-cache')
    }
  })
})
