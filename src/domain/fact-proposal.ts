import { z } from 'zod'
import { inLanguage, interfaceLanguages, localizedText } from './language.js'
import { memberCode } from './member.js'
import { plainText } from './plain-text.js'
import { withRules } from './stated-rule.js'
import { dossierHeading, type FactContent, factContent, factId, technologyId } from './technology.js'
import { ulidOf } from './ulid.js'

export const factProposalId = ulidOf('proposal')

export const factProposalStatus = z.enum(['proposed', 'accepted', 'rejected', 'withdrawn'])
export type FactProposalStatus = z.infer<typeof factProposalStatus>

const text = plainText(2000).optional()

/** A text in the languages that its author writes. */
const givenText = withRules(z.strictObject({ en: text, fr: text, es: text }), {
  holds: (given) => interfaceLanguages.some((language) => given[language] !== undefined),
  message: 'must be given in at least one language',
  says: { minProperties: 1 },
}).meta({ id: 'GivenText' })
export type GivenText = z.infer<typeof givenText>

/** Sources are shown as links, so only web addresses are allowed. */
export const givenSource = z
  .strictObject({
    title: plainText(300),
    url: z.url({ protocol: /^https?$/, error: 'must be an address on the web' }).max(2000),
  })
  .meta({ id: 'GivenSource' })
const note = plainText(2000)
const why = note.nullable().default(null).describe('Why, for staff')

/** What somebody wants changed in the dossier of a technology. */
export const factChange = z
  .discriminatedUnion('action', [
    z.strictObject({
      action: z.literal('add'),
      heading: dossierHeading,
      text: givenText,
      source: givenSource,
      note: why,
    }),
    z.strictObject({ action: z.literal('change'), factId, text: givenText, source: givenSource, note: why }),
    z.strictObject({ action: z.literal('remove'), factId, note: note.describe('Why, for staff') }),
  ])
  .meta({ id: 'FactChange' })
export type FactChange = z.infer<typeof factChange>

/** A change to one fact, and how it was decided. */
export const factProposal = z
  .object({
    id: factProposalId,
    version: z.number().int().min(1),
    technologyId,
    memberCode: memberCode.nullable().describe('The member that proposes; null for staff'),
    author: z.string().nullable().describe('Id of a person or a key'),
    status: factProposalStatus,
    createdAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
    reason: z.string().nullable().describe('Why it was rejected'),
    action: z.enum(['add', 'change', 'remove']),
    heading: dossierHeading,
    factId: factId.describe('Of a fact to add: the id that it gets'),
    before: factContent.nullable().describe('The fact when this was proposed; null for one to add'),
    after: factContent.nullable().describe('The fact as it is to be; null for one to remove'),
    note: z.string().nullable(),
  })
  .meta({ id: 'FactProposal' })
export type FactProposal = z.infer<typeof factProposal>

/** A text in every language of the interface, with the languages that it was written in. @throws RangeError without any */
export function completedText(given: GivenText): Pick<FactContent, 'text' | 'writtenIn'> {
  const writtenIn = interfaceLanguages.filter((language) => given[language] !== undefined)
  const entries = interfaceLanguages.map((language) => [language, inLanguage(given, language)])
  const complete = localizedText.parse(Object.fromEntries(entries))
  return writtenIn.length === interfaceLanguages.length ? { text: complete } : { text: complete, writtenIn }
}

/** The language that the text for a reader is really in. */
export function languageOfFact({ writtenIn }: Pick<FactContent, 'writtenIn'>, reader: string) {
  const written = writtenIn ?? interfaceLanguages
  return inLanguage(Object.fromEntries(written.map((one) => [one, one])), reader)
}
