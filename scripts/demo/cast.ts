import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../src/config.js'
import { Client } from '../reliability/client.js'

/** Everybody in the story, each with a key of their own. */
export interface Cast {
  readonly admin: Client
  readonly staff: Client
  readonly burkinaFaso: Client
  readonly coteDIvoire: Client
  /** The portal, while it acts for Côte d’Ivoire, and while it acts for nobody. */
  readonly portalForCoteDIvoire: Client
  readonly portal: Client
  readonly anybody: Client
}

/** Makes the first key on the command line, as whoever runs a service does, and the others with it. */
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
