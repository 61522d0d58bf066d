import { expect } from 'chai'
import type { InterfaceLanguage } from '../../../src/domain/index.js'
import type { NeedGroup } from '../../../src/features/insights/group-needs.js'
import { labelGroups } from '../../../src/features/insights/label-groups.js'
import { aNeed } from '../../support/needs.js'

function aGroup(...texts: (string | [language: string, text: string])[]): NeedGroup {
  const needs = texts.map((given) => {
    const [language, text] = typeof given === 'string' ? ['en', given] : given
    return aNeed({ title: text, description: text, language })
  })
  return { needs, central: needs[0]! }
}

const labels = (reader: InterfaceLanguage, ...groups: NeedGroup[]) => labelGroups(groups, reader)

describe('labels of themes', () => {
  it('are words that the needs share and others do not, as people wrote them', () => {
    const [uniforms, dogs] = labels(
      'en',
      aGroup('Our officers faint in woollen uniforms', 'Uniforms of wool: officers faint in summer'),
      aGroup('Kennels for the dogs of our officers', 'The dogs of officers have no kennels'),
    )
    expect(uniforms!.words.slice(0, 2)).to.have.members(['uniforms', 'faint'])
    expect(dogs!.words.slice(0, 2)).to.have.members(['kennels', 'dogs'])
  })

  it('are in the language of the reader where a need of the theme is', () => {
    const group = aGroup('Uniforms of wool', 'Woollen uniforms', ['fr', 'Uniformes en laine épaisse'])
    expect(labels('fr', group)[0]).to.deep.include({ language: 'fr' })
    expect(labels('fr', group)[0]!.words).to.include('laine')
    expect(labels('en', group)[0]).to.deep.include({ language: 'en' })
  })

  it('are in the language of most needs where the reader has none', () => {
    const group = aGroup(
      ['fr', 'Des uniformes en laine'],
      ['fr', 'Un uniforme trop chaud'],
      ['pt', 'A farda remendada'],
    )
    expect(labels('es', group)[0]!.language).to.equal('fr')
  })

  it('are whole words, in small letters unless always written large', () => {
    const [label] = labels('en', aGroup('Scanners of the ZQX type', 'Scanners: ZQX again', 'we lost scanners'))
    expect(label!.words).to.include.members(['scanners', 'ZQX'])
  })

  it('may be words of a single need, which only staff read, who see that need', () => {
    // That nobody else reads them: routes.test.ts.
    expect(labels('en', aGroup('Landmines beside the border road'))[0]!.words).to.include('Landmines')
  })
})
