import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { projectRoot } from '../../src/config.js'
import type { CaseStudy } from '../../src/domain/index.js'
import { recommendation } from '../../src/features/recommendations/answer.js'
import { createRule, ruleContent } from '../../src/features/rules/index.js'
import { SqliteDatabase } from '../../src/platform/database/index.js'
import { program, run, start } from '../support/commands.js'
import { engineOn } from '../support/engine-on.js'
import { indexAlways, modelOfAnotherRevision, onTidyUp, preparedFolder, temporaryFolder } from '../support/shared.js'
import { Terminal } from '../support/terminal.js'
import { administrator } from '../support/viewers.js'

describe('the command line', function () {
  this.timeout(120_000)

  it('prints its commands', async () => {
    const { code, output } = await run(await temporaryFolder(), '--help')
    expect(code).to.equal(0)
    for (const command of ['recommend', 'import', 'reindex', 'eval', 'people', 'keys', 'audit', 'backup', 'restore'])
      expect(output).to.include(command)
  })

  it('prints the options of each command', async () => {
    const { code, output } = await run(await temporaryFolder(), 'recommend', '--help')
    expect(code).to.equal(0)
    expect(output).to.include('--member').and.include('--json')
  })

  for (const [what, args] of [
    ['a command that does not exist', ['dance']],
    ['an option that does not exist', ['recommend', '--loud', 'trucks']],
    ['a need without words', ['recommend']],
    ['a file that does not exist', ['import', 'no-such-file.jsonl']],
  ] as const) {
    it(`exits with 2 for ${what}`, async () => {
      const { code, errors } = await run(await preparedFolder(), ...args)
      expect(errors).to.not.equal('')
      expect(code, errors).to.equal(2)
    })
  }

  it('exits with 2 for an invalid value, and names the field', async () => {
    const { code, errors } = await run(await preparedFolder(), 'recommend', '--limit', '500', 'trucks')
    expect(code).to.equal(2)
    expect(errors).to.include('limit')
  })

  it('exits with 2 for an option that is no number, before anything is opened', async () => {
    const folder = await temporaryFolder()
    const { code, errors } = await run(folder, 'recommend', 'trucks', '--limit', 'abc')
    expect(code, errors).to.equal(2)
    expect(errors).to.include('--limit').and.include('a whole number from 1 to 50')
    expect(await readdir(folder)).to.deep.equal([])
  })

  it('writes no escape codes into a pipe, whatever the environment says about colours', async () => {
    const environment = { NO_COLOR: '', FORCE_COLOR: '1', CI: 'true', TERM: 'xterm-256color' }
    const { output } = await start(await temporaryFolder(), ['people', 'list'], environment).ended
    expect(output).to.include('email').and.not.include('\x1b')
  })

  it('writes no escape codes in a terminal when the user disables colours', async () => {
    const command = [process.execPath, program, 'people', 'list']
    const terminal = new Terminal(command, { DATA_DIR: await temporaryFolder(), NO_COLOR: '1' })
    expect(await terminal.ended()).to.equal(0)
    expect(terminal.screen).to.include('email').and.not.include('\x1b')
  })

  it('exits with 2 for an unknown member', async () => {
    const { code, errors } = await run(await preparedFolder(), 'recommend', '--member', 'zz', 'trucks')
    expect(code).to.equal(2)
    expect(errors).to.include('memberCode')
  })

  it('exits with 1 when the model is missing', async () => {
    const child = spawn(process.execPath, [program, 'reindex'], {
      env: { PATH: process.env.PATH, DATA_DIR: await temporaryFolder(), MODEL_DIR: await temporaryFolder() },
      stdio: 'ignore',
    })
    const [code] = await once(child, 'close')
    expect(code).to.equal(1)
  })
})

/** Pins a case study to the first position for needs about trucks. */
async function addPin(folder: string, caseStudyId: string): Promise<void> {
  const database = await SqliteDatabase.open(path.join(folder, 'passerelle.db'))
  const action = { type: 'pin', position: 1 }
  const rule = { name: 'Trucks', condition: { words: ['trucks'] }, action, caseStudies: [caseStudyId] }
  await createRule(await engineOn(database), administrator, ruleContent.parse(rule))
  await database.close()
}

