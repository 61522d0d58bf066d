import { once } from 'node:events'
import { cp, mkdtemp, open, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { spawnService } from '../../service.js'
import type { Attack } from './attack.js'
import type { Figure } from './figure.js'

const patience = 30_000

/** Ways to damage a database file. */
const damages: readonly { name: string; damage: (file: string) => Promise<void> }[] = [
  { name: 'header overwritten', damage: (file) => overwrite(file, 0, 100) },
  { name: 'first page overwritten', damage: (file) => overwrite(file, 100, 3_000) },
  { name: 'cut off', damage: (file) => truncate(file, 5_000) },
]

/** Starts the service on a damaged database: the process must end and leave the file unchanged. */
export const damagedFiles: Attack = {
  name: 'damaged database',
  withoutService: true,
  async attack({ folder }) {
    const figures: Figure[] = []
    for (const { name, damage } of damages) {
      const copy = await mkdtemp(path.join(tmpdir(), 'passerelle-damaged-'))
      await cp(folder, copy, { recursive: true })
      await damage(path.join(copy, 'passerelle.db'))
      const child = spawnService(copy)
      child.stdout!.resume()
      const exited = once(child, 'exit')
      const ended = await Promise.race([exited.then(() => true), setTimeout(patience, false)])
      figures.push({ name: `${name}: process that stays`, value: ended ? 0 : 1, most: 0 })
      if (!ended) {
        child.kill('SIGKILL')
        await exited
      } else figures.push({ name: `${name}: exit code is not 1`, value: child.exitCode === 1 ? 0 : 1, most: 0 })
      await rm(copy, { recursive: true, force: true })
    }
    return figures
  },
}

async function overwrite(file: string, from: number, bytes: number): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.write(Buffer.alloc(bytes, 0xa5), 0, bytes, from)
  await handle.close()
}
