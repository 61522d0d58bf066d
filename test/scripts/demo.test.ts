import { expect } from 'chai'
import { makeCast } from '../../scripts/demo/cast.js'
import { play } from '../../scripts/demo/story.js'
import { startService } from '../../scripts/service.js'
import { onTidyUp, preparedFolder } from '../support/shared.js'

describe('the story of two members, staff and a portal', () => {
  it('works on the real service, from a need in French to an outcome that helps the next member', async () => {
    const folder = await preparedFolder()
    const service = await startService(folder)
    onTidyUp(() => service.stop())
    const lines: string[] = []
    await play(await makeCast(service.url, folder), (line) => lines.push(line))
    expect(lines.at(-1)).to.match(/^The audit has \d+ entries about all this, all unchanged\.$/)
  }).timeout(60_000)
})