describe('the command recommend', function () {
  this.timeout(120_000)

  it('prints a table of case studies, and who to contact', async () => {
    const { code, output } = await run(await preparedFolder(), 'recommend', 'Trucks in transit disappear on the way')
    expect(code).to.equal(0)
    expect(output)
      .to.include('transit')
      .and.include('Who to contact')
      .and.match(/(strong|partial) fit/)
  })

  it('prints with --json the answer of the API, with the rules of staff', async () => {
    const folder = await preparedFolder()
    await addPin(folder, 'kr-blockchain-certificate-of-origin')
    const { code, output } = await run(
      folder,
      ...['recommend', '--json', '--member', 'bf', '--limit', '2', '--peers', '1', '--output', 'fr'],
      'Trucks in transit disappear on the way',
    )
    expect(code).to.equal(0)
    const answer = recommendation.parse(JSON.parse(output))
    expect(answer.results).to.have.length(2)
    expect(answer.results[0]!.caseStudy.id).to.equal('kr-blockchain-certificate-of-origin')
    expect(answer.peers).to.have.length(1)
    expect(answer.query.outputLanguage).to.equal('fr')
    expect(answer.degraded).to.deep.equal([])
  })

  it('applies filters', async () => {
    const { output } = await run(
      await preparedFolder(),
      ...['recommend', '--json', '--year-from', '2022', '--region', 'europe', '--limit', '20', '--', 'risk', 'engine'],
    )
    const { results } = recommendation.parse(JSON.parse(output))
    expect(results).to.not.deep.equal([])
    for (const { caseStudy } of results) expect(caseStudy.year).to.be.at.least(2022)
  })
})

describe('the command import', function () {
  this.timeout(120_000)

  async function firstCase(): Promise<CaseStudy> {
    const text = await readFile(path.join(projectRoot, 'data/case-studies.jsonl'), 'utf8')
    return JSON.parse(text.slice(0, text.indexOf('\n'))) as CaseStudy
  }

  it('adds a case study that is found at once', async () => {
    const folder = await preparedFolder()
    const study = await firstCase()
    const added: CaseStudy = {
      ...study,
      id: 'xx-truffle-pigs',
      needsAnswered: [],
      texts: {
        en: {
          ...study.texts.en!,
          title: 'Truffle pigs at the parcel belt',
          problem: 'Truffles were smuggled in parcels.',
          solution: 'Trained pigs smell truffles in parcels on the belt.',
          results: null,
          lessons: null,
          costNote: null,
        },
      },
    }
    const file = path.join(folder, 'added.jsonl')
    await writeFile(file, `${JSON.stringify(added)}\n`)
    const imported = await run(folder, 'import', file)
    expect(imported.errors).to.not.include('rror')
    const alone = '0 skipped because edited here, 0 skipped because archived here\n'
    expect(imported).to.include({ code: 0, output: `1 new, 0 replaced, 0 unchanged, ${alone}` })
    expect((await run(folder, 'import', file)).output).to.equal(`0 new, 0 replaced, 1 unchanged, ${alone}`)

    const found = await run(folder, 'recommend', '--json', 'Truffles are smuggled in parcels')
    expect(recommendation.parse(JSON.parse(found.output)).results[0]?.caseStudy.id).to.equal('xx-truffle-pigs')
  })

  it('imports nothing from a file with an invalid line, and names line and field', async () => {
    const folder = await preparedFolder()
    const study = await firstCase()
    const file = path.join(folder, 'faulty.jsonl')
    const faulty = { ...study, id: 'xx-two', year: 'long ago' }
    await writeFile(file, `${JSON.stringify({ ...study, id: 'xx-one' })}\n${JSON.stringify(faulty)}\n`)
    const { code, errors } = await run(folder, 'import', file)
    expect(code).to.equal(2)
    expect(errors).to.match(/line 2\.year/)
    await writeFile(file, `${JSON.stringify({ ...faulty, technologies: ['time-travel'] })}\n${'{"id":\n'.repeat(60)}`)
    const many = (await run(folder, 'import', file)).errors
    expect(many)
      .to.match(/line 1\.year/)
      .and.match(/line 1\.technologies\.0: "time-travel"/)
    expect(many)
      .to.match(/has 62 errors/)
      .and.match(/\n {2}and 12 more errors\n/)
    await writeFile(file, 'id,title\nxx-one,Scanners\n')
    expect((await run(folder, 'import', file)).errors).to.match(/line 1: looks like CSV/)
    const database = await SqliteDatabase.open(path.join(folder, 'passerelle.db'))
    onTidyUp(() => database.close())
    expect(await database.all("SELECT id FROM case_studies WHERE id = 'xx-one'")).to.deep.equal([])
  })

  it('writes the catalogue to a file, and reads it again', async () => {
    const folder = await preparedFolder()
    const file = path.join(folder, 'cases.xlsx')
    expect((await run(folder, 'export', 'case-studies', file)).code).to.equal(0)
    const { code, output } = await run(folder, 'import', file, '--dry-run', '--json')
    expect(code, output).to.equal(0)
    expect(JSON.parse(output)).to.deep.include({ imported: false, errorCount: 0 })
    const table = path.join(folder, 'table.csv')
    await run(folder, 'template', table)
    await writeFile(table, (await readFile(table, 'utf8')).replace('administration', 'Verwaltung'))
    expect((await run(folder, 'import', table)).errors).to.match(/line 1\.Verwaltung: is an unknown column/)
    const mapped = await run(folder, 'import', table, '--map', 'Verwaltung=administration', '--dry-run')
    expect(mapped.output).to.match(/^Would be: 1 new/)
  })

  it('adds and changes members and other records, which a next start keeps', async () => {
    const folder = await preparedFolder()
    const file = path.join(folder, 'members.csv')
    expect((await run(folder, 'template', '--kind', 'members', file)).output).to.include('import --kind members')
    await writeFile(file, (await readFile(file, 'utf8')).replace('example-delete-this-row', 'xx-town'))
    const imported = await run(folder, 'import', '--kind', 'members', file)
    expect(imported.output, imported.errors).to.match(/^1 new, 0 replaced, 0 unchanged/)
    expect((await run(folder, 'import', '--kind', 'members', file)).output).to.match(/^0 new, 0 replaced, 1 unchanged/)
    const lines = path.join(folder, 'members.jsonl')
    await run(folder, 'export', 'members', lines)
    expect(await readFile(lines, 'utf8')).to.include('"code":"xx-town"')
  })
})

