import { type CaseDraft, draftLanguages } from '../../../domain/index.js'
import type { Reader } from '../../kit/reader.js'

/** What a draft is called, in the language of the reader where it has one there. */
export function draftTitle({ content }: Pick<CaseDraft, 'content'>, { language, t }: Reader): string {
  const languages = [language, ...draftLanguages(content)] as (keyof typeof content.texts)[]
  return languages.map((one) => content.texts[one]?.title).find(Boolean) ?? t('desk.draft.untitled')
}
