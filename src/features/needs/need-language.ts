import { type Need, type NeedDraft, wordingOf } from '../../domain/index.js'
import { detectLanguage } from '../../platform/text/index.js'

/** A draft with its language, told or detected. @param expected the language it is likely in, where its words do not tell */
export function withLanguage(draft: NeedDraft, expected?: string): NeedDraft & Pick<Need, 'language'> {
  return { ...draft, language: draft.language ?? detectLanguage(wordingOf(draft), expected) }
}

/** A language that was detected is detected again when the words change; one that was told stays. */
export function languageAfter(before: Need, after: Need): string {
  const detect = (need: Need) => detectLanguage(wordingOf(need), before.language)
  return detect(before) === before.language ? detect(after) : before.language
}
