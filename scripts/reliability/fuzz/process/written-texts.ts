import fc from 'fast-check'
import { h } from 'preact'
import { markdownOf, renderXml, xmlText } from '../../../../src/platform/text/index.js'
import { anyText } from '../arbitraries/hostile.js'
import { experiment } from '../experiment.js'
import type { ProcessTarget } from '../target.js'
import { must, takenOrRefused } from './refusal.js'

const block = fc.record(
  {
    kind: fc.constantFrom('title', 'heading', 'subheading', 'quote', 'item', 'text', 'note'),
    text: anyText,
    url: fc.oneof(
      fc.webUrl(),
      fc.webUrl().map((url) => `${url}%zz<>\u0000`),
    ),
  },
  { requiredKeys: ['kind', 'text'] },
)

/** Texts of people in Markdown: they stay texts. */
export const markdown: ProcessTarget = {
  name: 'Markdown',
  share: 8,
  over: 'process',
  prepare: () =>
    experiment(fc.array(block, { maxLength: 6 }), (blocks) =>
      takenOrRefused(() => {
        const written = markdownOf(blocks as Parameters<typeof markdownOf>[0])
        // Every sign of markup that a text brings is escaped; addresses stand between angle brackets.
        const withoutAddresses = written.replaceAll(/\]\(<[^<>]*>\)/g, '](address)')
        must(!/(?<!\\)(?:\\\\)*[<`*]/.test(withoutAddresses), 'a text became markup')
      }),
    ),
}

/** Texts of people in feeds. */
export const xml: ProcessTarget = {
  name: 'XML',
  share: 6,
  over: 'process',
  prepare: () =>
    experiment(fc.tuple(anyText, anyText), ([text, address]) =>
      takenOrRefused(() => {
        const written = renderXml(h('entry', {}, [h('title', {}, text), h('link', { href: address || '/' })]))
        must(xmlText(written) === written, 'a character that XML has no place for')
        must(!/<(?!\/?(?:entry|title|link)[\s>/])/.test(written), 'a text became markup')
        must(!/&(?!(?:amp|lt|gt|quot|#\d+|#x[\da-f]+);)/i.test(written), 'an entity that XML does not know')
      }),
    ),
}
