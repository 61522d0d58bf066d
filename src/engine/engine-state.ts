/** `ready` once recommendations are complete. */
export type EngineState = 'starting' | 'embedding' | 'indexing' | 'ready' | 'failed'

export type EngineEvent = 'embed' | 'index' | 'complete' | 'fail'

/** A complete engine stays `ready` while something is added. */
const transitions: Readonly<Record<EngineState, Readonly<Record<EngineEvent, EngineState>>>> = {
  starting: { embed: 'embedding', index: 'indexing', complete: 'ready', fail: 'failed' },
  embedding: { embed: 'embedding', index: 'indexing', complete: 'ready', fail: 'failed' },
  indexing: { embed: 'embedding', index: 'indexing', complete: 'ready', fail: 'failed' },
  ready: { embed: 'ready', index: 'ready', complete: 'ready', fail: 'failed' },
  failed: { embed: 'embedding', index: 'indexing', complete: 'ready', fail: 'failed' },
}

export function stateAfter(state: EngineState, event: EngineEvent): EngineState {
  return transitions[state][event]
}
