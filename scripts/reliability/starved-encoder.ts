import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { readConfig } from '../../src/config.js'
import { Encoder, loadManifest } from '../../src/platform/encoder/index.js'

/**
 * Starts an encoder when no file descriptor is left, and frees them after a while. Run it with a low limit of
 * descriptors, as in `ulimit -n 256`. Prints one word per line: `refused` when a text is refused instead of left
 * waiting, `recovered` when one is encoded afterwards, `closed` when the process may end.
 */
const { modelDir } = readConfig()
const manifest = await loadManifest(modelDir)
const taken = await takeAllDescriptors()

const encoder = new Encoder(modelDir, manifest, { maximumWait: 500 })
await encoder.encode('query: x').then(
  () => console.log('encoded'),
  () => console.log('refused'),
)
await Promise.all(taken.map((handle) => handle.close()))
while (!(await encoder.encode('query: x').catch(() => undefined))) await setTimeout(100)
console.log('recovered')
await encoder.close()
console.log('closed')

async function takeAllDescriptors(): Promise<FileHandle[]> {
  const handles: FileHandle[] = []
  for (;;) {
    try {
      handles.push(await open('/dev/null'))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EMFILE') return handles
      throw error
    }
  }
}
