import type { VNode } from 'preact'
import { type CaseContent, type CaseDraft, draftLanguages } from '../../../domain/index.js'
import { TextField } from '../../kit/field.js'
import { one, type Values } from '../../kit/form-values.js'
import type { Reader } from '../../kit/reader.js'

type Statements = CaseContent['needsAnswered']

const mostCharacters = 10_000

interface Props {
  readonly draft: CaseDraft
  /** What was written and could not be saved. */
  readonly said: string | undefined
  readonly reader: Reader
}

/**
 * Asks how people who have the problem tell it: by these statements, more than by its own text, a case study is found.
 * They are written in the first language of the draft.
 */
export function StatementsField({ draft, said, reader: { t, languageName } }: Props): VNode {
  const [language = 'en'] = draftLanguages(draft.content)
  return (
    <>
      <input type="hidden" name="statementsIn" value={language} />
      <TextField
        id="statements"
        label={t('desk.draft.statements')}
        hint={t('desk.draft.statementsHint', {
          language: languageName(language),
          count: draft.content.needsAnswered.length,
        })}
        value={said}
        rows={6}
        input={{ maxLength: mostCharacters }}
      />
    </>
  )
}

/** One statement for each line that is written. */
export function statementsIn(form: Values): Statements {
  const written = one(form, 'statementsIn')
  const language = written === 'fr' || written === 'es' ? written : 'en'
  return one(form, 'statements')
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-*•]\s*/u, '').trim())
    .filter((line) => line !== '')
    .map((line) => ({ status: 'curated', [language]: line }))
}
