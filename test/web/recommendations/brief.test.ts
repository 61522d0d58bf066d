import { request } from 'node:http'
import { expect } from 'chai'
import JSZip from 'jszip'
import { markdownOf } from '../../../src/platform/text/index.js'
import { thePages } from '../../support/pages.js'

const need = 'Notre poste ne peut pas saisir les données électroniques préalables'

/** A file byte for byte, as a browser would keep it. */
function download(address: string, path: string, body: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const call = request(address + path, { method: 'POST', headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks)))
    })
    call.on('error', reject)
    call.end(body)
  })
}

describe('the brief', () => {
  const service = thePages()
  const reached = thePages([], { PUBLIC_URL: 'https://passerelle.example/' })

  it('is a Markdown file with the need, solutions, their sources and whom to ask', async () => {
    const { headers, text } = await service.submit('/fr/answer/brief.md', { text: need, member: 'BF' })
    expect(headers['content-disposition']).to.equal('attachment; filename=passerelle.md')
    expect(headers['content-type']).to.match(/^text\/markdown/)
    expect(text).to.include(`> ${need}`)
    expect(text).to.match(/\/fr\/case-studies\/id-postal-advance-data>\)/)
    expect(text).to.match(/## À qui s’adresser\n\n### /)
  })

  it('is a Word file with real headings, and links', async () => {
    const file = await download(service.address, '/fr/answer/brief.docx', String(new URLSearchParams({ text: need })))
    const zip = await JSZip.loadAsync(file)
    const document = await zip.file('word/document.xml')!.async('string')
    expect(document).to.include(need)
    expect(document).to.include('w:val="Heading1"')
    expect(await zip.file('word/_rels/document.xml.rels')!.async('string')).to.include(
      '/fr/case-studies/id-postal-advance-data',
    )
  })

  it('can be written whatever characters the need has', async () => {
    const text = 'queues \u0000\u0008\ud800 <w:p> & ]]> \ufffe'
    const file = await download(service.address, '/en/answer/brief.docx', String(new URLSearchParams({ text })))
    const document = await (await JSZip.loadAsync(file)).file('word/document.xml')!.async('string')
    expect(document).to.not.match(/[\u0000-\u0008\ufffe]/)
  })

  it('links to where people reach the service, whatever address it was asked for by', async () => {
    const markdown = await reached.submit('/fr/answer/brief.md', { text: need })
    expect(markdown.text).to.include('(<https://passerelle.example/fr/case-studies/').and.not.include('127.0.0.1')
    const body = String(new URLSearchParams({ text: need }))
    const zip = await JSZip.loadAsync(await download(reached.address, '/fr/answer/brief.docx', body))
    const links = await zip.file('word/_rels/document.xml.rels')!.async('string')
    expect(links).to.include('"https://passerelle.example/fr/case-studies/').and.not.include('127.0.0.1')
  })

  it('is refused with the reason for a form that cannot be used', async () => {
    expect((await service.submit('/en/answer/brief.md', { text: '' })).status).to.equal(400)
  })

  it('in Markdown, no text can become markup or a link', () => {
    const nasty = '<script>alert(1)</script> [x](javascript:alert(1)) # *bold* `code`\n# heading'
    const text = markdownOf([
      { kind: 'text', text: nasty },
      { kind: 'item', text: '](javascript:x)', url: 'https://e.example/>)' },
    ])
    expect(text).to.not.match(/(^|[^\\])(<script|\[x\]|\*bold|`code)/)
    expect(text.split('\n')[0]).to.include('\\<script\\>')
    expect(text).to.not.match(/^# /m)
    expect(text).to.include('(<https://e.example/%3E)>)')
  })
})
