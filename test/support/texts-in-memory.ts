import type { Snapshot } from '../../src/engine/index.js'
import type { MemorySearch } from '../../src/engine/retrieval/memory/memory-search.js'

/** All texts of a snapshot whose search is in memory. */
export function textsInMemory({ search }: Pick<Snapshot, 'search'>): Required<MemorySearch['texts']> {
  return (search as MemorySearch).texts
}
