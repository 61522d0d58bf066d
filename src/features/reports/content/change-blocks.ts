import type { StoredBlock, StoredChange } from '../../documents/index.js'
import { say } from '../../documents/index.js'
import { type EditionContent, fixedChapters } from '../edition-content.js'
import { heading } from './dossier-blocks.js'

/** Adds what changed to the chapters that it belongs to, and what came and went as a whole to the overview. */
export function withChanges(content: EditionContent, changes: readonly StoredChange[], since: number): EditionContent {
  const present = new Set(content.chapters.map(({ id }) => id))
  return {
    ...content,
    chapters: content.chapters.map((chapter) => {
      const isOverview = chapter.id === fixedChapters.overview
      const own = changes.filter((one) =>
        isOverview ? isOfWholeEdition(one) || !present.has(one.chapter) : one.chapter === chapter.id,
      )
      if (isOverview) return { ...chapter, blocks: [...chapter.blocks, ...overviewBlocks(own, changes.length, since)] }
      if (own.length === 0) return chapter
      // What a technology is comes first.
      const place = chapter.blocks[0]?.kind === 'paragraph' ? 1 : 0
      return { ...chapter, blocks: chapter.blocks.toSpliced(place, 0, ...changeBlocks(own, since)) }
    }),
  }
}

function isOfWholeEdition({ change }: StoredChange): boolean {
  return change === 'new-technology' || change === 'technology-withdrawn'
}

function changeBlocks(changes: readonly StoredChange[], since: number): StoredBlock[] {
  return [
    heading(2, say('report.changes', { edition: String(since) })),
    { kind: 'changes', generated: true, items: [...changes] },
  ]
}

function overviewBlocks(own: readonly StoredChange[], all: number, since: number): StoredBlock[] {
  const sources = [{ record: 'edition' as const, id: String(since), field: 'number', value: since }]
  return [
    heading(2, say('report.changes', { edition: String(since) })),
    { kind: 'paragraph', generated: true, text: say('report.changesInAll', { count: all }), refs: [], sources },
    ...(own.length > 0 ? [{ kind: 'changes', generated: true, items: [...own] } satisfies StoredBlock] : []),
  ]
}
