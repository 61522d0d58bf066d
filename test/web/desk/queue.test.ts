import { expect } from 'chai'
import { saveSuggestions } from '../../../src/features/matches/index.js'
import { decisionOn, matchesOn, theDesk } from '../../support/desk.js'
import { aKey } from '../../support/people.js'

const nasty = '"><script>alert(1)</script><img src=x onerror=alert(1)>'

describe('the desk', function () {
  this.timeout(120_000)
  const desk = theDesk()

  it('has the needs that wait in its queue, and no drafts', async () => {
    await desk.aNeed({ title: 'Lorries wait for days' }, 'submit')
    await desk.aNeed({ title: 'Nobody may read this draft' })
    const { status, text } = await desk.page('/en/desk')
    expect(status).to.equal(200)
    expect(text).to.include('Lorries wait for days').and.include('Burkina Faso')
    expect(text).to.not.include('Nobody may read this draft')
  })

  it('shows one need with its matches, each with the passage for which it was found', async () => {
    const need = await desk.aNeed({}, 'submit')
    const page = await desk.page(`/fr/desk/needs/${need.id}`)
    expect(page.status).to.equal(200)
    expect(matchesOn(page)).to.have.length(20)
    expect(page.text).to.include('<blockquote').and.include('Approuver')
  })

  it('says of what was found by keywords only that its fit is not known, without a figure', async () => {
    const need = await desk.aNeed({ title: 'Found by words' }, 'submit')
    const suggestion = { caseStudyId: 'id-postal-advance-data', rank: 1, score: null, fit: 'unknown' }
    const answer = {
      needId: need.id,
      fit: 'unknown',
      bestScore: null,
      degraded: true,
      at: '2026-01-01T00:00:00.000Z',
    } as const
    await saveSuggestions(desk.database, answer, need.version, [suggestion])
    const { text } = await desk.page(`/en/desk/needs/${need.id}`)
    expect(text).to.match(/Fit: not known: found by keywords only<\/span>/)
    expect(text)
      .to.include('fit not known')
      .and.not.match(/class="score[^>]*>\s*<strong>/)
    const [, listed = ''] = (await desk.page('/en/desk')).text.split(`listed-${need.id}`)
    expect(listed.split('</a>')[0]).to.match(/not known: found by keywords only<\/span>/)
  })

  it('does not show a draft', async () => {
    const draft = await desk.aNeed()
    expect((await desk.page(`/en/desk/needs/${draft.id}`)).status).to.equal(404)
  })

  describe('on one need', () => {
    let place: string
    let ids: string[]
    before(async () => {
      const need = await desk.aNeed({}, 'submit')
      place = `/en/desk/needs/${need.id}`
      ids = matchesOn(await desk.page(place))
    })
    const decide = (id: string, fields: Record<string, string>) => desk.done(`${place}/matches/${id}`, fields)

    it('goes back to the place of what was decided', async () => {
      const { status, headers } = await desk.submit(`${place}/matches/${ids[3]}`, { do: 'approve' })
      const done = `?did=approve&on=${ids[3]}&at=case-${ids[3]}`
      expect([status, headers.location]).to.deep.equal([303, `${place}${done}#case-${ids[3]}`])
      const { text } = await desk.page(place + done)
      expect(text).to.match(/data-toast[^>]*><p[^>]*>Approved: /)
      const [, undo = ''] = text.split('data-toast')
      expect(undo).to.include(`matches/${ids[3]}`).and.include('name="do" value="undo"')
    })

    it('puts first what is approved, and undoes it', async () => {
      const page = await desk.page(place)
      expect(matchesOn(page)[0]).to.equal(ids[3])
      expect(decisionOn(page, ids[3]!)).to.include('Approved')
      const after = await decide(ids[3]!, { do: 'undo' })
      expect(matchesOn(after)).to.deep.equal(ids)
      expect(decisionOn(after, ids[3]!)).to.equal('')
    })

    it('says when there is nothing to undo', async () => {
      const { status, text } = await desk.submit(`${place}/matches/${ids[0]}`, { do: 'undo' })
      expect(status).to.equal(409)
      expect(text).to.include('nothing left to undo')
    })

    it('lists what is rejected apart, with the reason', async () => {
      const page = await decide(ids[0]!, { do: 'reject', reason: 'other', comment: `Too cold ${nasty}` })
      expect(matchesOn(page).at(-1)).to.equal(ids[0])
      expect(decisionOn(page, ids[0]!)).to.include('Rejected').and.include('something else').and.include('Too cold')
      expect(page.text).to.not.include('<script>alert').and.not.include('<img src=x')
    })

    it('asks for the reason, and keeps what was typed', async () => {
      const { status, text } = await desk.submit(`${place}/matches/${ids[1]}`, { do: 'reject', comment: 'Because so' })
      expect(status).to.equal(400)
      expect(text).to.include('role="alert"').and.include(`href="#${ids[1]}-reason"`)
      expect(text).to.include(`id="${ids[1]}-reason-error"`).and.include('Because so</textarea>')
    })

    it('pins to the first place, and elsewhere, and takes the pin out', async () => {
      expect(matchesOn(await decide(ids[5]!, { do: 'pin' }))[0]).to.equal(ids[5])
      expect(matchesOn(await decide(ids[5]!, { do: 'place', position: '3' }))[2]).to.equal(ids[5])
      expect(decisionOn(await decide(ids[5]!, { do: 'unpin' }), ids[5]!)).to.not.include('pinned')
    })

    it('keeps the note when something else is decided', async () => {
      await decide(ids[6]!, { do: 'note', note: 'Ask them about phase two.' })
      expect(decisionOn(await decide(ids[6]!, { do: 'approve' }), ids[6]!))
        .to.include('Approved')
        .and.include('phase two')
    })

    it('moves up and down in the list that was seen', async () => {
      const order = matchesOn(await desk.page(place)).slice(0, -1)
      const moved = matchesOn(await desk.done(`${place}/order`, { order: order.join(','), up: order[2]! }))
      expect(moved.slice(0, 3)).to.deep.equal([order[0], order[2], order[1]])
    })

    it('brings in a case study by hand', async () => {
      const found = await desk.page(`${place}?words=advance+data`)
      const [, id] = /matches\/(id-postal-advance-data)"/.exec(found.text.split('id="by-hand"')[1]!) ?? []
      const page = await decide(id!, { do: 'approve' })
      expect(decisionOn(page, id!)).to.include('added by hand')
    })

    it('takes a need into review and publishes the answer', async () => {
      const version = async () => /name="version" value="(\d+)"/.exec((await desk.page(place)).text)![1]!
      const inReview = await desk.done(`${place}/steps`, { step: 'review', version: await version() })
      expect(inReview.text).to.include('in review')
      const stale = await desk.submit(`${place}/steps`, { step: 'publish', version: '1' })
      expect(stale.status).to.equal(412)
      expect(stale.text).to.include('This need was changed')
      const preview = await desk.page(`${place}/publish`)
      expect(preview.text).to.include('What the administration will see').and.include('phase two')
      const { text } = await desk.done(`${place}/steps`, { step: 'publish', version: await version() })
      expect(text, 'goes on with the next need').to.include('The answer was published.').and.not.include(place)
      expect((await desk.page(place)).text).to.include('answered')
    })
  })

  it('publishes no answer that has nothing in it', async () => {
    const { id, version } = await desk.aNeed({}, 'submit', 'review')
    const fields = { step: 'publish', version: String(version) }
    const said = {
      en: 'Approve at least one case study, or write a note to the administration',
      fr: 'Approuvez au moins une étude de cas ou écrivez une note à l’administration',
      es: 'Apruebe al menos un estudio de caso o escriba una nota a la administración',
    }
    for (const [language, message] of Object.entries(said)) {
      for (const path of [`/${language}/desk/needs/${id}/steps`, `/${language}/needs/${id}/step`]) {
        const { status, text } = await desk.submit(path, fields)
        expect(status, path).to.equal(409)
        expect(text, path).to.include(message)
      }
    }
    const place = `/en/desk/needs/${id}`
    expect((await desk.page(place)).text).to.include('in review')
    const preview = (await desk.page(`${place}/publish`)).text
    expect(preview).to.include('nothing to publish yet').and.not.include('value="publish"')
  })

  it('publishes what was not taken into review before', async () => {
    const { id, version } = await desk.aNeed({}, 'submit')
    const place = `/en/desk/needs/${id}`
    const [first] = matchesOn(await desk.page(place))
    await desk.done(`${place}/matches/${first}`, { do: 'approve' })
    await desk.done(`${place}/steps`, { step: 'publish', version: String(version) })
    expect((await desk.page(place)).text).to.include('answered')
  })

  it('assigns a need, and lists it for whom it is assigned to', async () => {
    const { id } = await desk.aNeed({ title: 'Scanners without power' }, 'submit')
    const place = `/en/desk/needs/${id}`
    const [, me] = /name="personId" value="(person_[\da-f]+)"[^>]*data-key="i"/.exec((await desk.page(place)).text)!
    const { text } = await desk.done(`${place}/assignee?show=mine`, { personId: me! })
    expect(text).to.include('The need was assigned.').and.include('Mine (1)')
    expect((await desk.page('/en/desk?show=mine')).text).to.include(`listed-${id}`)
    expect((await desk.page('/en/desk?show=nobody')).text).to.not.include(`listed-${id}`)
    const undone = await desk.done(`${place}/assignee`, { personId: '' })
    expect(undone.text).to.include('assigned to nobody').and.include(`value="${me}"`)
  })

  it('says when what stands there is no longer what was published', async () => {
    const { id } = await desk.aNeed({}, 'submit', 'review', 'publish')
    const place = `/en/desk/needs/${id}`
    const notice = 'The administration still sees the answer as it was published'
    expect((await desk.page(place)).text).to.not.include(notice)
    const [first] = matchesOn(await desk.page(place))
    await desk.done(`${place}/matches/${first}`, { do: 'note', note: 'One more word.' })
    expect((await desk.page(place)).text).to.include(notice)
    await desk.done(`${place}/matches/${first}`, { do: 'undo' })
    expect((await desk.page(place)).text).to.not.include(notice)
    const condition = { words: ['lorries'] }
    const rule = { name: 'Made since', condition, action: { type: 'hide' }, caseStudies: [first] }
    const { key } = await aKey(desk.database, { role: 'staff' })
    expect((await desk.as(key, 'POST', '/rules', rule)).status).to.equal(201)
    expect((await desk.page(place)).text).to.include(notice)
  })

  it('shows what a member wrote as text', async () => {
    const need = await desk.aNeed({ title: nasty, description: nasty }, 'submit')
    for (const path of ['/en/desk', `/en/desk/needs/${need.id}`]) {
      const { text } = await desk.page(path)
      expect(text).to.include('&lt;script>').and.not.include('<script>alert').and.not.include('<img src=x')
    }
  })
})
