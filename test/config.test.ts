import { availableParallelism } from 'node:os'
import path from 'node:path'
import { expect } from 'chai'
import { InvalidSettingsError, projectRoot, readConfig } from '../src/config.js'

describe('settings', () => {
  it('have defaults', () => {
    expect(readConfig({})).to.deep.equal({
      configFile: null,
      port: 3000,
      host: '127.0.0.1',
      stopDelay: 0,
      dataDir: path.join(projectRoot, 'var'),
      databaseUrl: null,
      databaseReadUrl: null,
      modelDir: path.join(projectRoot, 'models'),
      keepOtherModels: false,
      domainDir: path.join(projectRoot, 'data'),
      rankingFile: path.join(projectRoot, 'models', 'ranking.json'),
      rankingFoldsFile: path.join(projectRoot, 'models', 'ranking-folds.json'),
      rateLimitPerMinute: 120,
      trustedProxies: 0,
      acceptableWait: 1_200,
      encoderThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
      indexFrom: 100_000,
      searchIn: 'memory',
      refitEveryHours: 0,
      publicUrl: null,
      basePath: '',
      corsOrigins: [],
      frameAncestors: [],
      openId: null,
      webhooksToPrivate: false,
      mail: null,
      chromium: null,
      retention: { usageDays: 365, sentDays: 30, keysDays: 365 },
      verifyFactsAfterMonths: 24,
      tracing: null,
      styleguide: true,
      logLevel: 'info',
    })
  })

  it('use the default for an empty variable', () => {
    expect(readConfig({ PORT: '', LOG_LEVEL: '' })).to.deep.equal(readConfig({}))
  })

  it('make folders absolute', () => {
    expect(readConfig({ DATA_DIR: 'elsewhere' }).dataDir).to.equal(path.resolve('elsewhere'))
  })

  it('accept a path, and lists of origins', () => {
    expect(readConfig({ BASE_PATH: '/tools/passerelle/' }).basePath).to.equal('/tools/passerelle')
    const listed = readConfig({ CORS_ORIGINS: 'https://a.example, https://b.example:8443', FRAME_ANCESTORS: '*' })
    expect(listed.corsOrigins).to.deep.equal(['https://a.example', 'https://b.example:8443'])
    expect(listed.frameAncestors).to.deep.equal(['*'])
    for (const wrong of [{ BASE_PATH: 'passerelle' }, { BASE_PATH: '/a b' }, { CORS_ORIGINS: 'https://a.example/x' }]) {
      expect(() => readConfig(wrong)).to.throw(InvalidSettingsError, Object.keys(wrong)[0]!)
    }
  })

  it('accept PUBLIC_URL with or without a slash at its end', () => {
    for (const PUBLIC_URL of ['https://passerelle.example', 'https://passerelle.example/']) {
      expect(readConfig({ PUBLIC_URL }).publicUrl).to.equal('https://passerelle.example')
    }
  })

  for (const [name, value] of [
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['RATE_LIMIT_PER_MINUTE', '-1'],
    ['TRUSTED_PROXIES', 'all'],
    ['LOG_LEVEL', 'loud'],
    ['PUBLIC_URL', 'passerelle.example'],
    ['PUBLIC_URL', 'ftp://passerelle.example'],
    ['PUBLIC_URL', 'https://passerelle.example/path'],
    ['OIDC_ISSUER', 'provider.example'],
    ['OIDC_ISSUER', 'http://provider.example'],
    ['DATABASE_URL', 'mysql://db.example/passerelle'],
    ['DATABASE_READ_URL', 'mysql://db.example/passerelle'],
    ['STOP_DELAY_SECONDS', '301'],
  ] as const) {
    it(`refuse ${name}=${value} and name it`, () => {
      expect(() => readConfig({ [name]: value })).to.throw(InvalidSettingsError, name)
    })
  }

  it('accept the complete settings of OpenID Connect', () => {
    const given = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'passerelle', OIDC_CLIENT_SECRET: 'secret' }
    expect(readConfig({ ...given, PUBLIC_URL: 'https://passerelle.example' }).openId).to.deep.equal({
      issuer: 'https://id.example',
      clientId: 'passerelle',
      clientSecret: 'secret',
    })
  })

  it('refuse a replica of nothing', () => {
    const replica = { DATABASE_READ_URL: 'postgres://replica.example/passerelle' }
    expect(() => readConfig(replica)).to.throw(InvalidSettingsError, 'DATABASE_URL')
    const both = readConfig({ ...replica, DATABASE_URL: 'postgres://db.example/passerelle' })
    expect(both.databaseReadUrl).to.equal(replica.DATABASE_READ_URL)
  })

  it('refuse incomplete settings of OpenID Connect, and name the missing ones', () => {
    expect(() => readConfig({ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_SECRET: 'secret' })).to.throw(
      InvalidSettingsError,
      'OIDC_CLIENT_ID, PUBLIC_URL',
    )
  })

  it('name all invalid values at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).to.throw(/PORT.*LOG_LEVEL/)
  })
})
