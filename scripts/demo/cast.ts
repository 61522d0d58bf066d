import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../src/config.js'
import { Client } from '../reliability/client.js'

/** The clients of the story, each with its own key. */
export interface Cast {
  readonly admin: Client
  readonly staff: Client
  readonly burkinaFaso: Client
  readonly coteDIvoire: Client
  /** The portal acting for Côte d’Ivoire, and acting for no member. */
  readonly portalForCoteDIvoire: Client
  readonly portal: Client
  readonly anybody: Client
}

/** Creates the first key on the command line, as an operator does, and the others with it. */
export async function makeCast(url: string, dataDir: string): Promise<Cast> {
  const command = ['keys', 'create', '--role', 'admin', '--label', 'first administrator']
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(projectRoot, 'dist/src/cli/main.js'), ...command],
    { env: { ...process.env, DATA_DIR: dataDir } },
  )
  const admin = new Client(url, stdout.trim())
  const keyFor = async (role: string, memberCode: string | null = null) => {
    const given = { label: `${role} of the story`, role, memberCode, ...(role === 'portal' && { members: ['CI'] }) }
    return (await admin.call<{ key: string }>('POST', '/keys', given)).key
  }
  const portalKey = await keyFor('portal')
  return {
    admin,
    staff: admin.with(await keyFor('staff')),
    burkinaFaso: admin.with(await keyFor('member', 'BF')),
    coteDIvoire: admin.with(await keyFor('member', 'CI')),
    portalForCoteDIvoire: admin.with(portalKey, { 'x-member-code': 'CI' }),
    portal: admin.with(portalKey),
    anybody: admin.with(),
  }
}
