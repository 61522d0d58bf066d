import type { Retriever } from '../../ranking/index.js'
import type { SemanticIndex } from './semantic-index.js'

/** Finds passages with the meaning of the need, whatever the languages of both. */
export function semanticRetriever(index: SemanticIndex): Retriever {
  return {
    name: 'semantic',
    remeasured: true,
    async retrieve(need, options) {
      const views = await need.views
      return views ? index.nearest(views, options) : []
    },
  }
}
