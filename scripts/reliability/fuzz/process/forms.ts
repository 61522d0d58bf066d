import fc from 'fast-check'
import { queryOf, readBrowseForm } from '../../../../src/web/catalogue/browse-form.js'
import { wholeNumber } from '../../../../src/web/kit/form-values.js'
import { formFromText, readNeedForm } from '../../../../src/web/needs/need-form.js'
import { readProblemForm } from '../../../../src/web/recommendations/problem-form.js'
import { anyText } from '../arbitraries/hostile.js'
import { experiment } from '../experiment.js'
import type { ProcessTarget } from '../target.js'
import { must, takenOrRefused } from './refusal.js'

const fields = [
  ...[
    'words',
    'technology',
    'processArea',
    'wcoRegion',
    'maturity',
    'member',
    'yearFrom',
    'id',
    'page',
    'text',
    'title',
  ],
  ...['description', 'understood', 'show', 'version', 'draft', 'visibility', 'budget', 'deadline', 'constructor'],
]
const value = fc.oneof(anyText, fc.constantFrom('1', '-1', '1e9', '99999999999', 'a,b|c', '|||'))
const values = fc.dictionary(fc.constantFrom(...fields), fc.oneof(value, fc.array(value, { maxLength: 4 })), {
  maxKeys: 6,
})

/** Forms and addresses of pages, with one value or several under any name. */
export const forms: ProcessTarget = {
  name: 'forms',
  share: 10,
  over: 'process',
  prepare: () =>
    experiment(values, (given) =>
      takenOrRefused(() => {
        const browse = readBrowseForm({ query: given })
        must(browse.page >= 1 && browse.page <= 10_000, `page ${browse.page}`)
        const again = readBrowseForm({ query: valuesIn(queryOf(browse, browse.page)) })
        must(JSON.stringify(again) === JSON.stringify(asInAddress(browse)), 'an address does not bring back its list')
        const { show, text } = readProblemForm({ form: given })
        must(show >= 10 && show <= 50, `shows ${show}`)
        must(Number.isSafeInteger(readNeedForm({ form: given }).version), 'a version that is no number')
        must(formFromText(text).title.length <= 200, 'a title is too long')
        wholeNumber(given, 'yearFrom')
      }),
    ),
}

function valuesIn(query: string): Record<string, string[]> {
  const parameters = new URLSearchParams(query)
  return Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]))
}

/** An address holds no halves of characters. */
function asInAddress<T>(form: T): T {
  return JSON.parse(JSON.stringify(form, (_, one) => (typeof one === 'string' ? one.toWellFormed() : one))) as T
}
