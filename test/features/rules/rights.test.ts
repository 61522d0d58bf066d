import { expect } from 'chai'
import { anonymous, NotAllowedError, NotFoundError } from '../../../src/domain/index.js'
import { createRule, deleteRule, editRule, findRule, ruleContent } from '../../../src/features/rules/index.js'
import { aCaseStudy, aDatabaseWith } from '../../support/builders.js'
import { engineOn } from '../../support/engine-on.js'
import { errorOf } from '../../support/errors.js'
import { administrator, aViewer, curator, memberOfBF } from '../../support/viewers.js'

describe('a rule', () => {
  const study = aCaseStudy()
  const content = ruleContent.parse({
    name: 'Orchids first',
    condition: { words: ['orchids'] },
    action: { type: 'hide' },
    caseStudies: [study.id],
  })

  it('is created, edited and deleted by staff only, and nobody else can know of it', async () => {
    const engine = await engineOn(await aDatabaseWith(study))
    const rule = await createRule(engine, curator, content)
    for (const viewer of [anonymous, memberOfBF, aViewer('portal', 'BF')]) {
      for (const attempt of [
        () => createRule(engine, viewer, content),
        () => editRule(engine, viewer, rule, { ...content, name: 'Orchids last' }),
        () => deleteRule(engine, viewer, rule),
      ]) {
        expect(await errorOf(attempt)).to.be.instanceOf(NotAllowedError)
      }
      expect(await errorOf(() => findRule(engine, viewer, rule.id))).to.be.instanceOf(NotFoundError)
    }
    expect(await findRule(engine, administrator, rule.id)).to.deep.equal(rule)
  })
})
