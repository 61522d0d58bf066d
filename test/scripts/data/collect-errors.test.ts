import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { collectErrors } from '../../../scripts/data/collect-errors.js'
import { projectRoot } from '../../../src/config.js'
import type { CaseStudy } from '../../../src/domain/index.js'
import { temporaryFolder } from '../../support/shared.js'

/** A copy of the bundled data in which the first case study is changed. */
async function withFirstCase(change: (study: CaseStudy) => unknown): Promise<{ folder: string; id: string }> {
  const folder = path.join(await temporaryFolder(), 'data')
  await cp(path.join(projectRoot, 'data'), folder, { recursive: true })
  const file = path.join(folder, 'case-studies.jsonl')
  const [first = '', ...others] = (await readFile(file, 'utf8')).trim().split('\n')
  const study = JSON.parse(first) as CaseStudy
  const { id } = study
  change(study)
  await writeFile(file, `${[JSON.stringify(study), ...others].join('\n')}\n`)
  return { folder, id }
}

async function errorsAfter(change: (study: CaseStudy) => unknown): Promise<string[]> {
  const { folder, id } = await withFirstCase(change)
  return (await collectErrors(folder)).map((error) => `${error.path}: ${error.message}`.replace(id, 'ID'))
}

describe('the check of the data', () => {
  it('finds no error in the bundled data', async () => {
    expect(await collectErrors(path.join(projectRoot, 'data'))).to.deep.equal([])
  })

  it('finds a number that is missing in the French text', async () => {
    const errors = await errorsAfter((study) => {
      study.texts.en!.solution += ' It cost 1,234,567 dollars.'
    })
    expect(errors).to.deep.equal([
      'case-studies.ID.texts.fr.solution: lacks the numbers 1234567',
      'case-studies.ID.texts.es.solution: lacks the numbers 1234567',
    ])
  })

  it('finds a case study without French', async () => {
    const errors = await errorsAfter((study) => delete study.texts.fr)
    expect(errors).to.deep.equal(['case-studies.ID.texts: must exist in English, French and Spanish'])
  })

  it('finds a field that is empty in one language only', async () => {
    const errors = await errorsAfter((study) => {
      study.texts.en!.costNote = 'Little.'
      study.texts.fr!.costNote = null
    })
    expect(errors).to.deep.equal([
      'case-studies.ID.texts.fr.costNote: is empty in one language only',
      'case-studies.ID.texts.es.costNote: is empty in one language only',
    ])
  })

  it('finds a technology that does not exist', async () => {
    const errors = await errorsAfter((study) => study.technologies.push('crystal-ball'))
    expect(errors.join()).to.include('crystal-ball')
  })

  it('finds a member that does not exist', async () => {
    const errors = await errorsAfter((study) => study.implementers.push({ member: 'ZZ', role: 'lead' }))
    expect(errors.join()).to.include('ZZ')
  })

  it('finds a judged case study that does not exist', async () => {
    const { folder, id } = await withFirstCase((study) => (study.id = 'xx-renamed'))
    expect((await collectErrors(folder)).map(({ message }) => message)).to.include(
      `the case study "${id}" does not exist`,
    )
  })

  it('finds a schema that differs from the code', async () => {
    const { folder } = await withFirstCase(() => undefined)
    await writeFile(path.join(folder, 'schemas', 'terms.schema.json'), '{}')
    expect((await collectErrors(folder)).map((error) => error.path)).to.deep.equal([
      path.join('schemas', 'terms.schema.json'),
    ])
  })

  it('names the line that is not JSON', async () => {
    const { folder } = await withFirstCase(() => undefined)
    await writeFile(path.join(folder, 'terms.jsonl'), '{"id": \n')
    expect((await collectErrors(folder)).map((error) => error.path).join()).to.match(/terms\.jsonl.*1/)
  })
})
