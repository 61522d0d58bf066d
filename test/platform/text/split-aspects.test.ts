import { expect } from 'chai'
import fc from 'fast-check'
import { splitAspects } from '../../../src/platform/text/index.js'

const textsOf = (text: string, language = 'en') => splitAspects(text, language).map((aspect) => aspect.text)

describe('the aspects of a need', () => {
  it('are its sentences', () => {
    expect(
      textsOf('Lorries wait for days at the border. Officers cannot tell drugs from harmless powder.'),
    ).to.deep.equal(['Lorries wait for days at the border.', 'Officers cannot tell drugs from harmless powder.'])
  })

  it('are parts between semicolons, and separate lines', () => {
    const text = 'lorries wait days at borders; officers cannot recognise drugs quickly\nseals break in transit often'
    expect(textsOf(text)).to.have.length(3)
  })

  it('are the items of a list after a colon, the first with the introduction', () => {
    expect(textsOf('We want: electronic payment, risk management, a single window.')).to.deep.equal([
      'We want: electronic payment,',
      'risk management,',
      'a single window.',
    ])
  })

  it('are the items of a list in Arabic and in Chinese', () => {
    expect(textsOf('نريد: الدفع الإلكتروني، إدارة المخاطر، النافذة الواحدة', 'ar')).to.have.length(3)
    expect(textsOf('我们需要：电子缴税、风险管理、单一窗口', 'zh')).to.have.length(3)
  })

  it('do not split an explanation after a colon', () => {
    expect(textsOf('Our problem is old: lorries wait for days, and drivers cannot book.')).to.have.length(1)
  })

  it('join a sentence with little content to its neighbour', () => {
    expect(
      textsOf('Lorries wait for days at the land border. It is urgent. Drivers cannot book a place in the queue.'),
    ).to.deep.equal([
      'Lorries wait for days at the land border. It is urgent.',
      'Drivers cannot book a place in the queue.',
    ])
  })

  it('are one for a need with a few words', () => {
    expect(textsOf('X-ray scanners for parcels')).to.deep.equal(['X-ray scanners for parcels'])
  })

  it('of any text have correct positions, are ordered, at most eight, and lose no word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé ,.:;!?\n，；：。]{0,400}$/), (text) => {
        const aspects = splitAspects(text, 'fr')
        expect(aspects.length).to.be.at.most(8)
        let position = 0
        for (const aspect of aspects) {
          expect(aspect.start).to.be.at.least(position)
          expect(text.slice(aspect.start, aspect.end)).to.equal(aspect.text)
          position = aspect.end
        }
        const letters = (value: string) => value.replace(/[^a-zé]/g, '')
        expect(letters(aspects.map((aspect) => aspect.text).join(''))).to.equal(letters(text))
      }),
    )
  })
})
