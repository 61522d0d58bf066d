import path from 'node:path'
import { expect } from 'chai'
import type { CaseDraft } from '../../../src/domain/index.js'
import { aCaseContent } from '../../support/case-drafts.js'
import { copiesIn } from '../../support/files.js'
import { needsService } from '../../support/needs-service.js'
import { itOverSqlite } from '../../support/postgres.js'
import { aViewer, curator, memberOfBF } from '../../support/viewers.js'

const bundled = 'id-postal-advance-data'
const words = /zqword[a-z]+/g

describe('permanently deleted text', () => {
  const service = needsService()
  const ask = service.ask

  const drafts = '/case-study-drafts'
  const versioned = (version: number) => ({ 'if-match': `"${version}"` })

  /** A need with words in every place that stores its text. */
  async function aTalkedAboutNeed(): Promise<string> {
    const need = await service.aNeed(
      memberOfBF,
      { title: 'zqwordtitle', description: `zqworddescription ${'zqwordlong '.repeat(150)}` },
      'submit',
    )
    const constraints = { infrastructure: 'zqwordinfrastructure' }
    await service.call(memberOfBF, 'PATCH', `/needs/${need.id}`, {
      headers: versioned(need.version),
      body: { title: 'zqwordedited', constraints },
    })
    await ask(curator, 'POST', `/needs/${need.id}/transitions`, { transition: 'review' })
    for (const note of ['zqwordnote', 'zqwordsecondnote']) {
      const decision = { state: 'approved', note, comment: null, reason: null, position: null }
      await ask(curator, 'PUT', `/needs/${need.id}/matches/${bundled}`, decision)
    }
    await ask(curator, 'POST', `/needs/${need.id}/transitions`, { transition: 'publish' })
    const feedback = { verdict: null, outcome: 'adopted', note: 'zqwordfeedback', year: 2024 }
    await ask(memberOfBF, 'PUT', `/needs/${need.id}/matches/${bundled}/feedback`, feedback)
    await ask(memberOfBF, 'POST', '/needs/duplicates', { text: 'zqwordtitle zqworddescription' })
    return need.id
  }

  async function aReturnedDraft(): Promise<string> {
    const content = aCaseContent({
      en: { title: 'zqwordcase', solution: `zqwordsolution ${'zqwordlong '.repeat(150)}` },
    })
    const draft = await ask<CaseDraft>(memberOfBF, 'POST', drafts, content)
    const step = (name: string, body?: object) =>
      service.call(name === 'return' ? curator : memberOfBF, 'POST', `${drafts}/${draft.id}/${name}`, {
        headers: versioned(name === 'return' ? 2 : 1),
        body,
      })
    await step('submit')
    await step('return', { note: 'zqwordreturned' })
    return draft.id
  }

  itOverSqlite('is in no file, neither while the service runs nor after it stopped', async () => {
    const folder = path.dirname(service.file)
    const need = await aTalkedAboutNeed()
    const draft = await service.aNeed(memberOfBF, { title: 'zqworddraft', description: 'zqwordunsent' })
    const returned = await aReturnedDraft()
    await service.aNeed(aViewer('member', 'GH'), { title: 'Kept', description: 'Of another member' }, 'submit')
    const before = await copiesIn(folder, words)
    expect(before, 'the test would prove nothing').to.not.deep.equal({})

    for (const id of [need, draft.id]) await ask(memberOfBF, 'DELETE', `/needs/${id}`)
    await ask(memberOfBF, 'DELETE', `${drafts}/${returned}`)
    expect(await copiesIn(folder, words), 'while it runs').to.deep.equal({})

    await service.stop()
    expect(await copiesIn(folder, words), 'after it ended').to.deep.equal({})
    expect(await copiesIn(folder, /Of another member/g)).to.not.deep.equal({})
  })
})
