import { LRUCache } from 'lru-cache'
import type { Edition, InterfaceLanguage } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import { type InOneLanguage, inOneLanguage } from '../documents/index.js'
import type { EditionContent, StoredChapter } from './edition-content.js'
import { readContent } from './edition-store.js'

/** What an edition took from the catalogue, in one language. */
export interface SpokenContent extends Pick<EditionContent, 'references' | 'openNeeds'> {
  readonly chapters: readonly InOneLanguage<StoredChapter>[]
}

/** Contents in one language that are kept: two editions in three, some 2 MB each. */
const mostKept = 6

const caches = new WeakMap<Database, LRUCache<string, SpokenContent>>()

/** Reads the content of an edition; the same version of one is read once. */
export async function readSpoken(
  database: Database,
  { id, version }: Pick<Edition, 'id' | 'version'>,
  language: InterfaceLanguage,
): Promise<SpokenContent> {
  const cache = caches.get(database) ?? new LRUCache<string, SpokenContent>({ max: mostKept })
  caches.set(database, cache)
  const key = JSON.stringify([id, version, language])
  const kept = cache.get(key)
  if (kept) return kept
  const { chapters, references, openNeeds } = await readContent(database, id)
  const spoken = { chapters: chapters.map((chapter) => inOneLanguage(chapter, language)), references, openNeeds }
  cache.set(key, spoken)
  return spoken
}
