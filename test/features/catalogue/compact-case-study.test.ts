import { expect } from 'chai'
import { caseStudy } from '../../../src/domain/index.js'
import { compactCaseStudy } from '../../../src/features/catalogue/compact-case-study.js'
import { aCaseStudy } from '../../support/builders.js'

describe('a compact case study', () => {
  const study = aCaseStudy({ id: 'xx-one', en: { title: 'Snow ploughs with radios' }, technologies: ['biometrics'] })
  const compact = compactCaseStudy(study)

  it('is the same as the one that it was made of, and so are copies of it', () => {
    expect(compact).to.deep.equal(study)
    expect({ ...compact, year: 2020 }).to.deep.equal({ ...study, year: 2020 })
    expect(structuredClone({ ...compact })).to.deep.equal(study)
  })

  it('is written as any other', () => {
    expect(JSON.stringify(compact)).to.equal(JSON.stringify(caseStudy.parse(study)))
  })
})
