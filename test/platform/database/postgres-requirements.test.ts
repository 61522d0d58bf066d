import { expect } from 'chai'
import pg from 'pg'
import { describeServer, openDatabase } from '../../../src/platform/database/index.js'
import { isAtLeast, refuseUnsuitable } from '../../../src/platform/database/postgres/requirements.js'
import { errorOf } from '../../support/errors.js'
import { databaseUrlFor, describeOverPostgres, ensureEmptyDatabase } from '../../support/postgres.js'
import { onTidyUp, temporaryFolder } from '../../support/shared.js'

describe('a version', () => {
  for (const [version, oldest, expected] of [
    ['17', '17', true],
    ['17.0', '17', true],
    ['18.1 (Debian 18.1-1.pgdg12+2)', '17', true],
    ['17beta1', '17', true],
    ['16.11', '17', false],
    ['9.6.24', '17', false],
    ['0.8.3', '0.8.3', true],
    ['0.8.10', '0.8.3', true],
    ['0.10.0', '0.8.3', true],
    ['1.0', '0.8.3', true],
    ['0.8.2', '0.8.3', false],
    ['0.8', '0.8.3', false],
    ['0.7.4', '0.8.3', false],
    ['devel', '0.8.3', false],
  ] as const) {
    it(`${version} is ${expected ? '' : 'not '}${oldest} or later`, () => {
      expect(isAtLeast(version, oldest)).to.equal(expected)
    })
  }
})

describe('a server', () => {
  const refused = (server: string, offered: string | null) =>
    errorOf(async () => refuseUnsuitable({ server, offered })) as Promise<Error>

  it('is refused with what was found, what is needed and why', async () => {
    const tooOld = await refused('16.4', '0.8.5')
    expect(tooOld).to.include({ code: 'SERVER_UNSUITABLE' })
    expect(tooOld.message).to.include('PostgreSQL 16.4').and.include('17 or later')
    const oldVector = await refused('18.1', '0.8.2')
    expect(oldVector).to.include({ code: 'SERVER_UNSUITABLE' })
    expect(oldVector.message).to.include('pgvector 0.8.2').and.include('0.8.3 or later').and.include('vacuumed')
    expect((await refused('18.1', null)).message).to.include('no pgvector')
  })

  it('is accepted with what is needed', () => {
    expect(() => refuseUnsuitable({ server: '17.2', offered: '0.8.3' })).to.not.throw()
  })
})

describeOverPostgres('pgvector', () => {
  let url: string
  let administrator: pg.Client

  beforeEach(async () => {
    url = databaseUrlFor(await temporaryFolder())
    await ensureEmptyDatabase(url)
    administrator = new pg.Client({ connectionString: url })
    await administrator.connect()
    onTidyUp(() => administrator.end())
  })

  const installed = async () =>
    (await administrator.query("SELECT extversion FROM pg_extension WHERE extname = 'vector'")).rows[0]?.extversion
  const openAndClose = async (at = url) => (await openDatabase({ file: 'unused', url: at })).close()

  it('is installed when a database is opened, and described with the server', async () => {
    expect(await describeServer(url)).to.match(
      /^PostgreSQL 1\d.*, database test_\w+, pgvector [\d.]+, which .* installs$/,
    )
    expect(await installed()).to.equal(undefined)
    await openAndClose()
    expect(await describeServer(url)).to.match(new RegExp(`, pgvector ${await installed()}$`))
  })

  it('is updated when a database has an earlier one', async () => {
    await openAndClose()
    const current = await installed()
    // The server has one version only; its steps from this one are part of it.
    await administrator.query("UPDATE pg_extension SET extversion = '0.8.2' WHERE extname = 'vector'")
    await openAndClose()
    expect(await installed()).to.equal(current)
  })

  it('must be installed by an administrator where the account of the service may not', async () => {
    const owner = new URL(url)
    owner.username = owner.pathname.slice(1)
    owner.password = 'a'
    await administrator.query(`CREATE ROLE ${owner.username} LOGIN PASSWORD 'a'`)
    await administrator.query(`ALTER DATABASE ${owner.username} OWNER TO ${owner.username}`)
    const error = (await errorOf(() => openAndClose(String(owner)))) as Error
    expect(error).to.include({ code: 'SERVER_UNSUITABLE' })
    expect(error.message).to.include('CREATE EXTENSION IF NOT EXISTS vector')
    await administrator.query('CREATE EXTENSION vector')
    await openAndClose(String(owner))
  })
})
