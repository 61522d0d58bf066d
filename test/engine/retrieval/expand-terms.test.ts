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
    expect(expander.expand('We want NII at the port', 'en', 'fr')).to.include('INI')
  })

  it('finds for a French acronym the English one', () => {
    expect(expander.expand("Nous voulons l'INI au port", 'fr', 'en')).to.include('NII')
  })

  it('finds AEO for OEA in French', () => {
    expect(expander.expand('Nos OEA attendent', 'fr', 'en')).to.include('AEO')
  })

  it('finds AEO for OEA in Spanish', () => {
    expect(expander.expand('Nuestros OEA esperan', 'es', 'en')).to.include('AEO')
  })

  it('finds the words for an acronym', () => {
    expect(expander.expand('AEO', 'en', 'en')).to.include('Authorized Economic Operator')
  })

  it('finds the acronym for the words', () => {
    expect(expander.expand('the authorized economic operators of the port', 'en', 'en')).to.include('AEO')
  })

  it('finds the words of another language for the words', () => {
    expect(expander.expand('les opérateurs économiques agréés', 'fr', 'en')).to.include('Authorized Economic Operator')
  })

  it('finds an acronym of one language in a text of another, as officers write', () => {
    expect(expander.expand('Notre programme AEO', 'fr', 'fr')).to.include('OEA')
  })

  it('finds an acronym in a text of a language without terms', () => {
    expect(expander.expand('Наша программа AEO', 'ru', 'en')).to.include('Authorized Economic Operator')
  })

  it('finds an acronym in lower case in the language of the writer', () => {
    expect(expander.expand('aeo programme', 'en', 'en')).to.include('Authorized Economic Operator')
  })

  it('does not take "cap" for an acronym in English', () => {
    expect(expander.expand('We cap the fee', 'en', 'en')).to.deep.equal([])
  })

  it('does not take "cap" for an acronym in French, where it is a word too', () => {
    expect(expander.expand('Nous gardons le cap', 'fr', 'en')).to.deep.equal([])
  })

  it('does not take "as" or "it" for an acronym', () => {
    expect(expander.expand('as it was', 'en', 'en')).to.deep.equal([])
  })

  it('does not take "sad" for the single administrative document', () => {
    expect(expander.expand('It is sad that lorries wait', 'en', 'fr')).to.deep.equal([])
  })

  it('does not find a term in parts of words', () => {
    expect(expander.expand('AEOX preNII', 'en', 'en')).to.deep.equal([])
  })

  it('does not find words that are not adjacent', () => {
    expect(expander.expand('A single door and a window', 'en', 'en')).to.deep.equal([])
  })

  it('finds a term that is written with a sign in it', () => {
    expect(expander.expand('The B/L is missing', 'en', 'en')).to.include('bill of lading')
  })

  it('finds nothing in a language without terms', () => {
    expect(expander.expand('AEO', 'en', 'ru')).to.deep.equal([])
  })

  it('finds nothing in a text without terms', () => {
    expect(expander.expand('Lorries wait for days', 'en', 'en')).to.deep.equal([])
  })
})
