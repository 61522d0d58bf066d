import { expect } from 'chai'
import { runCampaign } from '../../scripts/reliability/fuzz/campaign.js'
import { processTargets } from '../../scripts/reliability/fuzz/targets.js'

/** Of each target; `npm run fuzz` sends a million. */
const count = 200
const seed = Math.floor(Math.random() * 2 ** 31)

describe('generated inputs', function () {
  this.timeout(60_000)

  for (const target of processTargets) {
    it(`of ${target.name} are taken or refused by name`, async () => {
      const { inputs, failures } = await runCampaign(await target.prepare(), {
        name: target.name,
        count,
        seed,
        lanes: 1,
      })
      const command = `npm run fuzz -- --seed ${seed} --only "${target.name}" --batch ${failures[0]?.batch}`
      expect(failures, command).to.deep.equal([])
      expect(inputs).to.equal(count)
    })
  }
})
