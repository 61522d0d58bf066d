import { expect } from 'chai'
import { type ProblemCode, problemKinds, problemSlug } from '../../../src/domain/index.js'
import { theService } from '../../support/service.js'

describe('the page of problems', () => {
  const service = theService()

  it('explains every kind, each at an anchor of its own', async () => {
    const { headers, text } = await service.get('/api/problems')
    expect(headers['content-type']).to.match(/^text\/html/)
    for (const code of Object.keys(problemKinds) as ProblemCode[]) {
      expect(text)
        .to.include(`id="${problemSlug(code)}"`)
        .and.to.include(code)
    }
  })

  it('is what the type of a problem leads to', async () => {
    const answer = await service.get('/api/v1/case-studies/no-such-case')
    const { type } = JSON.parse(answer.text) as { type: string }
    const [path, anchor] = type.split('#')
    expect((await service.get(path!)).text).to.include(`id="${anchor}"`)
  })
})
