import type { InterfaceLanguage, ProseKey, ProsePlace } from '../../domain/index.js'
import type { Queries, Reader } from '../../platform/database/index.js'
import type { Prose } from './prose.js'

const columns = [
  'editionId',
  'chapter',
  'place',
  'language',
  'version',
  'updatedAt',
  'author',
  'carriedOver',
  'body',
] as const

/** Everything that was written for an edition. */
export async function readAllProse(reader: Reader, editionId: string): Promise<Prose[]> {
  const rows = await reader
    .selectFrom('editionProse')
    .select(columns)
    .where('editionId', '=', editionId)
    .orderBy('chapter')
    .orderBy('place')
    .orderBy('language')
    .execute()
  return rows.map(proseOf)
}

/** Every text that somebody wrote last, also as it was carried over to later editions; the oldest first. */
export async function readProseBy(reader: Reader, author: string): Promise<Prose[]> {
  const rows = await reader
    .selectFrom('editionProse')
    .select(columns)
    .where('author', '=', author)
    .orderBy('updatedAt')
    .orderBy('editionId')
    .execute()
  return rows.map(proseOf)
}

export async function readProse(reader: Reader, editionId: string, key: ProseKey): Promise<Prose | undefined> {
  const row = await reader
    .selectFrom('editionProse')
    .select(columns)
    .where('editionId', '=', editionId)
    .where('chapter', '=', key.chapter)
    .where('place', '=', key.place)
    .where('language', '=', key.language)
    .executeTakeFirst()
  return row && proseOf(row)
}

export async function putProse(queries: Queries, { text: body, carriedOver, ...rest }: Prose): Promise<void> {
  const { editionId, chapter, place, language, version, author } = rest
  const updatedAt = rest.updatedAt ?? new Date().toISOString()
  const content = { version, updatedAt, author, carriedOver: carriedOver ? 1 : 0, body }
  await queries
    .insertInto('editionProse')
    .values({ editionId, chapter, place, language, ...content })
    .onConflict((conflict) => conflict.columns(['editionId', 'chapter', 'place', 'language']).doUpdateSet(content))
    .execute()
}

interface Row {
  readonly editionId: string
  readonly chapter: string
  readonly place: string
  readonly language: string
  readonly version: number
  readonly updatedAt: string
  readonly author: string | null
  readonly carriedOver: number
  readonly body: string
}

function proseOf({ body, carriedOver, place, language, ...rest }: Row): Prose {
  return {
    ...rest,
    place: place as ProsePlace,
    language: language as InterfaceLanguage,
    carriedOver: carriedOver === 1,
    text: body,
  }
}
