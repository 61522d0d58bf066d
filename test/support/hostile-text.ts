import { expect } from 'chai'
import type { Page } from 'playwright-core'

/** Texts that ran as a script, were treated as markup, or broke out of their context somewhere. */
export const hostile = [
  '<script>alert(1)</script>',
  '"><script>alert(2)</script>',
  "'><img src=x onerror=alert(3)>",
  '<svg onload=alert(4)>',
  '</title><script>alert(5)</script>',
  '</textarea><script>alert(6)</script>',
  '</style><script>alert(7)</script><style>',
  '" autofocus onfocus="alert(8)" x="',
  '<iframe srcdoc="<script>parent.alert(9)</script>">',
  '<a href="javascript:alert(10)">x</a>',
  '<base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=//evil.example/">',
  '<form action="//evil.example/"><button>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<style>@import "//evil.example/x.css"</style>',
  '<img src=//evil.example/x.png>',
  '{{constructor.constructor("alert(11)")()}}',
  '<!--<script>alert(12)//-->',
  '&lt;script&gt;alert(13)&lt;/script&gt;',
  '\u202e<script>alert(14)</script>\u0000',
  ']]><script>alert(15)</script>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(16)>',
]

let turn = 0
/** The next of these texts; a page uses all of them. */
export const bad = () => `${hostile[turn++ % hostile.length]} ${turn}`
export const names = () => ({ en: bad(), fr: bad(), es: bad() })

/** Checks that user content appears on a page only as text. @param scripts maximum number of its own scripts */
export async function expectHarmless(page: Page, address: string, scripts = 1) {
  const found = await page.evaluate<{ scripts: string[]; data: string[]; links: string[]; strange: number }>(`({
    scripts: [...document.scripts].filter(({ type }) => type !== 'application/ld+json').map((script) => script.src || script.textContent),
    data: [...document.scripts].filter(({ type }) => type === 'application/ld+json').map((script) => script.textContent),
    links: [...document.querySelectorAll('[href], [src], [action], [formaction]')]
      .flatMap((element) => ['href', 'src', 'action', 'formaction'].map((name) => element.getAttribute(name)))
      .filter((link) => link !== null && !/^(https?:|\\/(?!\\/)|#)/.test(link)),
    strange: document.querySelectorAll('iframe, base, object, embed, math, img:not(.flag[src^="/assets/"]), style, meta[http-equiv], [onerror], [onload], [onfocus]').length,
  })`)
  expect(found.links, page.url()).to.deep.equal([])
  expect(found.strange, page.url()).to.equal(0)
  expect(found.scripts.length, page.url()).to.be.within(1, scripts)
  for (const data of found.data) {
    // Data that no browser runs; nothing in it ends the element.
    expect(data, page.url()).to.not.include('<')
    expect(JSON.parse(data)).to.be.an('object')
  }
  for (const script of found.scripts) expect(script).to.match(new RegExp(`^${address}/assets/`))
}
