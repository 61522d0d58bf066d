import type { EncodeRequest, EncoderMessage } from './encoder-protocol.js'
import { modelManifest } from './model-manifest.js'
import { loadTextReader } from './text-reader.js'

/**
 * The process of the encoder: `node encoder-process.js MODEL_DIR MANIFEST_JSON THREADS`. It is a process, not a worker thread,
 * because the runtime cannot be loaded twice in one process: a crashed thread could not be restarted.
 */
const [modelDir = '', manifestJson = '{}', threads = '1'] = process.argv.slice(2)

try {
  const read = await loadTextReader(modelDir, modelManifest.parse(JSON.parse(manifestJson)), Number(threads))
  // Texts are read one at a time, in the order in which they come.
  let reading: Promise<void> = Promise.resolve()
  process.on('message', ({ id, text, parts }: EncodeRequest) => {
    reading = reading.then(async () => {
      try {
        send({ type: 'encoded', id, ...(await read(text, parts)), memory: process.memoryUsage.rss() })
      } catch (error) {
        send({ type: 'refused', id, message: (error as Error).message })
      }
    })
  })
  // Without a parent there is no more work.
  process.on('disconnect', () => process.exit(0))
  // Ctrl-C reaches all processes of the terminal; the parent decides when the encoder stops.
  process.on('SIGINT', () => undefined)
  send({ type: 'ready', memory: process.memoryUsage.rss() })
} catch (error) {
  process.send?.({ type: 'failed', message: (error as Error).message } satisfies EncoderMessage, () => process.exit(1))
}

function send(message: EncoderMessage): void {
  process.send?.(message)
}
