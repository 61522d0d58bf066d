import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { projectRoot } from '../../../src/config.js'
import { term } from '../../../src/domain/index.js'
import { type TermExpander, termExpander } from '../../../src/engine/retrieval/expand-terms.js'
import { parseJsonLines } from '../../../src/features/catalogue/index.js'

describe('the expansion of customs terms', () => {
  let expander: TermExpander
  before(async () => {
    const file = path.join(projectRoot, 'data', 'terms.jsonl')
    expander = termExpander(parseJsonLines(await readFile(file, 'utf8'), term, 'terms.jsonl'))
  })

  it('finds for an English acronym the French one', () => {
    expect(expander.find('We want NII at the port', 'en').forms('fr')).to.include('INI')
  })

  it('finds for a French acronym the English one', () => {
    expect(expander.find("Nous voulons l'INI au port", 'fr').forms('en')).to.include('NII')
  })

  it('finds AEO for OEA in French', () => {
    expect(expander.find('Nos OEA attendent', 'fr').forms('en')).to.include('AEO')
  })

  it('finds AEO for OEA in Spanish', () => {
    expect(expander.find('Nuestros OEA esperan', 'es').forms('en')).to.include('AEO')
  })

  it('finds the words for an acronym', () => {
    expect(expander.find('AEO', 'en').forms('en')).to.include('Authorized Economic Operator')
  })

  it('finds the acronym for the words', () => {
    expect(expander.find('the authorized economic operators of the port', 'en').forms('en')).to.include('AEO')
  })

  it('finds the words of another language for the words', () => {
    expect(expander.find('les opérateurs économiques agréés', 'fr').forms('en')).to.include(
      'Authorized Economic Operator',
    )
  })

  it('finds an acronym of one language in a text of another, as officers write', () => {
    expect(expander.find('Notre programme AEO', 'fr').forms('fr')).to.include('OEA')
  })

  it('finds an acronym in a text of a language without terms', () => {
    expect(expander.find('Наша программа AEO', 'ru').forms('en')).to.include('Authorized Economic Operator')
  })

  it('finds an acronym in lower case in the language of the writer', () => {
    expect(expander.find('aeo programme', 'en').forms('en')).to.include('Authorized Economic Operator')
  })

  it('does not take "cap" for an acronym in English', () => {
    expect(expander.find('We cap the fee', 'en').forms('en')).to.deep.equal([])
  })

  it('does not take "cap" for an acronym in French, where it is a word too', () => {
    expect(expander.find('Nous gardons le cap', 'fr').forms('en')).to.deep.equal([])
  })

  it('does not take "as" or "it" for an acronym', () => {
    expect(expander.find('as it was', 'en').forms('en')).to.deep.equal([])
  })

  it('does not take "sad" for the single administrative document', () => {
    expect(expander.find('It is sad that lorries wait', 'en').forms('fr')).to.deep.equal([])
  })

  it('does not find a term in parts of words', () => {
    expect(expander.find('AEOX preNII', 'en').forms('en')).to.deep.equal([])
  })

  it('does not find words that are not adjacent', () => {
    expect(expander.find('A single door and a window', 'en').forms('en')).to.deep.equal([])
  })

  it('finds a term that is written with a sign in it', () => {
    expect(expander.find('The B/L is missing', 'en').forms('en')).to.include('bill of lading')
  })

  it('finds nothing in a language without terms', () => {
    expect(expander.find('AEO', 'en').forms('ru')).to.deep.equal([])
  })

  it('finds nothing in a text without terms', () => {
    expect(expander.find('Lorries wait for days', 'en').forms('en')).to.deep.equal([])
  })
})
