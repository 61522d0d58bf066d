import { realpathSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Config } from '../config.js'
import type { Engine, EngineLog } from '../engine/index.js'
import { Encoder, loadManifest, type ModelManifest, modelKey } from '../platform/encoder/index.js'
import { loadModel } from './load-model.js'

/** Milliseconds for which requests that began with a model may still need it after another took its place. */
const grace = 5_000

interface EncoderOptions {
  readonly log: EngineLog
  /** Whether the encoder starts with the first text only. */
  readonly encoderWhenNeeded?: boolean
}

export function startEncoder(config: Config, manifest: ModelManifest, { log, encoderWhenNeeded }: EncoderOptions) {
  const { acceptableWait, encoderThreads: threads } = config
  // A process that starts again must read the same files, although a link leads to others by now.
  const modelDir = realpathSync(config.modelDir)
  const warn = (failure: Error) => log.warn({ err: failure }, 'the encoder cannot answer now')
  return new Encoder(modelDir, manifest, { warn, startWhenNeeded: encoderWhenNeeded ?? false, acceptableWait, threads })
}

/** The encoders that belong to the services: the one in use, and others while a model takes the place of another. */
export class Encoders {
  readonly #engine: Engine
  readonly #options: EncoderOptions
  readonly #open = new Set<Encoder>()
  readonly #stop = new AbortController()
  #work: Promise<unknown> = Promise.resolve()

  /** @param own closed with the services; without one, the encoder in use belongs to somebody else */
  constructor(engine: Engine, own: Encoder | undefined, options: EncoderOptions) {
    this.#engine = engine
    this.#options = options
    if (own) this.#open.add(own)
  }

  /**
   * Uses the model in the folder of the settings, when it has read the whole catalogue; until then, and when it cannot,
   * the present one answers. Changes run one after the other.
   * @returns the model that is used now, `undefined` when it was in use before
   * @throws ModelDamagedError, EncoderUnavailableError
   */
  change(config: Config): Promise<string | undefined> {
    const changed = this.#work.then(() => this.#change(config))
    this.#work = changed.catch(() => undefined)
    return changed
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await Promise.all([...this.#open].map((encoder) => encoder.close()))
    await this.#work
  }

  async #change(config: Config): Promise<string | undefined> {
    const { log } = this.#options
    const before = this.#engine.snapshot.encoder
    const manifest = await loadManifest(config.modelDir)
    if (this.#stop.signal.aborted || modelKey(manifest) === modelKey(before.manifest)) return undefined
    const encoder = startEncoder(config, manifest, { log })
    this.#open.add(encoder)
    try {
      await this.#engine.changeModel(await loadModel(config, encoder, log))
    } catch (error) {
      await this.#close(encoder)
      throw error
    }
    if (this.#open.has(before)) void this.#retire(before)
    return modelKey(manifest)
  }

  async #retire(encoder: Encoder): Promise<void> {
    await setTimeout(grace, undefined, { signal: this.#stop.signal, ref: false }).catch(() => undefined)
    await this.#close(encoder)
  }

  async #close(encoder: Encoder): Promise<void> {
    this.#open.delete(encoder)
    await encoder.close()
  }
}
