import { expect } from 'chai'
import { recommendation } from '../../src/features/recommendations/answer.js'
import { theService } from '../support/service.js'

describe('an unusual text is answered by every part of the service:', () => {
  const service = theService()

  const texts = {
    'one letter': 'a',
    'one digit': '7',
    'one Chinese character': '关',
    'a lone quotation mark': 'queues at the " border',
    'an FTS5 phrase': '"queues at the border"',
    'an FTS5 NEAR': 'NEAR(',
    'a full FTS5 NEAR': 'NEAR("queue" "border", 5)',
    'an FTS5 prefix': 'queue*',
    'an FTS5 first word': '^queue',
    'FTS5 operators': 'a AND b OR c NOT d',
    'FTS5 operators alone': 'AND OR NOT',
    'an FTS5 column': 'title:x',
    'FTS5 columns': '{title problem} : x - {labels} : y',
    'an FTS5 command': "passage_words('delete-all')",
    'SQL that drops a table': "'; DROP TABLE members; --",
    'SQL that is always true': "' OR '1'='1",
    'a placeholder': '? ?1 :name @name $name %s',
    'a NUL character inside': 'queues\u0000at the border',
    'every control character': `${Array.from({ length: 160 }, (_, code) => String.fromCharCode(code)).join('')} queues`,
    'the first half of a character': 'queues \ud800 at the border',
    'the second half of a character': '\udc00queues',
    'halves in the wrong order': 'queues \udc00\ud800',
    'no characters of Unicode': 'queues \uffff \ufffe \ufdd0',
    'a byte order mark': '\ufeffqueues',
    'marks of writing direction': '\u202equeues\u202c \u200f\u2066',
    'a hundred accents on one letter': `e${'\u0301'.repeat(100)}`,
    'letters that grow when normalised': '\ufdfa\u0344\ufb2c'.repeat(1_600),
    'letters that grow in capitals': 'ßŉǰΐ'.repeat(1_000),
    '5,000 Chinese characters': '海关检查集装箱和货物'.repeat(500),
    '5,000 characters that are two in UTF-16': '𠀀'.repeat(5_000),
    Arabic: 'تتكدس الشاحنات لأيام على حدودنا ولا نعرف ما بداخلها',
    Thai: 'รถบรรทุกต้องรอหลายวันที่ชายแดนของเรา',
    Amharic: 'የጭነት መኪናዎች በድንበራችን ለቀናት ይሰለፋሉ',
    'four languages at once': 'Des camions attendent; los camiones esperan; 卡车在等待; грузовики ждут',
    'one word of 5,000 letters': 'a'.repeat(5_000),
    'one word of 5,000 digits': '1234567890'.repeat(500),
    '800 different words': Array.from({ length: 800 }, (_, index) => `w${index + 1000}`).join(' '),
    '4,999 line breaks': `a${'\n'.repeat(4_999)}`,
    'a letter among emoji': '🚢📦🛃 a',
    'the key of a prototype': '__proto__ constructor toString hasOwnProperty',
    HTML: '<script>alert(1)</script><img src=x onerror=alert(1)>',
    JSON: '{"text":"queues","limit":50}',
    'a template': '{{7*7}} <%= 7*7 %>',
  }
  for (const [what, text] of Object.entries(texts)) {
    it(what, async () => {
      const answer = await service.recommend({ text })
      expect(answer.status, answer.text.slice(0, 500)).to.equal(200)
      expect(recommendation.parse(JSON.parse(answer.text)).degraded).to.deep.equal([])
    })
  }

  it('bytes that are not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('{"text":"queues '), Buffer.from('c328ff', 'hex'), Buffer.from('"}')])
    expect((await service.recommend(bytes)).status).to.equal(200)
  })

  it('an impossible language', async () => {
    expect((await service.recommend({ text: 'queues', language: 'zz' })).status).to.equal(200)
  })

  it('and the tables still exist', async () => {
    await service.recommend({ text: "x'; DROP TABLE members; DROP TABLE case_studies; --" })
    const { total } = JSON.parse((await service.get('/api/v1/members')).text) as { total: number }
    expect(total).to.equal(188)
  })
})
