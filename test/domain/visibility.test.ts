import { expect } from 'chai'
import {
  anonymous,
  mayDelete,
  mayEdit,
  mayJudge,
  maySee,
  maySeeAdvice,
  maySeeInside,
  mayShare,
  needStatus,
  needVisibility,
} from '../../src/domain/index.js'
import { aNeed } from '../support/needs.js'
import { administrator, aViewer, curator, memberOfBF, memberOfGH } from '../support/viewers.js'

describe('a need', () => {
  const everyone = [
    anonymous,
    memberOfBF,
    memberOfGH,
    aViewer('portal', 'BF'),
    aViewer('portal'),
    curator,
    administrator,
  ]
  const all = needStatus.options.flatMap((status) =>
    needVisibility.options.map((visibility) => aNeed({ status, visibility })),
  )

  it('is always seen by its own member, and by a portal that acts for it', () => {
    for (const need of all) {
      expect(maySee(memberOfBF, need)).to.equal(true)
      expect(maySee(aViewer('portal', 'BF'), need)).to.equal(true)
    }
  })

  it('is seen by nobody else while it is a draft', () => {
    for (const need of all.filter(({ status }) => status === 'draft')) {
      for (const viewer of everyone.filter(({ memberCode }) => memberCode !== 'BF')) {
        expect(maySee(viewer, need), viewer.id ?? '').to.equal(false)
      }
    }
  })

  it('that is private is seen by staff and by no other member', () => {
    const need = aNeed({ visibility: 'private' })
    expect(everyone.filter((viewer) => maySee(viewer, need)).map(({ id }) => id)).to.deep.equal([
      'member-BF',
      'portal-BF',
      'staff-of-the-service',
      'admin-of-the-service',
    ])
  })

  it('for members is not seen by a portal that acts for no member', () => {
    const need = aNeed({ visibility: 'members' })
    expect(maySee(memberOfGH, need)).to.equal(true)
    expect(maySee(aViewer('portal'), need)).to.equal(false)
    expect(maySee(anonymous, need)).to.equal(false)
  })

  it('that is public is seen by all', () => {
    expect(everyone.every((viewer) => maySee(viewer, aNeed({ visibility: 'public' })))).to.equal(true)
  })

  it('is not seen with a member code but another role', () => {
    expect(maySee({ ...anonymous, memberCode: 'BF' }, aNeed())).to.equal(false)
    expect(maySee(aViewer('staff', 'BF'), aNeed({ status: 'draft' }))).to.equal(false)
  })

  it('that is public does not show its internal notes to other members', () => {
    expect(maySeeInside(memberOfGH, aNeed({ visibility: 'public' }))).to.equal(false)
  })

  it('shows decisions once it is published', () => {
    expect(maySeeAdvice(memberOfBF, aNeed({ status: 'in-review' }))).to.equal(false)
    expect(maySeeAdvice(curator, aNeed({ status: 'in-review' }))).to.equal(true)
    expect(maySeeAdvice(memberOfBF, aNeed({ status: 'published', publishedAt: '2026-01-02T00:00:00.000Z' }))).to.equal(
      true,
    )
  })

  it('is edited by its member and staff, shared by its member only, decided on by staff only', () => {
    const need = aNeed({ visibility: 'public' })
    const who = (may: typeof mayEdit) => everyone.filter((viewer) => may(viewer, need)).map(({ role }) => role)
    expect(who(mayEdit)).to.deep.equal(['member', 'portal', 'staff', 'admin'])
    expect(who(mayShare)).to.deep.equal(['member', 'portal'])
    expect(who(mayJudge)).to.deep.equal(['staff', 'admin'])
    expect(who(mayDelete)).to.deep.equal(['member', 'portal', 'admin'])
  })
})
