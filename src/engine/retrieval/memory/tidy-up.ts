import { modelKey } from '../../../platform/encoder/index.js'
import type { EngineOptions } from '../../engine-options.js'
import { pruneVectors } from '../../passages/prune-vectors.js'
import { removeOtherModels } from '../../passages/remove-other-models.js'
import { type LoadedRows, type MadeRows, storeMadeRows } from '../load-rows.js'

/** What loading a catalogue leaves to do, for which no answer waits. */
export interface LeftToDo {
  readonly made: MadeRows
  /** The inputs that may have become unused; `undefined` when any may. */
  readonly replaced: readonly string[] | undefined
}

type TidyingParts = Pick<EngineOptions, 'database' | 'encoder' | 'constants' | 'source' | 'removeOtherModels' | 'log'>

/** Stores what was made, and removes vectors that nothing uses any more. A failure is logged: neither is needed. */
export async function tidyUp(
  parts: TidyingParts,
  rows: LoadedRows,
  { made, replaced }: LeftToDo,
  signal: AbortSignal,
): Promise<void> {
  const { database, encoder, source, log } = parts
  try {
    await storeMadeRows(database, rows, made, signal)
  } catch (error) {
    log.warn({ err: error }, 'what texts are compared by could not be stored')
  }
  if (replaced?.length === 0 || signal.aborted) return
  try {
    const { prefixes } = encoder.manifest
    await pruneVectors(database, await source.archived(), { prefixes, among: replaced })
  } catch (error) {
    log.warn({ err: error }, 'unused vectors could not be removed')
  }
  // Once after a start: the model does not change later.
  if (replaced === undefined && parts.removeOtherModels) await removeVectorsOfOthers(parts, signal)
}

async function removeVectorsOfOthers(
  { database, encoder, constants, log }: TidyingParts,
  signal: AbortSignal,
): Promise<void> {
  try {
    const model = modelKey(encoder.manifest)
    const removed = await removeOtherModels(database, { model, codebook: constants.tokenCoder?.key }, signal)
    if (removed > 0) log.info({ removed, model }, 'removed the vectors of other models')
  } catch (error) {
    log.warn({ err: error }, 'the vectors of other models could not be removed')
  }
}
