import { expect } from 'chai'
import { chromiumFile } from '../../../scripts/chromium.js'
import { anchorPages, printPdf } from '../../../src/platform/printer/index.js'

const failure = (printed: Promise<Buffer>) => printed.catch((error: unknown) => error)

describe('printing to PDF', function () {
  this.timeout(60_000)

  it('says clearly that no browser is installed', async () => {
    const failed = await failure(printPdf(Buffer.from('<p>A page</p>'), null))
    expect(failed).to.include({ code: 'PRINTER_UNAVAILABLE', status: 503 })
  })

  it('says so too when the browser fails, and keeps the reason for the log', async () => {
    const failed = (await failure(printPdf(Buffer.from('<p>A page</p>'), '/bin/false'))) as Error
    expect(failed).to.include({ code: 'PRINTER_UNAVAILABLE' })
    expect(failed.cause).to.be.an('error')
    expect(failed.message).to.not.include('/bin/false')
  })

  it('knows on which page a place that is linked to stands', async function () {
    if (!chromiumFile) this.skip()
    const html =
      '<a href="#two">2</a><a href="#one">1</a><h1 id="one">One</h1><h1 id="two" style="break-before:page">Two</h1>'
    const pdf = await printPdf(Buffer.from(`<!doctype html><title>Places</title>${html}`), chromiumFile)
    expect(pdf.subarray(0, 5).toString()).to.equal('%PDF-')
    expect([...anchorPages(pdf)]).to.have.deep.members([
      ['one', 1],
      ['two', 2],
    ])
  })

  it('knows no pages of what is no such file', () => {
    expect([...anchorPages(Buffer.from('nothing'))]).to.deep.equal([])
  })
})
