import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { InvalidSettingsError, projectRoot, readConfig } from '../src/config.js'
import { run, start } from './support/commands.js'
import { Program } from './support/program.js'
import { temporaryFolder } from './support/shared.js'

async function aFile(text: string, name = 'passerelle.env'): Promise<string> {
  const file = path.join(await temporaryFolder(), name)
  await writeFile(file, text, { mode: 0o600 })
  return file
}

describe('a file of settings', () => {
  it('gives what the environment does not give', async () => {
    const CONFIG_FILE = await aFile(
      '# where people reach it\nPUBLIC_URL=https://a.example\n\nexport PORT=4000\n  HOST = "::1"\nMAIL_FROM=\n',
    )
    const config = readConfig({ CONFIG_FILE, PORT: '5000', HOST: '' })
    expect(config).to.include({ publicUrl: 'https://a.example', port: 5000, host: '::1', configFile: CONFIG_FILE })
  })

  it('is refused with every line that is no setting, and without any value', async () => {
    const CONFIG_FILE = await aFile(
      [
        'PORT=4000',
        'PROT=s3cret',
        'OIDC_CLIENT_SECRET s3cret',
        'MAIL_FROM="s3cret',
        'OIDC_CLIENT_ID=ab#s3cret',
        'CONFIG_FILE=/s3cret',
        'NODE_OPTIONS=--s3cret',
        "SMTP_URL='smtps://a:b#c@mail.example'",
      ].join('\n'),
    )
    const read = () => readConfig({ CONFIG_FILE })
    expect(read).to.throw(InvalidSettingsError, CONFIG_FILE)
    expect(read).to.throw(
      /line 2: PROT .*line 3: .*line 4: .*MAIL_FROM.*line 5: .*OIDC_CLIENT_ID.*line 6: .*line 7: NODE_/,
    )
    expect(read).to.not.throw(/s3cret|line 1|line 8/)
  })

  for (const [name, value] of [
    ['PORT', 's3cret'],
    ['LOG_LEVEL', 's3cret'],
    ['SMTP_URL', 'https://user:s3cret@mail.example'],
    ['OIDC_ISSUER', 'http://s3cret.example'],
    ['CORS_ORIGINS', 's3cret'],
    ['BASE_PATH', 's3cret'],
  ] as const) {
    it(`is refused for the value of ${name}, which is not printed`, async () => {
      const CONFIG_FILE = await aFile(`${name}=${value}\n`)
      expect(() => readConfig({ CONFIG_FILE })).to.throw(InvalidSettingsError, name)
      expect(() => readConfig({ CONFIG_FILE })).to.not.throw(/s3cret/)
    })
  }

  it('may be the file that systemd gives to Node.js too', async () => {
    const CONFIG_FILE = await aFile('NODE_OPTIONS=--max-old-space-size=320\nPORT=4000\n')
    expect(readConfig({ CONFIG_FILE, NODE_OPTIONS: '--max-old-space-size=320' }).port).to.equal(4000)
  })

  it('is refused when it cannot be read', () => {
    expect(() => readConfig({ CONFIG_FILE: '/no/such/file' })).to.throw(InvalidSettingsError, '/no/such/file')
  })

  it('is valid as it comes with the program', () => {
    const CONFIG_FILE = path.join(projectRoot, 'deploy/systemd/passerelle.env.example')
    const config = readConfig({ CONFIG_FILE, NODE_OPTIONS: '--max-old-space-size=320' })
    expect(config).to.include({ port: 3000, publicUrl: 'https://passerelle.example.org' })
  })
})

describe('a secret in a file of its own', () => {
  const openId = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'p', PUBLIC_URL: 'https://a.example' }

  it('is read without the end of its line', async () => {
    const OIDC_CLIENT_SECRET_FILE = await aFile('s3#cret \n', 'secret')
    expect(readConfig({ ...openId, OIDC_CLIENT_SECRET_FILE }).openId?.clientSecret).to.equal('s3#cret ')
    const SMTP_URL_FILE = await aFile('smtps://u:p@mail.example\r\n', 'mail')
    const mail = { MAIL_FROM: 'a@example.org', PUBLIC_URL: 'https://a.example' }
    expect(readConfig({ ...mail, SMTP_URL_FILE }).mail?.url).to.equal('smtps://u:p@mail.example')
  })

  it('can be named in the file of settings, and the environment wins', async () => {
    const secret = await aFile('from a file', 'secret')
    const CONFIG_FILE = await aFile(`OIDC_CLIENT_SECRET_FILE=${secret}\n`)
    expect(readConfig({ ...openId, CONFIG_FILE }).openId?.clientSecret).to.equal('from a file')
    const config = readConfig({ ...openId, CONFIG_FILE, OIDC_CLIENT_SECRET: 'from the environment' })
    expect(config.openId?.clientSecret).to.equal('from the environment')
  })

  it('is refused beside the same secret, and when it cannot be read', async () => {
    const OIDC_CLIENT_SECRET_FILE = await aFile('s3cret', 'secret')
    const both = { ...openId, OIDC_CLIENT_SECRET: 'x', OIDC_CLIENT_SECRET_FILE }
    expect(() => readConfig(both)).to.throw(InvalidSettingsError, 'OIDC_CLIENT_SECRET_FILE, not both')
    const missing = { ...openId, OIDC_CLIENT_SECRET_FILE: '/no/such/file' }
    expect(() => readConfig(missing)).to.throw(InvalidSettingsError, '/no/such/file')
  })
})

describe('--config', function () {
  this.timeout(60_000)

  it('gives a command its settings', async () => {
    const folder = await temporaryFolder()
    const file = await aFile(`DATA_DIR=${folder}\nRATE_LIMIT_PER_MINUTE=0\n`)
    const { code, output } = await start('', ['doctor', '--config', file]).ended
    expect(code).to.equal(0)
    expect(output).to.include(folder).and.include('RATE_LIMIT_PER_MINUTE is 0')
  })

  it('ends a command with 2 and the service with 1 when the file has an error, and says where', async () => {
    const file = await aFile('PORT=3000\nPROT=3001\n')
    const { code, errors } = await run(await temporaryFolder(), 'people', 'list', '--config', file)
    expect(code).to.equal(2)
    expect(errors).to.equal(`Invalid settings in ${file}: line 2: PROT is no setting\n`)
    const service = new Program({ CONFIG_FILE: file })
    expect(await service.exitCode()).to.equal(1)
    expect(service.output).to.equal(errors)
  })

  it('is the only argument of the service', async () => {
    const service = new Program({}, { args: ['--port', '4000'] })
    expect(await service.exitCode()).to.equal(1)
    expect(service.output).to.include('--port').and.include('Usage')
  })
})
