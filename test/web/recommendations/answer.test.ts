import { expect } from 'chai'
import { interfaceLanguages } from '../../../src/domain/index.js'
import { createRule, ruleContent } from '../../../src/features/rules/index.js'
import { pagesOf, thePages } from '../../support/pages.js'
import { anEngine, anEngineWithoutEncoder } from '../../support/shared.js'

const need = 'Our post cannot capture electronic advance data; how did others do it?'

describe('the answer page', () => {
  const lines: string[] = []
  const service = thePages(lines)

  it('shows solutions with score, reason and who, and whom to ask', async () => {
    const { status, text } = await service.submit('/en/answer', { text: need, member: 'BF' })
    expect(status).to.equal(200)
    expect(text).to.include('href="/en/case-studies/id-postal-advance-data"')
    expect(text).to.match(/about \d in ten such matches prove useful|nearly all such matches prove useful/)
    expect(text).to.include('<mark>')
    expect(text).to.match(/<h2 id="peers">Who to contact<\/h2>[\s\S]*href="\/en\/members\/ID"/)
  })

  it('speaks the language of the reader, whatever the language of the need', async () => {
    const { text } = await service.submit('/fr/answer', { text: need })
    expect(text).to.include('Langue détectée\u202f: anglais.')
    expect(text).to.include('À qui s’adresser')
  })

  const few = { en: ['scanner', 'drones', 'x'.repeat(80)], fr: ['scanner', 'gestion'], es: ['drones', 'gestión'] }
  const readAs = {
    en: 'Detected language: English',
    fr: 'Langue détectée\u202f: français',
    es: 'Idioma detectado: español',
  }
  for (const language of interfaceLanguages) {
    it(`takes a word that many languages have for one of the page, in ${language}`, async () => {
      for (const text of few[language]) {
        expect((await service.submit(`/${language}/answer`, { text })).text, text).to.include(readAs[language])
      }
    })
  }

  it('takes a few words that are surely of another language for what they are', async () => {
    expect((await service.submit('/en/answer', { text: 'colis postaux' })).text).to.include('Detected language: French')
    expect((await service.submit('/fr/answer', { text: 'ivory smuggling' })).text).to.include('anglais')
  })

  it('never puts what was asked into an address or the log', async () => {
    const { text } = await service.submit('/en/answer', { text: 'Zanzibarmarker smugglers at our seaport' })
    const addresses = [...text.matchAll(/(?:href|action|formaction|src)="([^"]*)"/g)].map(([, address]) => address!)
    expect(addresses.join(' ').toLowerCase()).to.not.include('zanzibarmarker')
    expect(lines.join('').toLowerCase()).to.not.include('zanzibarmarker')
  })

  it('says what the need is taken to be about, and lets a guess be taken away', async () => {
    const chips = (html: string) =>
      [...html.matchAll(/name="understood" value="([^"]*)"[^>]*><span aria-hidden="true">×/g)].map(
        ([, value]) => value!,
      )
    const text = 'We need scanners for containers and drones to watch the coast'
    const before = await service.submit('/en/answer', { text })
    const [left] = chips(before.text)
    expect(left).to.match(/^[\w,-]*\|[\w,-]*$/)
    const after = await service.submit('/en/answer', { text, understood: ['', left!] })
    expect(after.text).to.include('Detect again').and.include(`name="understood" value="${left}"`)
    expect(chips(after.text).length).to.be.below(chips(before.text).length)
    expect((await service.submit('/en/answer', { text, understood: 'magic|' })).status).to.equal(400)
  })

  it('says which points of a need are covered', async () => {
    const points = ['Our post cannot capture electronic advance data.', 'Truck drivers wait for days at the border.']
    const { text } = await service.submit('/en/answer', {
      text: [...points, 'Officers cannot tell drugs from powder.'].join(' '),
    })
    expect(text).to.match(/[1-3] points? of your need (is|are) covered out of 3/)
    for (const point of points) expect(text).to.include(`</span> ${point}</li>`)
  })

  it('offers other languages by sending the form again', async () => {
    const { text } = await service.submit('/en/answer', { text: need })
    expect(text).to.match(/<button type="submit" class="link" lang="fr" form="need" formaction="\/fr\/answer">/)
  })

  it('shows only what the filters let through, and keeps them ticked', async () => {
    const { text } = await service.submit('/en/answer', { text: need, technology: 'blockchain', yearFrom: '2019' })
    const years = [...text.matchAll(/class="facts">.*? · (\d{4}) · [^<]*/g)].map(([, year]) => Number(year))
    expect(years).to.not.be.empty
    for (const year of years) expect(year).to.be.at.least(2019)
    expect(text).to.match(/name="technology" value="blockchain"[^>]* checked/)
    expect(text).to.match(/id="yearFrom"[^>]* value="2019"/)
  })

  it('shows ten and then more', async () => {
    const count = (text: string) => text.match(/<article class="card result">/g)?.length
    expect(count((await service.submit('/en/answer', { text: need })).text)).to.equal(10)
    expect(count((await service.submit('/en/answer', { text: need, show: '20' })).text)).to.equal(20)
    expect(count((await service.submit('/en/answer', { text: need, show: '100000' })).text)).to.equal(50)
  })

  it('helps where nothing fits', async () => {
    const { text } = await service.submit('/es/answer', { text: 'Receta de sopa de tomate con albahaca y ajo' })
    expect(text).to.include('Ningún estudio de caso encaja lo bastante')
    expect(text).to.include('Qué puede hacer')
    expect(text).to.match(/href="\/es\/technologies\/[\w-]+"/)
  })

  it('says so where the filters leave nothing', async () => {
    const { status, text } = await service.submit('/en/answer', { text: need, yearFrom: '2100' })
    expect(status).to.equal(200)
    expect(text).to.include('No case study matches the filters')
  })

  it('takes 5,000 characters, in whatever line breaks', async () => {
    const line = 'Queues at the border\r\n'
    const text = line.repeat(300).slice(0, 5000)
    expect((await service.submit('/en/answer', { text })).status).to.equal(200)
  })

  it('leads to the form where somebody asks for its address alone', async () => {
    const { status, text } = await service.page('/en/answer')
    expect(status).to.equal(200)
    expect(text).to.include('id="text"')
  })
})

