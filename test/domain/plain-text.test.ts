import { expect } from 'chai'
import fc from 'fast-check'
import { cleanText, plainText } from '../../src/domain/index.js'

const acute = '\u0301'
const graveBelow = '\u0316'

describe('a text', () => {
  it('keeps the marks of every language', () => {
    for (const text of ['é', 'Việt Nam', 'שָׁלוֹם', 'ศุลกากร', `o${acute.repeat(20)}`]) {
      expect(cleanText(text)).to.equal(text.normalize('NFC'))
    }
  })

  it('keeps at most thirty marks on a letter, because sorting them takes quadratic time', () => {
    const marks = (text: string) => text.match(/\p{M}/gu)?.length ?? 0
    expect(marks(cleanText(`a${acute.repeat(2000)}${graveBelow.repeat(2000)}`))).to.be.within(25, 30)
    // This mark becomes two when normalised.
    expect(marks(cleanText(`a${'\u0344'.repeat(30)}`))).to.be.within(25, 30)
  })

  it('that is clean stays as it is', () => {
    const marked = fc.string({
      unit: fc.constantFrom('a', 'ê', acute, graveBelow, '\u0344', '가', '\u1100', ' '),
      maxLength: 120,
    })
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: 'binary' })), (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).to.equal(clean)
      }),
    )
  })

  it('that is too long is refused before it is processed', () => {
    const parsed = plainText(10).safeParse(`a${acute.repeat(20)}`)
    expect(parsed.error?.issues.map(({ message }) => message)).to.deep.equal(['must have at most 10 characters'])
  })
})
