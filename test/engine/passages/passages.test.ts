import { expect } from 'chai'
import { passagesOf } from '../../../src/domain/index.js'
import { hashInput, passageInput } from '../../../src/engine/index.js'
import { aCaseStudy } from '../../support/builders.js'

const prefixes = { need: 'query: ', field: 'query: ', whole: 'passage: ' }

describe('the passages of a case study', () => {
  it('are its fields and its whole text', () => {
    const study = aCaseStudy({ en: { title: 'T', problem: 'P', solution: 'S', results: 'R', lessons: 'L' } })
    expect(passagesOf(study).map(({ field, text }) => [field, text])).to.deep.equal([
      ['title', 'T'],
      ['problem', 'P'],
      ['solution', 'S'],
      ['results', 'R'],
      ['lessons', 'L'],
      ['whole', 'T\nP\nS\nR\nL'],
    ])
  })

  it('leave out empty fields', () => {
    const study = aCaseStudy({ en: { title: 'T', problem: 'P', solution: 'S', results: null, lessons: null } })
    expect(passagesOf(study).map(({ field }) => field)).to.deep.equal(['title', 'problem', 'solution', 'whole'])
  })

  it('do not contain the cost, which is not about the problem', () => {
    const study = aCaseStudy({ en: { costNote: 'A million.' } })
    expect(passagesOf(study).some(({ text }) => text.includes('million'))).to.equal(false)
  })

  it('include each need that it answers', () => {
    const needsAnswered = [
      { status: 'curated' as const, en: 'We lose cargo.' },
      { status: 'curated' as const, en: 'We lose time.' },
    ]
    const needs = passagesOf(aCaseStudy({ needsAnswered })).filter(({ field }) => field === 'need')
    expect(needs.map(({ position, text }) => [position, text])).to.deep.equal([
      [0, 'We lose cargo.'],
      [1, 'We lose time.'],
    ])
  })

  it('do not include the needs that it answers in the whole text', () => {
    const study = aCaseStudy({ needsAnswered: [{ status: 'curated', en: 'We lose cargo.' }] })
    expect(passagesOf(study).find(({ field }) => field === 'whole')?.text).to.not.include('We lose cargo.')
  })

  it('exist in each language', () => {
    const study = aCaseStudy({ en: {}, fr: {} })
    expect(new Set(passagesOf(study).map(({ language }) => language))).to.deep.equal(new Set(['en', 'fr']))
  })

  it('name their case study', () => {
    expect(new Set(passagesOf(aCaseStudy({ id: 'mine' })).map(({ caseStudyId }) => caseStudyId))).to.deep.equal(
      new Set(['mine']),
    )
  })
})

describe('the input of the model', () => {
  it('starts with the prefix for a field', () => {
    expect(passageInput({ field: 'problem', text: 'P' }, prefixes)).to.equal('query: P')
  })

  it('starts with the prefix for a whole text', () => {
    expect(passageInput({ field: 'whole', text: 'P' }, prefixes)).to.equal('passage: P')
  })

  it('has the same hash when it is the same', () => {
    expect(hashInput('query: P')).to.equal(hashInput('query: P'))
  })

  it('has another hash when only its prefix differs', () => {
    expect(hashInput('query: P')).to.not.equal(hashInput('passage: P'))
  })
})
