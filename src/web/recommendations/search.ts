import { one } from '../kit/form-values.js'
import type { Outcome } from '../kit/outcome.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { answerPage } from './answer-page.js'
import { longestText, readProblemForm } from './problem-form.js'

/** As many words as people look for; more than that say what is wrong. */
const mostWords = 3

export function readSearch({ form }: Pick<Sent, 'form'>) {
  return { text: one(form, 'text').trim().slice(0, longestText) }
}

/** The search that stands above every page: a few words find case studies, a sentence is answered as a problem. */
export async function search(visit: Visit, { text }: ReturnType<typeof readSearch>): Promise<Outcome> {
  if (isSentence(text)) return answerPage(visit, readProblemForm({ form: { text } }))
  const query = new URLSearchParams(text === '' ? [] : [['words', text]])
  return { to: `${visit.reader.to('case-studies')}?${query}` }
}

/** Whether somebody tells of a problem. Languages without spaces between words write a sentence as one. */
function isSentence(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length > mostWords || /[.?!;¿¡؟。？！]/.test(text) || text.length > 60
}
