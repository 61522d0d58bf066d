import { expect } from 'chai'
import type { CaseDraft } from '../../../src/domain/index.js'
import { aCaseContent } from '../../support/case-drafts.js'
import { needsService } from '../../support/needs-service.js'
import { memberOfBF } from '../../support/viewers.js'

describe('an address that was renamed', function () {
  this.timeout(60_000)
  const service = needsService()

  it('answers as the new one, and says how long it will', async () => {
    const old = '/case-studies/drafts'
    const draft = await service.ask<CaseDraft>(memberOfBF, 'POST', old, aCaseContent())
    const answer = await service.call(memberOfBF, 'GET', `${old}/${draft.id}?`)
    expect(JSON.parse(answer.text)).to.deep.equal(draft)
    expect(answer.headers.deprecation).to.match(/^@\d{10}$/)
    expect(Date.parse(String(answer.headers.sunset))).to.be.above(Date.parse('2027-06-01'))
    expect(answer.headers.link).to.equal(`</api/v1/case-study-drafts/${draft.id}>; rel="successor-version"`)
  })

  it('leaves others alone', async () => {
    for (const path of ['/case-study-drafts', '/case-studies', '/case-studies/drafts-of-nobody']) {
      const { headers } = await service.call(memberOfBF, 'GET', path)
      expect(headers).to.not.include.keys('deprecation', 'sunset')
    }
  })
})
