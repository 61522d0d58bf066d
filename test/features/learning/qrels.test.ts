import { expect } from 'chai'
import { gradesById, parseQrels, toQrels } from '../../../src/features/learning/qrels.js'
import { errorsOf } from '../../support/errors.js'

describe('qrels', () => {
  it('may have tabs or spaces, empty lines and Windows line ends', () => {
    const grades = parseQrels('a 0 x 1\r\n\r\na\t0\ty\t2\n')
    expect([...(grades.get('a') ?? [])]).to.deep.equal([
      ['x', 1],
      ['y', 2],
    ])
  })

  const faulty = {
    'a column too few': 'a 0 x',
    'a column too many': 'a 0 x 1 2',
    'a grade in words': 'a 0 x good',
    'a grade below nothing': 'a 0 x -1',
    'a grade with a fraction': 'a 0 x 1.5',
  }
  for (const [fault, line] of Object.entries(faulty)) {
    it(`with ${fault} name the line`, async () => {
      const faults = await errorsOf(() => parseQrels(`a 0 w 1\n${line}\n`))
      expect(faults.map((one) => one.path)).to.deep.equal(['qrels.tsv:2'])
    })
  }

  it('name every faulty line, not only the first', async () => {
    const faults = await errorsOf(() => parseQrels('wrong\na 0 x 1\nwrong too\n'))
    expect(faults.map((one) => one.path)).to.deep.equal(['qrels.tsv:1', 'qrels.tsv:3'])
  })

  it('are read back as they were written, for the needs given', () => {
    const grades = gradesById([
      { id: 'a', caseStudyId: 'x', grade: 0 },
      { id: 'b', caseStudyId: 'x', grade: 2 },
      { id: 'a', caseStudyId: 'y', grade: 1 },
      { id: 'a', caseStudyId: 'x', grade: 2 },
    ])
    expect(grades.get('a')?.get('x'), 'the later of two').to.equal(2)
    expect([...parseQrels(toQrels([{ id: 'a' }, { id: 'b' }], grades))]).to.deep.equal([...grades])
    expect([...parseQrels(toQrels([{ id: 'b' }, { id: 'none' }], grades)).keys()]).to.deep.equal(['b'])
  })
})
