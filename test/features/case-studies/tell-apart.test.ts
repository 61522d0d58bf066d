import { expect } from 'chai'
import { needsService } from '../../support/needs-service.js'
import { curator, memberOfBF } from '../../support/viewers.js'

interface Listed {
  readonly items: readonly { readonly caseStudies: readonly { readonly id: string }[] }[]
  readonly total: number
}

describe('telling two case studies apart', function () {
  this.timeout(60_000)
  const service = needsService()
  const list = () => service.ask<Listed>(curator, 'GET', '/case-studies/duplicates?limit=200')

  it('takes them out of the possible duplicates until that is taken back', async () => {
    const before = await list()
    const [one, other] = before.items[0]!.caseStudies.map(({ id }) => id) as [string, string]
    // In either order, and twice as well as once.
    await service.ask(curator, 'PUT', `/case-studies/${other}/distinct-from/${one}`)
    await service.ask(curator, 'PUT', `/case-studies/${one}/distinct-from/${other}`)
    const after = await list()
    expect(after.total).to.equal(before.total - 1)
    expect(after.items).to.deep.equal(before.items.slice(1))
    await service.ask(curator, 'DELETE', `/case-studies/${one}/distinct-from/${other}`)
    expect(await list()).to.deep.equal(before)
  })

  it('is for staff, and for case studies of the catalogue', async () => {
    const [one, other] = (await list()).items[0]!.caseStudies.map(({ id }) => id)
    const place = `/case-studies/${one}/distinct-from/${other}`
    expect((await service.call(memberOfBF, 'PUT', place)).status).to.equal(403)
    expect((await service.call(curator, 'PUT', `/case-studies/${one}/distinct-from/xx-none`)).status).to.equal(404)
  })
})
