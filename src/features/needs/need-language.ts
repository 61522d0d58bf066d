import { type Need, type NeedDraft, wordingOf } from '../../domain/index.js'
import { detectLanguage } from '../../platform/text/index.js'

/** A draft with its language, given or detected. @param expected the likely language, for texts that are not clear */
export function withLanguage(draft: NeedDraft, expected?: string): NeedDraft & Pick<Need, 'language'> {
  return { ...draft, language: draft.language ?? detectLanguage(wordingOf(draft), expected) }
}

/** The language of a need after a change: detected again when it was detected and the text changed, else as it was. */
export function languageAfter(before: Need, after: Need): string {
  const detect = (need: Need) => detectLanguage(wordingOf(need), before.language)
  return detect(before) === before.language ? detect(after) : before.language
}