describe('the command reindex', function () {
  this.timeout(120_000)

  it('rebuilds the index and prints its recall', async () => {
    const folder = await preparedFolder()
    const { code, output } = await start(folder, ['reindex'], indexAlways).ended
    expect(code).to.equal(0)
    expect(output).to.match(/^\d+ passages indexed, recall@10 (0\.99\d|1\.000) at ef \d+\n$/)
    expect(await readdir(path.join(folder, 'index'))).to.not.deep.equal([])
  })

  it('says that a small catalogue needs none', async () => {
    const folder = await preparedFolder()
    const { code, output } = await run(folder, 'reindex')
    expect(code).to.equal(0)
    expect(output).to.match(/^\d+ passages: an index is used from 100000 case studies on\n$/)
    expect(await readdir(folder)).to.not.include('index')
  })
})

/** A collection of the first of the judged topics. */
/** A folder with the first judged topics, and the first needs without an answer. */
async function firstTopics(count: number): Promise<string> {
  const folder = await temporaryFolder()
  const dev = path.join(projectRoot, 'data/evaluation/dev')
  for (const file of ['topics.jsonl', '../unanswerable.jsonl']) {
    const lines = (await readFile(path.join(dev, file), 'utf8')).split('\n').slice(0, count)
    await writeFile(path.join(folder, path.basename(file)), lines.join('\n'))
  }
  await cp(path.join(dev, 'qrels.tsv'), path.join(folder, 'qrels.tsv'))
  return folder
}

describe('the command eval', function () {
  this.timeout(120_000)

  it('measures the product and three baselines in each form of the topics, as JSON', async () => {
    const collection = await firstTopics(3)
    const unanswerable = path.join(collection, 'unanswerable.jsonl')
    const few = ['--collection', collection, '--unanswerable', unanswerable]
    const { code, output } = await run(await preparedFolder(), 'eval', '--json', ...few)
    expect(code).to.equal(0)
    const { measurements } = JSON.parse(output) as { measurements: { form: string; system: string }[] }
    expect(measurements.map(({ form, system }) => `${form} ${system}`)).to.have.members(
      ['en', 'fr', 'es', 'short'].flatMap((form) =>
        ['passerelle', 'lexical only', 'semantic only', 'plain RRF'].map((system) => `${form} ${system}`),
      ),
    )
  })

  it('exits with 2 when the file to compare with is missing', async () => {
    const { code, errors } = await run(await preparedFolder(), 'eval', '--compare', 'no-such-file.json')
    expect(code).to.equal(2)
    expect(errors).to.include('no-such-file.json')
  })
})

describe('Ctrl-C while case studies are read', function () {
  this.timeout(120_000)

  it('exits with 130, keeps the finished work and leaves an undamaged database', async () => {
    const folder = await temporaryFolder()
    const { child, said, ended } = start(folder, ['recommend', 'trucks'], { MODEL_DIR: await modelOfAnotherRevision() })
    while (!/: [1-9]\d* of/.test(said.errors) && child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    child.kill('SIGINT')
    expect((await ended).code).to.equal(130)
    const database = await SqliteDatabase.open(path.join(folder, 'passerelle.db'))
    onTidyUp(() => database.close())
    expect(await database.get('PRAGMA integrity_check')).to.deep.equal({ integrity_check: 'ok' })
    const { count } = (await database.get<{ count: number }>('SELECT count(*) AS count FROM vectors'))!
    expect(count).to.be.greaterThan(0).and.lessThan(2000)
  })
})
