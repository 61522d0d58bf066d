import { expect } from 'chai'
import { anonymous, type Viewer } from '../../../src/domain/index.js'
import type { Comparisons } from '../../../src/features/learning/index.js'
import { NeedReader, NeedVectors } from '../../../src/features/needs/index.js'
import { advise, type Recommendation } from '../../../src/features/recommendations/index.js'
import type { Usage } from '../../../src/features/usage/index.js'
import type { RankingModel } from '../../../src/ranking/index.js'
import { aRequest } from '../../support/builders.js'
import { countingEncoder } from '../../support/counting-encoder.js'
import { needsService } from '../../support/needs-service.js'
import { itOverSqlite } from '../../support/postgres.js'
import { expectProblem } from '../../support/problems.js'
import { aStoredRanking, byWordsFirst } from '../../support/rankings.js'
import { anEngine, recommendBy } from '../../support/shared.js'
import { administrator, aViewer, curator, memberOfBF } from '../../support/viewers.js'

const text = 'Lorries queue for days at our border because every one of them is opened by hand.'
const path = '/rankings/comparison'
const portal = aViewer('portal', 'GH')
type Results = Recommendation['results']
const idsOf = (results: Results) => results.map(({ caseStudy }) => caseStudy.id)

describe('a comparison of two rankings', function () {
  this.timeout(120_000)
  const service = needsService()
  let other: RankingModel
  let learned: number
  let refused: number
  before(async () => {
    const { engine } = service
    other = byWordsFirst(engine.bundledRanking)
    learned = await aStoredRanking(engine.database, other)
    refused = await aStoredRanking(engine.database, other, { worse: ['nDCG@10'] })
  })

  const start = (pair: object = { a: 0, b: learned }) => service.ask<Comparisons>(administrator, 'POST', path, pair)
  const end = () => service.ask<Comparisons>(administrator, 'DELETE', path)
  const read = () => service.ask<Comparisons>(curator, 'GET', path)
  const asked = (viewer: Viewer, body: object = {}) =>
    service.ask<Recommendation>(viewer, 'POST', '/recommendations', { text, limit: 20, ...body })
  /** What one ranking lists by itself. */
  const listOf = async (ranking: RankingModel, limit = 50) => {
    const { snapshot } = service.engine
    return (await recommendBy({ snapshot: { ...snapshot, ranking } }, aRequest(text, { limit }))).results
  }
  const running = async (work: () => Promise<void>) => {
    await start()
    try {
      await work()
    } finally {
      await end()
    }
  }

  describe('may be', () => {
    const matrix: [Viewer, number, number][] = [
      [anonymous, 401, 401],
      [memberOfBF, 403, 403],
      [portal, 403, 403],
      [curator, 200, 403],
      [administrator, 200, 200],
    ]
    for (const [viewer, seen, changed] of matrix) {
      it(`read (${seen}), started and ended (${changed}) by ${viewer.role}`, async () => {
        expect((await service.call(viewer, 'GET', path)).status).to.equal(seen)
        expect((await service.call(viewer, 'POST', path, { body: { a: 0, b: learned } })).status).to.equal(changed)
        expect((await service.call(viewer, 'DELETE', path)).status).to.equal(changed)
      })
    }
  })

  describe('that cannot be made', () => {
    it('is refused with the reason', async () => {
      const sent = (body: object) => service.call(administrator, 'POST', path, { body })
      expect(expectProblem(await sent({ a: 0, b: 0 }), 400)).to.deep.equal(['b'])
      expect(expectProblem(await sent({ a: 0 }), 400)).to.deep.equal(['b'])
      expectProblem(await sent({ a: 0, b: 999_999 }), 404)
      expectProblem(await sent({ a: refused, b: 0 }), 404)
      expectProblem(await service.call(administrator, 'DELETE', path), 404)
      await running(async () => {
        const { text } = await sent({ a: learned, b: 0 })
        expect(JSON.parse(text)).to.include({ status: 409, code: 'COMPARISON_UNDER_WAY' })
      })
    })
  })

  it('leaves no trace in answers while there is none', async () => {
    const { results, answerId } = await asked(memberOfBF)
    expect(answerId).to.equal(null)
    expect(new Set(results.map(({ ranking }) => ranking))).to.deep.equal(new Set([0]))
  })

  for (const viewer of [anonymous, memberOfBF, portal]) {
    it(`interleaves the results of both for ${viewer.role}, each in its order and with its score`, async () => {
      const lists = new Map([
        [0, await listOf(service.engine.bundledRanking)],
        [learned, await listOf(other)],
      ])
      expect(idsOf(lists.get(0)!)).to.not.deep.equal(idsOf(lists.get(learned)!))
      await running(async () => {
        const { results, answerId } = await asked(viewer)
        expect(answerId).to.match(/^\d+-[\w-]{22}$/)
        expect(new Set(idsOf(results)).size).to.equal(results.length)
        const chosen = new Set<string>()
        const placed = new Map([...lists.keys()].map((number) => [number, 0]))
        for (const { caseStudy, ranking, score, fit } of results) {
          const next = lists.get(ranking!)!.find((one) => !chosen.has(one.caseStudy.id))!
          expect(caseStudy.id).to.equal(next.caseStudy.id)
          expect({ score, fit }).to.deep.equal({ score: next.score, fit: next.fit })
          chosen.add(caseStudy.id)
          placed.set(ranking!, placed.get(ranking!)! + 1)
          expect(Math.abs(placed.get(0)! - placed.get(learned)!)).to.be.at.most(1)
        }
      })
    })
  }

  it('gives the same answer again, to others, and page by page', async () => {
    await running(async () => {
      const whole = await asked(anonymous)
      expect(await asked(anonymous)).to.deep.equal(whole)
      const pages = await Promise.all(
        [0, 5, 10, 15].map((offset) => asked(memberOfBF, { limit: 5, offset, memberCode: undefined })),
      )
      const shown = (results: Results) => results.map(({ rank, ranking, caseStudy }) => [rank, ranking, caseStudy.id])
      expect(pages.flatMap(({ results }) => shown(results))).to.deep.equal(shown(whole.results))
      expect(new Set([whole, ...pages].map(({ answerId }) => answerId)).size).to.equal(1)
      expect((await asked(anonymous, { text: `${text} Also at night.` })).answerId).to.not.equal(whole.answerId)
    })
  })

  it('says why a result is listed above a higher score', async () => {
    await running(async () => {
      const { results } = await asked(anonymous, { outputLanguage: 'en', diversity: 0 })
      const ahead = results.filter((one, index) => results.slice(index + 1).some(({ score }) => score! > one.score!))
      expect(ahead).to.not.deep.equal([])
      for (const { why } of ahead) expect(why.reasons[0]).to.include('two rankings are being compared')
    })
  })

  it('does not move what staff placed, which belongs to neither', async () => {
    const { results } = await asked(anonymous)
    const last = results.at(-1)!.caseStudy.id
    const { id } = await service.ask<{ id: string }>(curator, 'POST', '/rules', {
      name: 'At place 2',
      condition: { words: ['lorries'] },
      action: { type: 'pin', position: 2 },
      caseStudies: [last],
    })
    const expectPinned = async () => {
      const { results } = await asked(anonymous)
      expect(results.map(({ ranking }) => ranking === null)).to.deep.equal(results.map(({ rank }) => rank === 2))
      expect(results[1]!.caseStudy.id).to.equal(last)
    }
    await expectPinned()
    await running(expectPinned)
    await service.ask(curator, 'DELETE', `/rules/${id}`)
  })

  it('changes nothing for staff, for saved needs, and in what is suggested for them', async () => {
    const need = await service.aNeed(memberOfBF, { title: 'Queues', description: text }, 'submit')
    const everything = async () => ({
      staff: await asked(curator),
      administrator: await asked(administrator),
      saved: await asked(memberOfBF, { text: undefined, needId: need.id }),
      forMember: await service.ask<object>(memberOfBF, 'GET', '/members/BF/recommendations'),
    })
    const suggested = async (by: Viewer) => {
      const one = await service.aNeed(by, { title: 'Queues of lorries', description: text }, 'submit')
      const { items } = await service.ask<{ items: { caseStudyId: string }[] }>(
        curator,
        'GET',
        `/needs/${one.id}/matches`,
      )
      await service.ask(by, 'DELETE', `/needs/${one.id}`)
      return items.map(({ caseStudyId }) => caseStudyId)
    }
    const [before, suggestedBefore] = [await everything(), await suggested(memberOfBF)]
    expect(suggestedBefore).to.not.deep.equal([])
    await running(async () => {
      expect(await everything()).to.deep.equal(before)
      expect(await suggested(memberOfBF)).to.deep.equal(suggestedBefore)
    })
  })

  it('ends with the answers as they were', async () => {
    const before = await asked(anonymous)
    await running(async () => {
      expect(idsOf((await asked(anonymous)).results)).to.not.deep.equal(idsOf(before.results))
    })
    expect(await asked(anonymous)).to.deep.equal(before)
  })

  it('asks nothing more of the model', async () => {
    const { encoder, asked } = countingEncoder()
    const engine = await anEngine({ encoder })
    const number = await aStoredRanking(engine.database, byWordsFirst(engine.bundledRanking))
    const context = { engine, needs: new NeedReader(engine.database), vectors: new NeedVectors(engine) }
    const callsFor = async (text: string) => {
      const before = asked.live + asked.bulk
      await advise(context, anonymous, aRequest(text))
      return asked.live + asked.bulk - before
    }
    const alone = await callsFor(`${text} Scanners stand still.`)
    await engine.database.transaction((queries) =>
      queries.run(
        'INSERT INTO ranking_comparisons (a, b, started_at) VALUES (0, ?, ?)',
        number,
        '2026-01-01T00:00:00Z',
      ),
    )
    await engine.database.transaction((queries) =>
      queries.run('UPDATE learned_model_in_use SET revision = revision + 1'),
    )
    await engine.refresh()
    expect(engine.snapshot.comparison?.b.number).to.equal(number)
    expect(await callsFor(`${text} Scanners are broken.`))
      .to.equal(alone)
      .and.to.equal(1)
  })

  describe('counts what is opened', () => {
    const say = (events: object[], viewer: Viewer = portal) =>
      service.call(viewer, 'POST', '/usage', { body: { events } })
    const opened = ({ answerId, results }: Recommendation, ranking: number, kind = 'opened', at = 0) => {
      const { caseStudy, rank } = results.filter((one) => one.ranking === ranking)[at]!
      return { kind, caseStudyId: caseStudy.id, rank, ranking, answerId }
    }

    it('by answer: a win for the ranking of which more was opened, no matter who opens it and how often', async () => {
      await running(async () => {
        const [one, two, three] = [
          await asked(anonymous),
          await asked(anonymous, { text: `${text} At night.` }),
          await asked(anonymous, { text: `${text} By day.` }),
        ]
        const events = [
          opened(one, learned),
          opened(one, learned),
          opened(one, learned, 'contacted'),
          opened(one, learned, 'opened', 1),
          opened(one, 0),
          opened(two, 0),
          opened(three, 0),
          opened(three, learned, 'contacted'),
          opened(two, learned, 'shown'),
        ]
        expect((await say(events)).status).to.equal(204)
        expect((await say([opened(one, learned)], memberOfBF)).status).to.equal(204)
        const { running: found, isApplied } = await read()
        expect(isApplied).to.equal(true)
        expect(found).to.deep.include({
          a: 0,
          b: learned,
          tally: { winsOfA: 1, winsOfB: 1, ties: 1, openedOfA: 3, openedOfB: 3 },
          p: 1,
          verdict: 'not-enough-data',
        })
        const usage = await service.ask<Usage>(curator, 'GET', '/usage')
        expect(usage.byRanking).to.have.deep.members([
          { ranking: 0, shown: 0, opened: 3, contacted: 0 },
          { ranking: learned, shown: 1, opened: 4, contacted: 2 },
        ])
      })
      const [last] = (await read()).ended
      expect(last!.tally).to.deep.equal({ winsOfA: 1, winsOfB: 1, ties: 1, openedOfA: 3, openedOfB: 3 })
      expect(await service.engine.database.all('SELECT * FROM comparison_opens')).to.deep.equal([])
    })

    it('until it says which is preferred', async () => {
      await running(async () => {
        const answer = await asked(anonymous)
        const won = opened(answer, learned)
        const [number] = answer.answerId!.split('-')
        const of = (index: number) => `${number}-${String(index).padStart(22, '0')}`
        const events = (from: number, count: number) =>
          Array.from({ length: count }, (_, index) => ({ ...won, answerId: of(from + index) }))
        await say(events(0, 49))
        expect((await read()).running).to.include({ verdict: 'not-enough-data' })
        await say(events(49, 1))
        const { running: found } = await read()
        expect(found).to.include({ verdict: 'b' })
        expect(found!.p).to.be.below(1e-10)
      })
    })

    it('not in answers of another comparison, nor what neither ranking placed', async () => {
      let before: Recommendation
      await running(async () => {
        before = await asked(anonymous)
      })
      await running(async () => {
        const answer = await asked(anonymous)
        const { answerId: _, ...withoutAnswer } = opened(answer, 0)
        const events = [opened(before, 0), { ...opened(answer, 0), ranking: null }, withoutAnswer]
        expect((await say(events)).status).to.equal(204)
        expect((await read()).running!.tally).to.deep.equal({
          winsOfA: 0,
          winsOfB: 0,
          ties: 0,
          openedOfA: 0,
          openedOfB: 0,
        })
        const usage = await service.ask<Usage>(curator, 'GET', '/usage')
        expect(usage.byRanking).to.deep.include({ ranking: null, shown: 0, opened: 1, contacted: 0 })
      })
    })

    it('of rankings that exist, in answers with an id that one gave', async () => {
      const caseStudyId = 'id-postal-advance-data'
      const sent = [
        { kind: 'opened', caseStudyId, ranking: 999_999 },
        { kind: 'opened', caseStudyId, answerId: 'what was asked' },
      ]
      expect(expectProblem(await say([sent[1]!]), 400)).to.deep.equal(['events.0.answerId'])
      expect(expectProblem(await say([sent[0]!]), 400)).to.deep.equal(['events.0.ranking'])
    })

    itOverSqlite('without text, need, person, member or time', async () => {
      const columns = async (table: string) =>
        (await service.engine.database.all<{ name: string }>(`PRAGMA table_info(${table})`)).map(({ name }) => name)
      expect(await columns('comparison_opens')).to.have.members(['comparison', 'answer_id', 'case_study_id', 'ranking'])
      expect(await columns('usage_events')).to.have.members([
        'id',
        'at',
        'kind',
        'case_study_id',
        'member_code',
        'place',
        'ranking',
      ])
    })
  })

  it('is in the audit, from its beginning to its end', async () => {
    await running(async () => undefined)
    const { items } = await service.ask<{ items: { action: string; after: string }[] }>(
      administrator,
      'GET',
      '/audit?entity=comparison&limit=2',
    )
    expect(items.map(({ action }) => action)).to.have.members(['started', 'ended'])
    expect(JSON.parse(items.find(({ action }) => action === 'ended')!.after)).to.include({ b: learned, winsOfA: 0 })
  })

  it('is not applied where a ranking was learned for another model, and can still be ended', async () => {
    const { database } = service.engine
    await running(async () => {
      const encoders = (encoder: string) =>
        database.transaction(async (queries) => {
          await queries.run('UPDATE learned_models SET encoder = ? WHERE number = ?', encoder, learned)
          await queries.run('UPDATE learned_model_in_use SET revision = revision + 1')
        })
      const [{ encoder } = { encoder: '' }] = await database.all<{ encoder: string }>(
        `SELECT encoder FROM learned_models WHERE number = ${learned}`,
      )
      await encoders('another')
      await service.engine.refresh()
      expect(await read()).to.include({ isApplied: false })
      expect(await asked(anonymous)).to.include({ answerId: null })
      await encoders(encoder)
    })
  })

  it('says in answers which ranking is in use otherwise', async () => {
    await service.ask(administrator, 'PUT', '/learning/ranking-in-use', { number: learned })
    const { results } = await asked(anonymous)
    expect(new Set(results.map(({ ranking }) => ranking))).to.deep.equal(new Set([learned]))
    await service.ask(administrator, 'PUT', '/learning/ranking-in-use', { number: null })
  })
})
