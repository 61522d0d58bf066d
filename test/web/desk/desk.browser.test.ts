import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { caseContent, decisionContent, interfaceLanguages } from '../../../src/domain/index.js'
import { beginDraft } from '../../../src/features/case-studies/begin-draft.js'
import { decideMatch } from '../../../src/features/matches/index.js'
import { createRule, ruleContent } from '../../../src/features/rules/index.js'
import { insertUsage } from '../../../src/features/usage/usage-store.js'
import { isReadIn, scrollsSideways, unfold, violationsInBothThemes } from '../../support/axe.js'
import { describeInBrowser, type Misdeeds } from '../../support/browser.js'
import { aCaseContent } from '../../support/case-drafts.js'
import { theDesk } from '../../support/desk.js'
import { engineOn } from '../../support/engine-on.js'
import { aStoredRanking, byWordsFirst, theBundledRanking } from '../../support/rankings.js'
import { administrator } from '../../support/viewers.js'

const clean: Misdeeds = { elsewhere: [], faults: [] }

describeInBrowser('staff at the desk', (browser) => {
  const desk = theDesk()

  /** A page of a browser in which somebody of the staff has signed in. */
  const focused = (page: Page) =>
    page.evaluate<string | null>('document.activeElement.closest("[data-match]")?.id ?? null')
  const matches = (page: Page) =>
    page.evaluate<string[]>('[...document.querySelectorAll("[data-match]")].map(({ id }) => id)')
  const stateOf = (page: Page, id: string) => page.getAttribute(`[id="${id}"]`, 'class')

  /** Chooses a file for an import. */
  async function upload(page: Page, home: string, table: string) {
    await page.goto(`${home}/import`)
    await page.setInputFiles('#file', { name: 'file.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
    await page.click('#upload button.primary')
  }

  it('import a file without any script', async function () {
    this.timeout(60_000)
    const misdeeds = await browser.visit(desk.address, { locale: 'fr', javaScriptEnabled: false }, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      await page.goto(`${desk.address}/fr/desk/import`)
      await page.selectOption('#kind', 'regions')
      const table = 'Identifiant;Name EN;Nom;Name ES\nmu;Mu;Mou;Mu'
      await page.setInputFiles('#file', { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
      await page.click('#upload button.primary')
      expect(await page.inputValue('#column-0'), 'guessed').to.equal('id')
      expect(await page.inputValue('#column-2'), 'guessed').to.equal('name_fr')
      await page.click('#columns button.primary')
      expect(await page.textContent('main')).to.include('Mou')
      await page.click('#run button.primary')
      expect(await page.textContent('.notice')).to.include('Une fiche a été importée')
    })
    expect(misdeeds).to.deep.equal(clean)
  })

  it('decide on a need with the keyboard alone', async function () {
    this.timeout(90_000)
    const need = await desk.aNeed({}, 'submit')
    const misdeeds = await browser.visit(desk.address, { locale: 'en' }, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      await page.goto(`${desk.address}/en/desk/needs/${need.id}`)
      const [first, second, third] = (await matches(page)) as [string, string, string]

      await page.keyboard.press('j')
      expect(await focused(page)).to.equal(first)
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.keyboard.press('k')
      expect(await focused(page)).to.equal(second)

      await page.keyboard.press('a')
      await page.waitForSelector(`[id="${second}"].approved`)
      expect(await focused(page), 'goes on with the next').to.equal(third)
      expect(page.url(), 'nothing is loaded').to.equal(`${desk.address}/en/desk/needs/${need.id}`)

      // The next match has nothing to undo: what was done last is taken back.
      await page.keyboard.press('u')
      await page.waitForSelector(`[id="${second}"].suggested`)
      expect(await focused(page), 'stays where something was undone').to.equal(second)
      expect((await matches(page)).slice(0, 3)).to.deep.equal([first, second, third])

      await page.goto(`${desk.address}/en/desk/needs/${need.id}#${third}`)
      await page.keyboard.press('r')
      expect(await page.evaluate('document.activeElement.name')).to.equal('reason')
      await page.keyboard.press('Space')
      await page.keyboard.press('Enter')
      await page.waitForSelector(`[id="${third}"].rejected`)
      await page.keyboard.press('u')
      await page.waitForSelector(`[id="${third}"].suggested`)

      await page.keyboard.press('p')
      await page.waitForSelector(`[id="${third}"]:first-child`)
    })
    expect(misdeeds).to.deep.equal(clean)
  })

  it('go from need to need, write a note, assign and publish with the keyboard alone', async function () {
    this.timeout(90_000)
    await desk.aNeed({ title: 'Camels at the border' }, 'submit')
    const need = await desk.aNeed({ title: 'Camels without papers' }, 'submit')
    const misdeeds = await browser.visit(desk.address, { locale: 'en' }, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      const place = `${desk.address}/en/desk/needs/${need.id}`
      await page.goto(`${desk.address}/en/desk`)
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.waitForSelector('#need-title')
      const [address, title] = [page.url(), await page.textContent('#need-title')]
      await page.keyboard.press('J')
      await page.waitForURL((url) => url.href !== address)
      expect(await page.evaluate('document.activeElement.id')).to.equal('need-title')
      expect(await page.textContent('#need-title')).to.not.equal(title)
      await page.keyboard.press('K')
      await page.waitForURL(address)

      await page.goto(place)
      await page.keyboard.press('P')
      await page.waitForSelector('.empty-state')
      expect(await page.textContent('.empty-state')).to.include('nothing to publish yet')
      await page.goBack()
      await page.waitForSelector('[data-match]')
      const [first, second] = (await matches(page)) as [string, string]
      // What is being written beside another match is not lost by a decision.
      await page.locator(`[id="${second}"] details[data-key=n] summary`).click()
      await page.fill(`[id="${second}"] textarea[name=note]`, 'Half a note')
      await page.keyboard.press('Escape')
      await page.keyboard.press('k')
      await page.keyboard.press('n')
      await page.keyboard.type('Ask them about phase two.')
      await page.locator(`[id="${first}"] button[value=note]`).click()
      await page.waitForSelector(`[id="${first}"] .decided`)
      expect(await focused(page), 'stays').to.equal(first)
      expect(await page.inputValue(`[id="${second}"] textarea[name=note]`)).to.equal('Half a note')
      await page.keyboard.press('i')
      await page.waitForSelector('.triage-list .initials')
      await page.keyboard.press('P')
      await page.waitForSelector('#publish')
      expect(await page.textContent('.answer-preview')).to.include('Ask them about phase two.')
      await page.keyboard.press('Enter')
      await page.waitForSelector('[data-toast]')
      expect(await page.textContent('[data-toast]')).to.equal('The answer was published.')
      expect(page.url(), 'goes on').to.not.include(need.id)
    })
    expect(misdeeds).to.deep.equal(clean)
  })

  it('go through all matches by keyboard, one decision after the other', async function () {
    this.timeout(90_000)
    const need = await desk.aNeed({}, 'submit')
    const misdeeds = await browser.visit(desk.address, { locale: 'en' }, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      await page.goto(`${desk.address}/en/desk/needs/${need.id}`)
      // What is rejected no longer keeps others apart that are like it, so the order may change with each decision.
      const after = async (id: string) => {
        const ids = await matches(page)
        return ids[ids.indexOf(id) + 1]!
      }
      const decided = (id: string, state: string) => page.waitForSelector(`[id="${id}"].${state}`)

      const [first, second] = (await matches(page)) as [string, string]
      for (const key of ['j', 'r', 'Space', 'Enter']) await page.keyboard.press(key)
      await decided(first, 'rejected')
      expect(await focused(page), 'after a rejection').to.equal(second)
      await page.keyboard.press('j')
      expect(await focused(page), 'one further').to.equal(await after(second))
      await page.keyboard.press('k')
      expect(await focused(page), 'and back').to.equal(second)

      const third = await after(second)
      await page.keyboard.press('p')
      await decided(second, 'suggested .decided')
      expect(await stateOf(page, first), 'is left as it was decided').to.include('rejected')
      expect(await focused(page), 'after a pin').to.equal(third)
      const fourth = await after(third)
      await page.keyboard.press('a')
      await decided(third, 'approved')
      expect(await focused(page), 'after an approval').to.equal(fourth)
    })
    expect(misdeeds).to.deep.equal(clean)
  })

  it('go on at the next match without JavaScript, and at the steps of the need after the last one', async function () {
    this.timeout(90_000)
    const need = await desk.aNeed({}, 'submit')
    await browser.visit(desk.address, { locale: 'en', javaScriptEnabled: false }, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      await page.goto(`${desk.address}/en/desk/needs/${need.id}`)
      const ids = await page.$$eval('[data-match]', (found) => found.map(({ id }) => id))
      expect(ids.length).to.be.above(3)
      const [first, second, last] = [ids[0]!, ids[1]!, ids.at(-1)!]
      const hide = (id: string) => page.locator(`[id="${id}"] button[value=hide]`).click()
      await hide(first)
      await page.waitForURL(`**/*#${second}`)

      const hidden = decisionContent.parse({ state: 'hidden' })
      const engine = await engineOn(desk.database)
      for (const id of ids.slice(2, -1)) {
        const key = { needId: need.id, caseStudyId: id.replace('case-', '') }
        await decideMatch(engine, administrator, key, hidden)
      }
      await page.reload()
      await hide(last)
      // What was passed over comes last.
      await page.waitForURL(`**/*#${second}`)
      await page.waitForSelector(`[id="${last}"].hidden`)
      await hide(second)
      await page.waitForURL('**/*#steps')
    })
  })

  it('are not disturbed by keys while they type, or where a key has another meaning', async () => {
    const need = await desk.aNeed({}, 'submit')
    await browser.visit(desk.address, { locale: 'en' }, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      const place = `${desk.address}/en/desk/needs/${need.id}`
      await page.goto(place)
      await page.fill('#words', '')
      await page.locator('#words').pressSequentially('jar?')
      expect(await page.inputValue('#words')).to.equal('jar?')
      expect(await focused(page)).to.equal(null)
      await page.locator('#words').blur()
      for (const keys of ['Control+j', 'Alt+j', 'Meta+j']) await page.keyboard.press(keys)
      expect(await focused(page)).to.equal(null)
      expect(page.url()).to.equal(place)
    })
  })

  it('see what the keys do, and can turn them off for good', async () => {
    const need = await desk.aNeed({}, 'submit')
    await browser.visit(desk.address, { locale: 'fr' }, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      await page.goto(`${desk.address}/fr/desk/needs/${need.id}`)
      await page.keyboard.press('?')
      expect(await page.isVisible('#keys')).to.equal(true)
      await page.uncheck('[data-keys-on]')
      await page.keyboard.press('Escape')
      await page.reload()
      await page.keyboard.press('j')
      expect(await focused(page)).to.equal(null)
      await page.keyboard.press('?')
      expect(await page.isVisible('#keys')).to.equal(true)
    })
  })

  it('see no keys without JavaScript, and decide all the same', async () => {
    const need = await desk.aNeed({}, 'submit')
    await browser.visit(desk.address, { locale: 'en', javaScriptEnabled: false }, async ({ page }) => {
      await desk.signInOn(page, 'staff')
      await page.goto(`${desk.address}/en/desk/needs/${need.id}`)
      expect(await page.locator('.key').first().isVisible()).to.equal(false)
      await page.locator('[data-match] button[value=approve]').first().click()
      expect(await page.locator('.match.approved').count()).to.equal(1)
    })
  })

  for (const language of interfaceLanguages) {
    it(`have pages of which none scrolls sideways in ${language}, and axe objects to none`, async function () {
      this.timeout(120_000)
      const need = await desk.aNeed({ processAreas: ['transit'] }, 'submit')
      await desk.aNeed({ title: 'Tomato soup', description: 'How is it cooked with basil and garlic?' }, 'submit')
      const content = {
        name: 'A rule',
        condition: { words: ['advance data'], processAreas: ['transit'] },
        action: { type: 'hide' },
        caseStudies: ['id-postal-advance-data'],
      }
      const { id } = await createRule(await engineOn(desk.database), administrator, ruleContent.parse(content))
      const written = caseContent.parse(aCaseContent({ en: { title: 'Camels on a scale' } }))
      const draft = await beginDraft(await engineOn(desk.database), administrator, written)
      await aStoredRanking(desk.database, byWordsFirst(await theBundledRanking()))
      const opened = { kind: 'opened', caseStudyId: 'id-postal-advance-data', rank: 1, ranking: 0 } as const
      const known = { at: new Date().toISOString(), memberCode: null }
      await desk.database.transaction((queries) => insertUsage(queries, [{ ...opened, ...known }]))
      const home = `${desk.address}/${language}/desk`
      const pages: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
        queue: (page) => page.goto(home),
        need: (page) => page.goto(`${home}/needs/${need.id}?words=data`),
        'need with errors': async (page) => {
          await page.goto(`${home}/needs/${need.id}`)
          await page.locator('details[data-key=r] summary').first().click()
          await page.locator('button[value=reject]').first().click()
        },
        cases: (page) => page.goto(`${home}/cases`),
        draft: async (page) => {
          await page.goto(`${home}/cases/drafts/${draft.id}`)
          await page.fill('#sourceType', ' ')
          await page.click('form[action$="/publish"] button')
        },
        pair: async (page) => {
          await page.goto(`${home}/cases`)
          await page.locator('a[href*="/cases/pair/"]').first().click()
        },
        merge: async (page) => {
          await page.goto(`${home}/cases`)
          await page.locator('a[href*="/cases/pair/"]').first().click()
          await page.locator('a[href*="/merge?keep="]').first().click()
        },
        'answer to publish': (page) => page.goto(`${home}/needs/${need.id}/publish`),
        'need that was decided on': async (page) => {
          await page.goto(`${home}/needs/${need.id}`)
          await page.locator('button[value=approve]').first().click()
          await page.waitForSelector('[data-toast]')
        },
        'answer to publish, with a match': (page) => page.goto(`${home}/needs/${need.id}/publish`),
        'rule to delete': (page) => page.goto(`${home}/rules/${id}/delete`),
        'person to deactivate': async (page) => {
          await page.goto(`${home}/access`)
          await page.locator('a[href$="/deactivate"]').first().click()
        },
        'case study that is kept': (page) => page.goto(`${home}/cases/id-postal-advance-data`),
        learning: (page) => page.goto(`${home}/learning`),
        'use of answers': (page) => page.goto(`${home}/learning/usage`),
        'comparison with errors': async (page) => {
          await page.goto(`${home}/learning/usage`)
          await page.selectOption('#b', '0')
          await page.click('form[action$="/comparison"] button')
        },
        'comparison that runs': async (page) => {
          await page.goto(`${home}/learning/usage`)
          await page.click('form[action$="/comparison"] button')
        },
        'comparison that ended': async (page) => {
          await page.goto(`${home}/learning/usage`)
          await page.click('a[href$="/comparison/end"]')
          await page.click('.confirmation button')
        },
        gaps: (page) => page.goto(`${home}/gaps`),
        rules: (page) => page.goto(`${home}/rules`),
        'rule tried': async (page) => {
          await page.goto(`${home}/rules/${id}`)
          await page.fill('#find', 'scanner')
          await page.fill('#sample', 'Our post cannot capture electronic advance data')
          await page.click('button[value=try]')
        },
        'rule with errors': async (page) => {
          await page.goto(`${home}/rules/new`)
          await page.click('button[value=save]')
        },
        'import with errors': async (page) => {
          await page.goto(`${home}/import`)
          await page.click('.section-fold summary')
          await page.fill('#cases', '{"id":"a b"}\n{')
          await page.click('button[value=preview]')
        },
        'import: columns': (page) => upload(page, home, 'Code,Titre\nxx-one,Chameaux'),
        'import: columns with errors': async (page) => {
          await upload(page, home, 'Code,Titre\nxx-one,Chameaux')
          await page.selectOption('#column-0', 'title_fr')
          await page.click('#columns button.primary')
        },
        'import: preview with errors': async (page) => {
          await upload(page, home, 'id,sources,title_en\nxx-one,nowhere,Camels')
          await page.click('#columns button.primary')
        },
        'import: file that cannot be read': (page) => upload(page, home, 'id,sources\n"a,b'),
        workbench: async (page) => {
          await page.goto(`${home}/workbench`)
          await page.fill('#text', 'Drugs come in small parcels')
          await page.click('#workbench button.primary')
        },
        access: async (page) => {
          await page.goto(`${home}/access`)
          await page.locator('form[action$="/link"] button').first().click()
        },
        audit: (page) => page.goto(`${home}/audit`),
      }
      const found: string[] = []
      await browser.visit(desk.address, { locale: language }, async ({ page }) => {
        await desk.signInOn(page, 'admin')
        for (const [index, [name, open]] of Object.entries(pages).entries()) {
          await page.setViewportSize({ width: 1280, height: 800 })
          await open(page)
          await page.waitForLoadState()
          await unfold(page)
          for (const width of [1280, 360]) {
            await page.setViewportSize({ width, height: 800 })
            if (await scrollsSideways(page)) found.push(`${name} scrolls sideways at ${width}`)
          }
          if (!isReadIn(language, index)) continue
          for (const violation of await violationsInBothThemes(page)) found.push(`${name}: ${violation}`)
        }
      })
      expect(found).to.deep.equal([])
    })
  }
})