describe('what staff decide', () => {
  it('holds for the pages too: a case study that is hidden is in no answer', async () => {
    const engine = await anEngine()
    const address = await pagesOf(engine)
    const shown = async () => {
      const body = new URLSearchParams({ text: need })
      return (await fetch(`${address}/en/answer`, { method: 'POST', body })).text()
    }
    expect(await shown()).to.include('case-studies/id-postal-advance-data')
    const staff = { role: 'staff', id: 'someone', memberCode: null } as const
    await createRule(
      engine,
      staff,
      ruleContent.parse({
        name: 'Out of date',
        condition: { words: ['post'] },
        action: { type: 'hide' },
        caseStudies: ['id-postal-advance-data'],
      }),
    )
    expect(await shown()).to.not.include('case-studies/id-postal-advance-data')
  })
})

describe('a form with something wrong', () => {
  const service = thePages()

  const invalid: Record<string, [fields: Record<string, string>, field: string, words: string]> = {
    'no text': [{ text: '  ' }, 'text', 'Describe your problem in a few words.'],
    'no word': [{ text: '?!' }, 'text', 'Write at least one word or number.'],
    'too long a text': [
      { text: 'a'.repeat(5001) },
      'text',
      'Shorten your text by 1 character: at most 5,000 are read.',
    ],
    'an administration that does not exist': [{ text: need, member: 'ZZ' }, 'member', 'Choose an administration'],
    'no administration at all': [{ text: need, member: '<b>' }, 'member', 'Choose an administration'],
    'a year that is none': [{ text: need, yearFrom: 'soon' }, 'yearFrom', 'Write the year in four digits'],
    'a technology that does not exist': [
      { text: need, technology: 'magic' },
      'refine',
      'one of the filters does not exist',
    ],
  }
  for (const [what, [fields, field, words]] of Object.entries(invalid)) {
    it(`says what, leads to the field and keeps what was typed: ${what}`, async () => {
      const { status, text } = await service.submit('/en/answer', fields)
      expect(status).to.equal(400)
      expect(text)
        .to.match(new RegExp(`<a href="#${field}">[^<]*`))
        .and.include(words)
      expect(text).to.include(`>${fields.text}</textarea>`)
    })
  }

  it('names every error at once', async () => {
    const { text } = await service.submit('/fr/answer', { text: '', member: 'zz', yearFrom: '1' })
    for (const field of ['text', 'member', 'yearFrom']) expect(text).to.include(`<a href="#${field}">`)
  })

  it('says so when it is larger than can be read', async () => {
    const { status, text } = await service.submit('/fr/answer', { text: 'é'.repeat(100_000) })
    expect(status).to.equal(413)
    expect(text).to.include('Votre texte est trop long')
  })
})

describe('the pages while only words can be compared', function () {
  this.timeout(60_000)
  const words = {
    en: { notice: 'results are found by keywords only', heading: 'Found by keywords', fit: 'fit not known' },
    fr: { notice: 'trouvés par mots-clés uniquement', heading: 'Trouvées par mots-clés', fit: 'adéquation inconnue' },
    es: {
      notice: 'se encuentran solo por palabras clave',
      heading: 'Encontrados por palabras clave',
      fit: 'adecuación desconocida',
    },
  }

  it('say so, and that nothing can be said about how well results fit, with no figure anywhere', async () => {
    const address = await pagesOf(await anEngineWithoutEncoder())
    for (const language of interfaceLanguages) {
      const ask = async (path: string) => {
        const body = new URLSearchParams({ text: `${need} Lorries queue at the border.`, member: 'BF' })
        return (await fetch(`${address}/${language}/answer${path}`, { method: 'POST', body })).text()
      }
      const { notice, heading, fit } = words[language]
      const page = await ask('')
      expect(page).to.include(notice).and.include(heading).and.include(fit)
      expect(page).to.include('href="#peers"').and.include('<ol class="peers">')
      expect(page).to.not.match(
        /class="score[^>]*>\s*<strong>|class="strength"|class="aspects"|class="signals"|answer\/map/,
      )
      const brief = await ask('/brief.md')
      // A hyphen may stand escaped in Markdown.
      expect(brief.replaceAll('\\-', '-')).to.include(notice).and.include(fit)
      expect(brief).to.not.match(/\d+ \\\(/)
    }
  })
})
