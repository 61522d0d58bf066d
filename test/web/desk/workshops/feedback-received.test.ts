import { expect } from 'chai'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import type { WorkshopFeedback } from '../../../../src/domain/index.js'
import type { FollowedFeedback } from '../../../../src/features/workshops/index.js'
import { FeedbackReceived } from '../../../../src/web/desk/workshops/feedback-received.js'
import { readers } from '../../../../src/web/kit/reader.js'
import { aNeed } from '../../../support/needs.js'
import { theEngine } from '../../../support/one-engine.js'

const workshopId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

function followed(given: Partial<WorkshopFeedback>, became: Partial<FollowedFeedback> = {}): FollowedFeedback {
  const feedback: WorkshopFeedback = {
    id: `01ARZ3NDEKTSV4RRFFQ69G5F${given.useful ?? 0}0`,
    workshopId,
    memberCode: 'BF',
    author: null,
    at: '2027-03-09T10:00:00.000Z',
    useful: null,
    comment: null,
    needs: [],
    caseStudyDrafts: [],
    factProposals: [],
    ...given,
  }
  return { feedback, needs: [], drafts: [], proposals: [], ...became }
}

describe('the feedback that staff have received', () => {
  const shown = async (records: readonly FollowedFeedback[], language: 'en' | 'fr' = 'en') => {
    const props = { workshopId, records, reader: readers[language], engine: await theEngine() }
    return render(h(FeedbackReceived, props)).replaceAll('&quot;', '"')
  }

  it('is a table with the mean of those who gave a grade', async () => {
    const need = aNeed({ title: 'Lorries <wait>' })
    const html = await shown([
      followed({ useful: 5, comment: 'Good & short' }, { needs: [need] }),
      followed({ useful: 2, memberCode: null }),
      followed({ id: workshopId, comment: 'No grade' }),
    ])
    expect(html).to.include('3.5 of 5, as 2 answers say')
    expect(html).to.include('Burkina Faso').and.include('not named').and.include('9 March 2027')
    expect(html).to.include('Very useful').and.include('Hardly').and.include('Good &amp; short')
    expect(html).to.include(`href="/en/desk/needs/${need.id}"`).and.include('Need: Lorries &lt;wait>')
    expect(await shown([followed({ useful: 5 }), followed({ useful: 2 })], 'fr')).to.include('3,5 sur 5')
  })

  it('says that there is none, and where a form on paper is entered', async () => {
    const html = await shown([])
    expect(html).to.include('Nobody has answered yet').and.not.include('<table')
    expect(html).to.include(`href="/en/workshops/${workshopId}/feedback"`)
  })
})
