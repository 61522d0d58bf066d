import { expect } from 'chai'
import type { SurveyRound } from '../../../../src/domain/index.js'
import { readXlsx } from '../../../../src/platform/tables/index.js'
import { theDesk } from '../../../support/desk.js'
import { aKey } from '../../../support/people.js'

describe('the template of a survey at the desk', function () {
  this.timeout(60_000)
  const desk = theDesk()

  it('is offered beside the import while the round is open, as XLSX and CSV', async () => {
    const { key } = await aKey(desk.database, { role: 'staff' })
    const ask = async (method: string, path: string, body?: object) =>
      JSON.parse((await desk.as(key, method, path, body)).text) as SurveyRound
    const { id } = await ask('POST', '/survey-rounds', { name: '2026' })
    const place = `/fr/desk/surveys/${id}`
    const { text } = await desk.page(place)
    const form = new RegExp(`<form action="(/api/v1/survey-rounds/${id}/template)">(.*?)</form>`, 's').exec(text)
    expect(form, 'the form').not.to.equal(null)
    const [, address, fields] = form!
    expect(fields).to.include('<option value="GH">Ghana</option>')
    const formats = [...fields!.matchAll(/name="format" value="(\w+)"/g)].map(([, format]) => format)
    expect(formats).to.deep.equal(['xlsx', 'csv'])

    const languageOf = /name="language" value="(\w+)"/.exec(fields!)?.[1]
    const file = async (format: string) => {
      const answer = await fetch(`${desk.address}${address}?language=${languageOf}&member=GH&format=${format}`, {
        headers: { cookie: await desk.cookie('staff') },
      })
      expect(answer.status).to.equal(200)
      expect(answer.headers.get('content-disposition')).to.equal(`attachment; filename=survey-GH.${format}`)
      return Buffer.from(await answer.arrayBuffer())
    }
    const csv = String(await file('csv'))
    expect(csv)
      .to.match(/GH,"?it-strategy/)
      .and.include('stratégie')
    const { rows } = await readXlsx(await file('xlsx'), {
      mostRows: 1000,
      mostColumns: 50,
      longestRow: 100_000,
      largestUnpacked: 64_000_000,
    })
    expect(rows[0]?.cells.get('member')).to.equal('GH')

    await ask('POST', `/survey-rounds/${id}/close`)
    expect((await desk.page(place)).text).not.to.include('/template"')
  })
})
