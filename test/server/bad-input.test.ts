import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { expectProblem } from '../support/problems.js'
import { theService } from '../support/service.js'

const text = 'Lorries queue for days at our border'

const nested = (open: string, close: string, inside = '') => open.repeat(10_000) + inside + close.repeat(10_000)

describe('bad input', () => {
  const service = theService()

  describe('in a field is answered with the name of the field:', () => {
    const refusedTexts = {
      'an empty text': '',
      'a blank text': ' \t\r\n\u00a0\u3000',
      'a text of emoji only': '🚢📦🛃',
      'a text of punctuation only': '?!… -- «»',
      'a text of syntax only': '" * ^ \' ; -- ( )',
      'a text of NUL characters': '\u0000\u0000',
      'a text of one half of a character': '\ud800',
      'a text of 5,001 characters': 'a'.repeat(5001),
      'a text of 5,001 Chinese characters': '关'.repeat(5001),
      'a text of 5,001 characters that are two in UTF-16': '𠀀'.repeat(5001),
    }
    for (const [what, refused] of Object.entries(refusedTexts)) {
      it(what, async () => {
        expect(expectProblem(await service.recommend({ text: refused }), 400)).to.deep.equal(['text'])
      })
    }

    const otherThanString = [5, true, null, [], {}]
    const otherThanNumber = ['5', true, null, [], {}]
    const otherThanList = [5, 'x', true, null, {}]
    const wrongTypes: Record<string, readonly unknown[]> = {
      text: otherThanString,
      memberCode: otherThanString,
      language: otherThanString,
      outputLanguage: otherThanString,
      filters: [5, 'x', true, null, []],
      limit: otherThanNumber,
      offset: otherThanNumber,
      peers: otherThanNumber,
      diversity: otherThanNumber,
      minScore: otherThanNumber,
    }
    for (const [field, values] of Object.entries(wrongTypes)) {
      it(`a wrong type for ${field}`, async () => {
        for (const value of values) {
          expect(expectProblem(await service.recommend({ text, [field]: value }), 400)).to.deep.equal([field])
        }
      })
    }

    const listFilters = ['technologies', 'processAreas', 'regions', 'maturity', 'members']
    const wrongFilterTypes: Record<string, readonly unknown[]> = {
      ...Object.fromEntries(listFilters.map((name) => [name, otherThanList])),
      yearFrom: otherThanNumber,
    }
    for (const [field, values] of Object.entries(wrongFilterTypes)) {
      it(`a wrong type for filters.${field}`, async () => {
        for (const value of values) {
          const answer = await service.recommend({ text, filters: { [field]: value } })
          expect(expectProblem(answer, 400)).to.deep.equal([`filters.${field}`])
        }
      })
    }
    for (const field of listFilters) {
      it(`a wrong type in filters.${field}`, async () => {
        for (const value of otherThanString) {
          const answer = await service.recommend({ text, filters: { [field]: [value] } })
          expect(expectProblem(answer, 400)).to.deep.equal([`filters.${field}.0`])
        }
      })
      it(`51 names in filters.${field}`, async () => {
        const known = {
          technologies: 'biometrics',
          processAreas: 'transit',
          regions: 'europe',
          maturity: 'pilot',
          members: 'BF',
        }
        const names = Array.from({ length: 51 }, () => known[field as keyof typeof known])
        const answer = await service.recommend({ text, filters: { [field]: names } })
        expect(expectProblem(answer, 400)).to.deep.equal([`filters.${field}`])
      })
    }

    const wrongValues: [what: string, path: string, request: object][] = [
      ['an unknown member', 'memberCode', { memberCode: 'ZZ' }],
      ['a member in small letters', 'memberCode', { memberCode: 'bf' }],
      ['a code of no form', 'memberCode', { memberCode: 'Burkina Faso' }],
      ['a language that is no code', 'language', { language: 'french' }],
      ['an output language that the service does not speak', 'outputLanguage', { outputLanguage: 'de' }],
      ['limit 0', 'limit', { limit: 0 }],
      ['limit 51', 'limit', { limit: 51 }],
      ['limit 1.5', 'limit', { limit: 1.5 }],
      ['offset -1', 'offset', { offset: -1 }],
      ['offset 10,001', 'offset', { offset: 10_001 }],
      ['peers -1', 'peers', { peers: -1 }],
      ['peers 21', 'peers', { peers: 21 }],
      ['diversity -0.1', 'diversity', { diversity: -0.1 }],
      ['diversity 2', 'diversity', { diversity: 2 }],
      ['minScore -1', 'minScore', { minScore: -1 }],
      ['minScore 101', 'minScore', { minScore: 101 }],
      [
        'an unknown technology',
        'filters.technologies.1',
        { filters: { technologies: ['biometrics', 'crystal-ball'] } },
      ],
      ['an unknown process area', 'filters.processAreas.0', { filters: { processAreas: ['alchemy'] } }],
      ['an unknown region', 'filters.regions.0', { filters: { regions: ['atlantis'] } }],
      ['an unknown maturity', 'filters.maturity.0', { filters: { maturity: ['ripe'] } }],
      ['an unknown member in a filter', 'filters.members.0', { filters: { members: ['ZZ'] } }],
      ['the year 1949', 'filters.yearFrom', { filters: { yearFrom: 1949 } }],
      ['the year 2101', 'filters.yearFrom', { filters: { yearFrom: 2101 } }],
      ['an unknown field', 'colour', { colour: 'red' }],
      ['an unknown filter', 'filters.colour', { filters: { colour: ['red'] } }],
      ['a field called constructor', 'constructor', { constructor: { prototype: { polluted: true } } }],
      ['a filter called constructor', 'filters.constructor', { filters: { constructor: {} } }],
      ['a technology called constructor', 'filters.technologies.0', { filters: { technologies: ['constructor'] } }],
    ]
    for (const [what, path, request] of wrongValues) {
      it(what, async () => {
        expect(expectProblem(await service.recommend({ text, ...request }), 400)).to.deep.equal([path])
      })
    }

    it('a number too large to be one', async () => {
      const answer = await service.recommend(`{"text":"${text}","limit":1e999}`)
      expect(expectProblem(answer, 400)).to.deep.equal(['limit'])
    })

    it('a field called __proto__', async () => {
      const answer = await service.recommend(`{"text":"${text}","__proto__":{"limit":50}}`)
      expect(expectProblem(answer, 400)).to.deep.equal(['__proto__'])
    })

    it('a filter called __proto__', async () => {
      const answer = await service.recommend(`{"text":"${text}","filters":{"__proto__":{"yearFrom":2020}}}`)
      expect(expectProblem(answer, 400)).to.deep.equal(['filters.__proto__'])
    })

    it('a missing text', async () => {
      expect(expectProblem(await service.recommend({}), 400)).to.deep.equal(['text'])
    })

    it('several errors, each with its field', async () => {
      const answer = await service.recommend({ text: '', limit: 0, colour: 'red', filters: { yearFrom: 1 } })
      expect(expectProblem(answer, 400)).to.have.members(['text', 'limit', 'colour', 'filters.yearFrom'])
    })
  })

  describe('as a whole body is answered with the required form of a body:', () => {
    for (const body of ['null', '[]', `[{"text":"${text}"}]`, '5', `"${text}"`, 'true']) {
      it(`JSON that is ${body}`, async () => {
        expect(expectProblem(await service.recommend(body), 400)).to.deep.equal(['body'])
      })
    }

    const notJson: Record<string, string | Buffer> = {
      'broken JSON': `{"text":"${text}"`,
      'JSON with a comment': `{"text":"${text}" /* please */}`,
      'two JSON values': '{"text":"a"}{"text":"b"}',
      'a lone bracket': '{',
      'NaN for a number': `{"text":"${text}","limit":NaN}`,
      'a form': 'text=queues&limit=3',
      'bytes of a picture': Buffer.from('89504e470d0a1a0a0000000d49484452ff00fe', 'hex'),
      'text in UTF-16 that claims nothing': Buffer.from(`{"text":"${text}"}`, 'utf16le'),
      'brackets that never close, 10,000 deep': '['.repeat(10_000),
    }
    for (const [what, body] of Object.entries(notJson)) {
      it(what, async () => {
        expectProblem(await service.recommend(body), 400)
      })
    }

    const deep: Record<string, [path: string, body: string]> = {
      'lists 10,000 deep': ['body', nested('[', ']')],
      'objects 10,000 deep': ['text', nested('{"text":', '}', '1')],
      'lists 10,000 deep for a text': ['text', `{"text":${nested('[', ']')}}`],
      'objects 10,000 deep for the filters': ['filters.a', `{"text":"${text}","filters":${nested('{"a":', '}', '1')}}`],
      'lists 10,000 deep in a filter': [
        'filters.technologies.0',
        `{"text":"${text}","filters":{"technologies":${nested('[', ']')}}}`,
      ],
    }
    for (const [what, [path, body]] of Object.entries(deep)) {
      it(what, async () => {
        expect(expectProblem(await service.recommend(body), 400)).to.deep.equal([path])
      })
    }

    it('an empty body', async () => {
      expectProblem(await service.recommend(''), 400)
    })

    it('a body of 1 MB', async () => {
      expectProblem(await service.recommend({ text: 'a'.repeat(1_000_000) }), 413)
    })

    it('a body that is 1 MB only after decompression', async () => {
      const packed = gzipSync(JSON.stringify({ text: 'a'.repeat(1_000_000) }))
      expectProblem(await service.recommend(packed, { 'content-encoding': 'gzip' }), 413)
    })

    for (const encoding of ['gzip', 'deflate', 'br']) {
      it(`a body that is not compressed with ${encoding} as declared`, async () => {
        expectProblem(await service.recommend('not packed at all', { 'content-encoding': encoding }), 400)
      })
    }

    it('a truncated compressed body', async () => {
      const packed = gzipSync(JSON.stringify({ text })).subarray(0, 30)
      expectProblem(await service.recommend(packed, { 'content-encoding': 'gzip' }), 400)
    })

    it('a body with an unknown compression', async () => {
      expectProblem(await service.recommend({ text }, { 'content-encoding': 'lha' }), 415)
    })

    for (const charset of ['iso-8859-1', 'windows-1252', 'klingon']) {
      it(`the charset ${charset}`, async () => {
        const answer = await service.recommend({ text }, { 'content-type': `application/json; charset=${charset}` })
        expectProblem(answer, 415)
      })
    }

    const contentTypes = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'nonsense',
    ]
    for (const type of contentTypes) {
      it(`the content type ${type}`, async () => {
        expectProblem(await service.recommend({ text }, { 'content-type': type }), 415)
      })
    }

    it('no content type', async () => {
      const answer = await service.send({
        method: 'POST',
        path: '/api/v1/recommendations',
        body: JSON.stringify({ text }),
      })
      expectProblem(answer, 415)
    })
  })

  describe('in a query is answered with the name of the parameter:', () => {
    const lists = ['/api/v1/case-studies', '/api/v1/technologies', '/api/v1/members']
    const ofEveryList: [parameter: string, query: string][] = [
      ['limit', 'limit=0'],
      ['limit', 'limit=201'],
      ['limit', 'limit=-5'],
      ['limit', 'limit=1.5'],
      ['limit', 'limit=many'],
      ['limit', 'limit='],
      ['limit', 'limit=0x10'],
      ['limit', 'limit=%205'],
      ['limit', 'limit=5&limit=6'],
      ['limit', 'limit=%E0%A4%A'],
      ['cursor', 'cursor=nonsense'],
      ['cursor', 'cursor='],
      ['cursor', `cursor=${'a'.repeat(301)}`],
      ['cursor', 'cursor=%00'],
      ['language', 'language=de'],
      ['language', 'language=en&language=fr'],
      ['colour', 'colour=red'],
      ['limit[]', 'limit[]=5'],
      ['__proto__', '__proto__=5'],
    ]
    const ofCaseStudies: [parameter: string, query: string][] = [
      ['technology', 'technology=No%20such'],
      ['processArea', 'processArea=No%20such'],
      ['region', 'region=atlantis'],
      ['member', 'member=bf'],
      ['maturity', 'maturity=ripe'],
      ['yearFrom', 'yearFrom=1949'],
      ['yearFrom', 'yearFrom=soon'],
    ]
    const cases: [path: string, parameter: string, query: string][] = [
      ...lists.flatMap((path) => ofEveryList.map(([name, query]): [string, string, string] => [path, name, query])),
      ...ofCaseStudies.map(([name, query]): [string, string, string] => ['/api/v1/case-studies', name, query]),
      ['/api/v1/members', 'region', 'region=atlantis'],
      ['/api/v1/members/BF', 'language', 'language=de'],
      ['/api/v1/technologies/biometrics', 'language', 'language=de'],
      ['/api/v1/case-studies/lv-electronic-queue', 'language', 'language=de'],
      ['/api/v1/case-studies/lv-electronic-queue/similar', 'limit', 'limit=0'],
      ['/api/v1/case-studies/lv-electronic-queue/similar', 'limit', 'limit=51'],
    ]
    for (const [path, parameter, query] of cases) {
      it(`${path}?${query.slice(0, 40)}`, async () => {
        expect(expectProblem(await service.get(`${path}?${query}`), 400)).to.deep.equal([parameter])
      })
    }
  })

  describe('in a path is answered', () => {
    const unknown = [
      '/api/v1/case-studies/no-such-case',
      '/api/v1/case-studies/no-such-case/similar',
      '/api/v1/case-studies/constructor',
      '/api/v1/technologies/no-such-technology',
      '/api/v1/technologies/constructor',
      '/api/v1/members/ZZ',
      '/api/v1/nothing',
      '/api/v2/members',
      '/api',
      '/nothing',
      '/favicon.ico',
      '/api/docs/assets/no-such-file.js',
      '/api/docs/assets/..%2f..%2f..%2fpackage.json',
    ]
    for (const path of unknown) {
      it(`with 404 when nothing exists: ${path}`, async () => {
        expectProblem(await service.get(path), 404)
      })
    }

    const malformed: [path: string, parameter: string][] = [
      ['/api/v1/case-studies/No%20Such', 'id'],
      ['/api/v1/case-studies/%00', 'id'],
      [`/api/v1/case-studies/${'a'.repeat(101)}`, 'id'],
      ['/api/v1/case-studies/__proto__/similar', 'id'],
      ['/api/v1/technologies/__proto__', 'id'],
      ['/api/v1/members/the%20moon', 'code'],
    ]
    for (const [path, parameter] of malformed) {
      it(`with 400 for an impossible id: ${path.slice(0, 60)}`, async () => {
        expect(expectProblem(await service.get(path), 400)).to.deep.equal([parameter])
      })
    }

    const badlyEncoded = [
      '/api/v1/members/%',
      '/api/v1/members/%E0%A4%A',
      '/api/v1/case-studies/%zz',
      '/api/v1/case-studies/%ff/similar',
      '/api/v1/technologies/%c3%28',
    ]
    for (const path of badlyEncoded) {
      it(`with 400 for a wrong encoding: ${path}`, async () => {
        expectProblem(await service.get(path), 400)
      })
    }
  })

  describe('in the method is answered with 405 and the allowed methods:', () => {
    const possible: Record<string, string> = {
      '/api/v1/recommendations': 'POST',
      '/api/v1/case-studies': 'GET',
      '/api/v1/case-studies/lv-electronic-queue': 'GET',
      '/api/v1/case-studies/lv-electronic-queue/similar': 'GET',
      '/api/v1/technologies': 'GET',
      '/api/v1/technologies/biometrics': 'GET',
      '/api/v1/members': 'GET',
      '/api/v1/members/BF': 'GET',
      '/api/v1/health/live': 'GET',
      '/api/v1/health/ready': 'GET',
      // Must not be treated as the id of a need.
      '/api/v1/needs/export': 'GET',
      '/api/v1/needs/duplicates': 'POST',
    }
    for (const [path, allowed] of Object.entries(possible)) {
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        if (method === allowed) continue
        it(`${method} ${path}`, async () => {
          const answer = await service.send({ method, path })
          expectProblem(answer, 405)
          expect(answer.headers.allow?.split(', ')).to.include(allowed)
        })
      }
    }
  })
})
