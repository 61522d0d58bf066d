import { expect } from 'chai'
import {
  anonymous,
  type CaseDraftStatus,
  caseDraftStatus,
  type Implementer,
  mayDeleteDraft,
  mayEditDraft,
  mayManageCatalogue,
  maySeeDraft,
  maySeeVersion,
  mayWriteAbout,
  mayWriteCases,
  type Viewer,
} from '../../src/domain/index.js'
import { administrator, aViewer, curator, memberOfBF, memberOfGH } from '../support/viewers.js'

const own = [memberOfBF, aViewer('portal', 'BF')]
const others = [memberOfGH, aViewer('portal', 'GH')]
const outside = [anonymous, aViewer('portal'), { ...anonymous, memberCode: 'BF' }]
const staff = [curator, administrator]
const everybody = [...own, ...others, ...outside, ...staff]

/** The viewers for whom a rule holds. */
function only(expected: readonly Viewer[], holds: (viewer: Viewer) => boolean): void {
  expect(everybody.filter(holds)).to.have.deep.members(expected)
}

describe('a draft of a case study', () => {
  const drafts = (memberCode: string | null) =>
    caseDraftStatus.options.map((status: CaseDraftStatus) => ({ memberCode, status }))

  it('is seen by its member and staff, whatever its status', () => {
    for (const draft of drafts('BF')) only([...own, ...staff], (viewer) => maySeeDraft(viewer, draft))
  })

  it('that staff created is seen by staff only', () => {
    for (const draft of drafts(null)) {
      only(staff, (viewer) => maySeeDraft(viewer, draft))
      only(staff, (viewer) => mayEditDraft(viewer, draft))
      only(staff, (viewer) => mayDeleteDraft(viewer, draft))
    }
  })

  it('is changed by its member and staff, during review by staff only', () => {
    only([...own, ...staff], (viewer) => mayEditDraft(viewer, { memberCode: 'BF', status: 'draft' }))
    only(staff, (viewer) => mayEditDraft(viewer, { memberCode: 'BF', status: 'in-review' }))
  })

  it('is deleted by its member, and by an administrator', () => {
    for (const draft of drafts('BF')) only([...own, administrator], (viewer) => mayDeleteDraft(viewer, draft))
  })
})

describe('case studies', () => {
  const by = (role: Implementer['role']) => ({ implementers: [{ member: 'BF', role }] })

  it('are written by staff, and by members about their own projects', () => {
    only([...own, ...others, ...staff], mayWriteCases)
    only([...own, ...staff], (viewer) => mayWriteAbout(viewer, by('lead')))
    only([...own, ...staff], (viewer) => mayWriteAbout(viewer, by('partner')))
    only(staff, (viewer) => mayWriteAbout(viewer, by('supporter')))
    only(staff, (viewer) => mayWriteAbout(viewer, { implementers: [] }))
  })

  it('are published, archived and merged by staff only', () => {
    only(staff, mayManageCatalogue)
  })

  it('show published versions to everybody, and no other versions', () => {
    only(everybody, (viewer) => maySeeVersion(viewer, { isPublished: true, memberCode: null }))
    only([...own, ...staff], (viewer) => maySeeVersion(viewer, { isPublished: false, memberCode: 'BF' }))
    only(staff, (viewer) => maySeeVersion(viewer, { isPublished: false, memberCode: null }))
  })
})
