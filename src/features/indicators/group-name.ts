import type { Catalogue, InterfaceLanguage } from '../../domain/index.js'
import { localeOf, type MessageKey, translate } from '../../messages/translate.js'
import type { MemberGroup } from '../surveys/index.js'

/** What the members of a group have in common, in words; joined groups are named one after the other. */
export function groupName(
  { by, values }: Pick<MemberGroup, 'by' | 'values'>,
  { regions }: Pick<Catalogue, 'regions'>,
  language: InterfaceLanguage,
): string {
  if (by === 'all') return translate(language, 'group.all')
  const names = values.map((value) => {
    if (by === 'region') return regions.get(value)?.name[language] ?? value
    if (by === 'language') return languageName(value, language)
    return translate(language, `group.${by}.${value}` as MessageKey)
  })
  return new Intl.ListFormat(localeOf[language], { type: 'conjunction' }).format(names)
}

function languageName(code: string, language: InterfaceLanguage): string {
  return new Intl.DisplayNames(localeOf[language], { type: 'language' }).of(code) ?? code
}
