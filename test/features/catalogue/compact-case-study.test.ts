import { expect } from 'chai'
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
    expect(JSON.parse(JSON.stringify(compact))).to.deep.equal(JSON.parse(JSON.stringify(study)))
  })
})
