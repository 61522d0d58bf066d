import {
  anonymous,
  type Edition,
  type InterfaceLanguage,
  type LocalizedText,
  type Need,
  shortened,
  type Viewer,
} from '../../domain/index.js'
import { readTarget } from '../audit/index.js'
import type { Block, ProseBlock, StoredNeeds } from '../documents/index.js'
import { inOneLanguage, say } from '../documents/index.js'
import { type EditionContent, fixedChapters, type Reference } from './edition-content.js'
import { editionRecord, shownTo } from './edition-record.js'
import type { Prose } from './prose.js'
import { readAllProse } from './prose-store.js'
import { readSpoken } from './read-spoken.js'
import type { ReportServices } from './report-services.js'

export interface Chapter {
  readonly id: string
  readonly number: number
  readonly title: string
  /** What is generated, between what editors wrote before and after it. */
  readonly blocks: readonly Block[]
}

/** An edition in one language: what its pages and files are made from. */
export interface Report {
  readonly edition: Edition
  readonly language: InterfaceLanguage
  /** Of the field that the service is about. */
  readonly domain: string
  readonly chapters: readonly Chapter[]
  readonly references: readonly Reference[]
  /** Changes with everything that is in it. */
  readonly revision: string
}

/** Characters of the text of a need; the rest is on its page. */
const longestNeed = 400

/** An edition as it is read now, in one language. @throws NotFoundError also for one that the viewer may not know of */
export async function assembleReport(
  services: ReportServices,
  viewer: Viewer,
  id: string,
  language: InterfaceLanguage,
): Promise<Report> {
  const { database, catalogue } = services.engine
  const edition = await readTarget(editionRecord, database, viewer, { id })
  const content = await readSpoken(database, edition, language)
  const prose = (await readAllProse(database, id)).filter((one) => isShown(one, language))
  const needs = await openNeeds(services, content)
  const stamps = [
    ...prose.map(({ chapter, place, version }) => [chapter, place, version]),
    ...needs.map((need) => [need.id, need.version]),
  ]
  return {
    edition: shownTo(viewer, edition),
    language,
    domain: catalogue.domain.name[language],
    chapters: content.chapters.map((chapter) => {
      const blocks =
        chapter.id === fixedChapters.openNeeds ? inOneLanguage(needBlocks(needs, services), language) : chapter.blocks
      const own = prose.filter((one) => one.chapter === chapter.id)
      return {
        id: chapter.id,
        number: chapter.number,
        title: chapter.title,
        blocks: [
          ...own.filter(({ place }) => place === 'opening').map(proseBlock),
          ...blocks,
          ...own.filter(({ place }) => place === 'closing').map(proseBlock),
        ],
      }
    }),
    references: content.references,
    revision: JSON.stringify([id, edition.version, language, stamps]),
  }
}

/** The numbers of the references that blocks name. */
export function citedIn(blocks: readonly Block[]): ReadonlySet<number> {
  return new Set(
    blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return block.refs
      if (block.kind === 'facts' || block.kind === 'caseList') return block.items.flatMap(({ refs }) => refs)
      return []
    }),
  )
}

/** Drafts from the last edition are for those who write. */
function isShown({ carriedOver, text, language: its }: Prose, language: InterfaceLanguage): boolean {
  return !carriedOver && text !== '' && its === language
}

function proseBlock({ place, text }: Prose): ProseBlock {
  return { kind: 'prose', generated: false, place, text }
}

/** What was open when the edition was made and is public still: what a member takes back is gone from every edition. */
async function openNeeds(
  { needs }: ReportServices,
  { openNeeds: ids }: Pick<EditionContent, 'openNeeds'>,
): Promise<Need[]> {
  const named = new Set(ids)
  return (await needs.seenBy(anonymous)).filter(({ id }) => named.has(id))
}

function needBlocks(needs: readonly Need[], { engine: { catalogue } }: ReportServices) {
  const text: LocalizedText = needs.length === 0 ? say('report.openNeeds.none') : say('report.openNeeds.intro')
  const paragraph = {
    kind: 'paragraph' as const,
    generated: true as const,
    text,
    refs: [],
    sources: needs.map(({ id }) => ({ record: 'need' as const, id, field: 'visibility', value: 'public' })),
  }
  const list: StoredNeeds = {
    kind: 'needs',
    generated: true,
    items: needs.map(({ id, title, description, language, memberCode, submittedAt, createdAt }) => ({
      id,
      title,
      text: shortened(description, longestNeed),
      language,
      member: catalogue.members.get(memberCode)?.name ?? { en: memberCode, fr: memberCode, es: memberCode },
      submittedAt: submittedAt ?? createdAt,
      sources: ['title', 'description', 'memberCode', 'submittedAt'].map((field) => ({ record: 'need', id, field })),
    })),
  }
  return needs.length === 0 ? [paragraph] : [paragraph, list]
}
