import { expect } from 'chai'
import type { Need } from '../../../src/domain/index.js'
import { needsService } from '../../support/needs-service.js'
import { expectProblem } from '../../support/problems.js'
import { memberOfBF, memberOfGH } from '../../support/viewers.js'

describe('a request with an Idempotency-Key', function () {
  this.timeout(60_000)
  const service = needsService()
  const body = { title: 'Once only', description: 'The answer to this request got lost on the way' }
  const post = (key: string, content: object = body, viewer = memberOfBF) =>
    service.call(viewer, 'POST', '/needs', { body: content, headers: { 'idempotency-key': key } })
  const countOf = async (viewer = memberOfBF) => (await service.ask<{ total: number }>(viewer, 'GET', '/needs')).total
  const codeOf = ({ text }: { text: string }) => (JSON.parse(text) as { code: string }).code

  it('is carried out once, and answered the same again', async () => {
    const before = await countOf()
    const first = await post('lost-answer')
    const again = await post('lost-answer')
    expect(first.status).to.equal(201)
    expect(again.status).to.equal(201)
    expect(again.text).to.equal(first.text)
    expect(again.headers).to.include({ 'idempotency-replayed': 'true', location: first.headers.location })
    expect(again.headers.etag).to.equal(first.headers.etag)
    expect(await countOf()).to.equal(before + 1)
  })

  it('is carried out once when many arrive together', async () => {
    const before = await countOf()
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('all-at-once')))
    expect(await countOf()).to.equal(before + 1)
    expect(answers.filter(({ status }) => status === 201)).to.not.be.empty
    for (const answer of answers) expect(answer.status).to.be.oneOf([201, 409])
  })

  it('is another one for another caller or another operation', async () => {
    await post('shared-key')
    expect((await post('shared-key', body, memberOfGH)).status).to.equal(201)
    const { id } = JSON.parse((await post('shared-key')).text) as Need
    const submitted = await service.call(memberOfBF, 'POST', `/needs/${id}/transitions`, {
      body: { transition: 'submit' },
      headers: { 'idempotency-key': 'shared-key' },
    })
    expect(submitted.status, submitted.text).to.equal(200)
  })

  it('cannot be changed', async () => {
    await post('changed')
    const answer = await post('changed', { ...body, title: 'Another' })
    expectProblem(answer, 422)
    expect(codeOf(answer)).to.equal('IDEMPOTENCY_KEY_REUSED')
  })

  it('can be sent again after it failed', async () => {
    expectProblem(await post('corrected', { ...body, processAreas: ['nowhere'] }), 400)
    expect((await post('corrected')).status).to.equal(201)
  })

  it('does not bring back what was deleted', async () => {
    const first = await post('deleted')
    const { id } = JSON.parse(first.text) as Need
    await service.call(memberOfBF, 'DELETE', `/needs/${id}`, { headers: { 'if-match': '*' } })
    const answer = await post('deleted')
    expectProblem(answer, 409)
    expect(codeOf(answer)).to.equal('REQUEST_ALREADY_DONE')
    expect(answer.text).to.not.include('Once only')
    expect(answer.text).to.include(id)
  })

  it('needs a readable key', async () => {
    for (const key of ['with space', 'x'.repeat(256)]) {
      expect(expectProblem(await post(key), 400)).to.deep.equal(['Idempotency-Key'])
    }
  })
})
