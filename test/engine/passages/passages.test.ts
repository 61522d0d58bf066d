import { expect } from 'chai'
import { passagesOf } from '../../../src/domain/index.js'
import { hashInput, passageInput } from '../../../src/engine/index.js'
import { aCaseStudy } from '../../support/builders.js'

const prefixes = { need: 'query: ', field: 'query: ', whole: 'passage: ' }

describe('the passages of a case study', () => {
  it('are its parts and all of them together', () => {
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

  it('leave out what the case study does not say', () => {
    const study = aCaseStudy({ en: { title: 'T', problem: 'P', solution: 'S', results: null, lessons: null } })
    expect(passagesOf(study).map(({ field }) => field)).to.deep.equal(['title', 'problem', 'solution', 'whole'])
  })

  it('do not show what it cost, which says nothing of the problem', () => {
    const study = aCaseStudy({ en: { costNote: 'A million.' } })
    expect(passagesOf(study).some(({ text }) => text.includes('million'))).to.equal(false)
  })

  it('are also the needs that it answers, each of its own', () => {
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

  it('do not mix the needs that it answers into the whole', () => {
    const study = aCaseStudy({ needsAnswered: [{ status: 'curated', en: 'We lose cargo.' }] })
    expect(passagesOf(study).find(({ field }) => field === 'whole')?.text).to.not.include('We lose cargo.')
  })

  it('are there in each language', () => {
    const study = aCaseStudy({ en: {}, fr: {} })
    expect(new Set(passagesOf(study).map(({ language }) => language))).to.deep.equal(new Set(['en', 'fr']))
  })

  it('name their case study', () => {
    expect(new Set(passagesOf(aCaseStudy({ id: 'mine' })).map(({ caseStudyId }) => caseStudyId))).to.deep.equal(
      new Set(['mine']),
    )
  })
})

describe('what the model is given', () => {
  it('begins for a part as the model wants it', () => {
    expect(passageInput({ field: 'problem', text: 'P' }, prefixes)).to.equal('query: P')
  })

  it('begins for the whole as the model wants it', () => {
    expect(passageInput({ field: 'whole', text: 'P' }, prefixes)).to.equal('passage: P')
  })

  it('has the same name when it is the same', () => {
    expect(hashInput('query: P')).to.equal(hashInput('query: P'))
  })

  it('has another name when it differs in its beginning only', () => {
    expect(hashInput('query: P')).to.not.equal(hashInput('passage: P'))
  })
})
