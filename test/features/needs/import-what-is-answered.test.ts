import { expect } from 'chai'
import { readCaseStudies } from '../../../src/features/catalogue/index.js'
import { theEngine } from '../../support/one-engine.js'
import { theService } from '../../support/service.js'

describe('case studies in the format of the API', () => {
  const service = theService()

  it('are imported unchanged', async () => {
    const { catalogue } = await theEngine()
    const all = [...catalogue.caseStudies.values()]
    expect(all).to.have.length.greaterThan(100)
    const answers: string[] = []
    for (const [index, { id }] of all.entries()) {
      // In every language: names are passed over.
      const answer = await service.get(`/api/v1/case-studies/${id}?language=${['en', 'fr', 'es'][index % 3]}`)
      answers.push(answer.text)
    }
    const { studies, errors } = readCaseStudies(answers.join('\n'), catalogue)
    expect(errors.named).to.deep.equal([])
    // Word for word: that is how an import finds that nothing has changed.
    expect(JSON.stringify(studies)).to.equal(JSON.stringify(all))
  })

  it('from a list are refused as summaries', async () => {
    const { catalogue } = await theEngine()
    const { text } = await service.get('/api/v1/case-studies?limit=3')
    const { studies, errors } = readCaseStudies(text, catalogue)
    expect(studies).to.deep.equal([])
    const unknown = errors.named.filter(({ message }) => message.includes('is an unknown field'))
    expect(unknown).to.deep.equal([])
    expect(errors.named.map(({ path }) => path)).to.include.members(['0.texts', '1.texts', '2.texts'])
  })
})
