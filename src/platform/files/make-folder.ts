import { access, constants, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { PasserelleError } from '../../domain/index.js'

/** Thrown when the data folder of the settings does not exist and cannot be created. */
export class DataFolderError extends PasserelleError {
  readonly code = 'DATA_FOLDER_UNUSABLE'
}

/** Explanations of error codes of the operating system. */
const meanings: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOENT: 'no folder can be made there',
  ENOTDIR: 'a part of this path is a file',
  ENOSPC: 'the disk is full',
}

/** Creates a folder and its parents if they do not exist. @param mode of created folders @throws DataFolderError */
export async function makeFolder(folder: string, mode: number): Promise<void> {
  try {
    await makeWithParents(folder, mode)
    await access(folder, constants.W_OK)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new DataFolderError(
      `The folder ${folder} (DATA_DIR) cannot be used: ${meanings[code] ?? message} (${code}). Set DATA_DIR to a folder that this user may write to`,
      { cause: error },
    )
  }
}

/**
 * Not with `recursive: true`: with it, Node loops forever where a folder exists that allows no new entries, such as
 * /proc.
 */
async function makeWithParents(folder: string, mode: number): Promise<void> {
  try {
    await makeOne(folder, mode)
  } catch (error) {
    const parent = path.dirname(folder)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === folder || (await isThere(parent))) throw error
    await makeWithParents(parent, mode)
    await makeOne(folder, mode)
  }
}

/** Another process may create the same folder at the same time. */
async function makeOne(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder, { mode })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' })
  }
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
