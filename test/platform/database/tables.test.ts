import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'chai'
import { tableTypes } from '../../../scripts/database/tables.js'
import { projectRoot } from '../../../src/config.js'
import { aDatabaseWith } from '../../support/builders.js'

describe('the types of tables', () => {
  it('match the migrations', async () => {
    const written = await readFile(path.join(projectRoot, 'src/platform/database/tables.ts'), 'utf8')
    expect(written).to.equal(await tableTypes(await aDatabaseWith()))
  })
})
