import type { VNode } from 'preact'
import { type FactContent, languageOfFact } from '../../domain/index.js'
import { inItsLanguage } from '../kit/case-line.js'
import { useReader } from '../kit/reader.js'

/** What a fact says, with its language where that is not the reader's. */
export function FactText({ fact }: { fact: Pick<FactContent, 'text' | 'writtenIn'> }): VNode {
  const { t, language, languageName } = useReader()
  const written = languageOfFact(fact, language)
  return (
    <>
      <span {...inItsLanguage(written, language)}>{fact.text[language]}</span>
      {written !== language && (
        <>
          {' '}
          <span class="hint">{t('dossier.inLanguage', { language: languageName(written) })}</span>
        </>
      )}
    </>
  )
}
