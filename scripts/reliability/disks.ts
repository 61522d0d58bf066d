import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A separate disk, so that failures harm nothing else. Linux, and root. */
export interface Disk {
  readonly folder: string
  remove(): Promise<void>
}

/** The reason why disks cannot be created here; undefined when they can. */
export async function whyNoDisks(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'mounting needs Linux and root'
  try {
    await (await memoryDisk(1)).remove()
    return undefined
  } catch (error) {
    return (error as Error).message.trim()
  }
}

/** Creates a small disk in memory. */
export async function memoryDisk(megabytes: number): Promise<Disk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-disk-'))
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  } catch (error) {
    await rm(folder, { recursive: true })
    throw error
  }
  return {
    folder,
    remove: async () => {
      await run('umount', [folder])
      await rm(folder, { recursive: true })
    },
  }
}

const ballast = 'ballast'

/** Uses all free space. */
export async function fill(disk: Disk): Promise<void> {
  const handle = await open(path.join(disk.folder, ballast), 'a')
  try {
    for (const size of [1 << 20, 1 << 12]) {
      const chunk = Buffer.alloc(size)
      while (await handle.write(chunk).then(({ bytesWritten }) => bytesWritten === size, isFull));
    }
  } finally {
    await handle.close()
  }
}

export function makeSpace(disk: Disk): Promise<void> {
  return rm(path.join(disk.folder, ballast))
}

function isFull(error: NodeJS.ErrnoException): false {
  if (error.code !== 'ENOSPC') throw error
  return false
}

/** A disk in a file that can be made to fail; the kernel then makes it read-only. */
export interface BreakableDisk extends Disk {
  /** Makes the disk fail: open files stay open, but writes fail. */
  breakNow(): Promise<void>
  /** Checks, repairs and mounts the disk, as after a restart of the machine. */
  mend(): Promise<void>
}

export async function breakableDisk(megabytes: number): Promise<BreakableDisk> {
  const base = await mkdtemp(path.join(tmpdir(), 'passerelle-disk-'))
  const [image, folder] = [path.join(base, 'image'), path.join(base, 'mounted')]
  await mkdir(folder)
  await writeFile(image, '')
  await run('truncate', ['-s', `${megabytes}M`, image])
  await run('mkfs.ext4', ['-q', '-F', image])
  const { stdout } = await run('losetup', ['--find', '--show', image])
  const device = stdout.trim()
  const mount = () => run('mount', ['-o', 'errors=remount-ro', device, folder])
  await mount()
  return {
    folder,
    breakNow: () => writeFile(`/sys/fs/ext4/${path.basename(device)}/trigger_fs_error`, '1'),
    mend: async () => {
      await run('umount', [folder])
      // 1: errors were repaired, as intended.
      await run('fsck.ext4', ['-f', '-y', device]).catch((error) => {
        if (error.code !== 1) throw error
      })
      await mount()
    },
    remove: async () => {
      await run('umount', [folder])
      await run('losetup', ['--detach', device])
      await rm(base, { recursive: true })
    },
  }
}

/** Whether this kernel can make an ext4 disk fail on purpose. */
export async function canBreakDisks(): Promise<boolean> {
  const loops = await readdir('/dev').then((names) => names.includes('loop-control'))
  return (
    loops &&
    (await readdir('/sys/fs/ext4').then(
      () => true,
      () => false,
    ))
  )
}
