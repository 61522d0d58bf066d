import { readFile } from 'node:fs/promises'
import { expect } from 'chai'
import { scrollsSideways, unfold, violationsInBothThemes, violationsOn } from '../../support/axe.js'
import { describeInBrowser } from '../../support/browser.js'
import { thePages } from '../../support/pages.js'

/** Where the shapes of a map are on the screen: boxes of what a selector finds. */
const boxesOf = (selector: string) => `[...document.querySelectorAll(${JSON.stringify(selector)})]
  .map((one) => one.getBoundingClientRect())
  .filter(({ width }) => width > 0)
  .map(({ left, right, top, bottom }) => ({ left, right, top, bottom }))`

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const overlap = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

describeInBrowser('Insights, in a browser,', (browser) => {
  const service = thePages()

  for (const width of [360, 1280]) {
    it(`is accessible and fits a screen of ${width} pixels, in French`, async () => {
      const misdeeds = await browser.visit(service.address, { viewport: { width, height: 900 } }, async ({ page }) => {
        await page.goto(`${service.address}/fr/insights`)
        expect(await scrollsSideways(page)).to.equal(false)
        await unfold(page)
        const look = width === 360 ? violationsInBothThemes : violationsOn
        expect(await look(page)).to.deep.equal([])
      })
      expect(misdeeds).to.deep.equal({ elsewhere: [], faults: [] })
    })
  }

  it('says what is pointed at, and again when it has the focus; arrows go on from mark to mark', async () => {
    await browser.visit(service.address, {}, async ({ page }) => {
      await page.goto(`${service.address}/en/insights/world`)
      const tip = page.locator('.chart-tip')
      expect(await tip.isVisible()).to.equal(false)
      await page.locator('a.mark[href*="member=BR"]').hover()
      expect(await tip.textContent()).to.match(/^Brazil\n\d+ case stud/)
      await page.mouse.move(5, 5)
      expect(await tip.isVisible()).to.equal(false)
      expect(await page.locator('a.mark[tabindex="0"]').count()).to.equal(1)
      await page.locator('.chart-frame .scroll').focus()
      await page.keyboard.press('Tab')
      const first = (await tip.textContent())!
      expect(first).to.match(/case stud/)
      await page.keyboard.press('ArrowRight')
      const second = (await tip.textContent())!
      expect(second)
        .to.match(/case stud/)
        .and.not.equal(first)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/en/case-studies?member=*')
      expect(await page.locator('h2[data-announced]').textContent()).to.equal(`${second.split('\n')[1]!}`)
    })
  })

  it('does not turn red what is pointed at', async () => {
    await browser.visit(service.address, {}, async ({ page }) => {
      await page.goto(`${service.address}/en/insights/meaning`)
      const circle = page.locator('a.mark circle').first()
      const fill = () => circle.evaluate((one) => getComputedStyle(one).fill)
      const before = await fill()
      await circle.hover()
      expect(await fill()).to.equal(before)
    })
  })

  it('brings out what a sign of the legend stands for', async () => {
    await browser.visit(service.address, {}, async ({ page }) => {
      await page.goto(`${service.address}/en/insights/meaning`)
      await page.locator('.legend li').nth(1).hover()
      expect(await page.locator('.cluster.dim').count()).to.equal((await page.locator('.cluster').count()) - 1)
      await page.mouse.move(5, 5)
      expect(await page.locator('.dim').count()).to.equal(0)
    })
  })

  it('looks closer at a map without asking for the page, and marks keep their size', async () => {
    await browser.visit(service.address, {}, async ({ page }) => {
      await page.goto(`${service.address}/en/insights/world`)
      const svg = page.locator('svg.world')
      const widthOfDot = () =>
        page
          .locator('a.mark[href*="member=NG"] circle')
          .evaluate((one) => Math.round(one.getBoundingClientRect().width))
      const before = await widthOfDot()
      await page.locator('[data-zoom="in"]').click()
      await page.locator('[data-zoom="in"]').click()
      expect((await svg.getAttribute('viewBox'))!.split(' ')[2]).to.equal('180')
      expect(Math.abs((await widthOfDot()) - before)).to.be.at.most(1)
      expect(page.url()).to.equal(`${service.address}/en/insights/world`)
      await page.locator('[data-zoom="all"]').click()
      expect(await svg.getAttribute('viewBox')).to.equal('0 0 720 305')
    })
  })

  it('looks closer at a map without a script, by links', async () => {
    await browser.visit(service.address, { javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(`${service.address}/en/insights/meaning?region=europe`)
      await page.locator('[data-zoom="in"]').click()
      expect(page.url()).to.include('/en/insights/meaning?region=europe&zoom=2')
      expect((await page.locator('svg.meaning').getAttribute('viewBox'))!.split(' ')[2]).to.equal('450')
    })
  })

  it('filters in place, and its charts answer afterwards as before', async () => {
    await browser.visit(service.address, {}, async ({ page }) => {
      await page.goto(`${service.address}/en/insights`)
      await page.evaluate('window.isSamePage = true')
      await page.locator('#technology').selectOption('blockchain')
      await page.locator('.chosen-filters').waitFor()
      expect(await page.evaluate('window.isSamePage')).to.equal(true)
      expect(await page.locator('#world a.mark[tabindex="0"]').count()).to.equal(1)
      await page.locator('#years a.mark').first().hover()
      expect(await page.locator('.chart-tip').textContent()).to.match(/\n\d+ case stud/)
    })
  })

  it('makes a picture in points', async () => {
    await browser.visit(service.address, {}, async ({ page }) => {
      await page.goto(`${service.address}/en/insights`)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('#technologies-areas [data-png]').click(),
      ])
      expect(download.suggestedFilename()).to.equal('technologies-areas.png')
      const file = await readFile(await download.path())
      expect(file.subarray(1, 4).toString()).to.equal('PNG')
      expect(file.readUInt32BE(16)).to.be.above(1500)
    })
  })

  for (const language of ['en', 'fr', 'es'] as const) {
    for (const width of [360, 1280]) {
      it(`writes no name on the map of meaning over a dot or another name: ${language}, ${width} pixels`, async () => {
        await browser.visit(service.address, { viewport: { width, height: 900 } }, async ({ page }) => {
          await page.goto(`${service.address}/${language}/insights/meaning`)
          const names = (await page.evaluate(boxesOf(width === 360 ? '.name-number' : '.name-words'))) as Box[]
          const dots = (await page.evaluate(boxesOf('.cluster circle'))) as Box[]
          expect(names).to.have.length.above(4)
          expect(dots).to.have.length.above(200)
          const frame = ((await page.evaluate(boxesOf('svg.meaning'))) as Box[])[0]!
          for (const [index, name] of names.entries()) {
            expect(names.slice(index + 1).filter((other) => overlap(name, other))).to.deep.equal([])
            // A line of letters is less high than its box.
            const letters = { ...name, top: name.top + 3, bottom: name.bottom - 3 }
            expect(dots.filter((dot) => overlap(letters, dot))).to.deep.equal([])
            expect(name.left >= frame.left && name.right <= frame.right).to.equal(true)
          }
        })
      })
    }

    it(`cuts no word of the names of technologies and process areas: ${language}`, async () => {
      await browser.visit(service.address, { viewport: { width: 360, height: 900 } }, async ({ page }) => {
        await page.goto(`${service.address}/${language}/insights/technologies-areas`)
        const cut = await page.evaluate(`[...document.querySelectorAll('.heat th')].filter((one) => {
          const words = document.createRange()
          words.selectNodeContents(one)
          const [outer, inner] = [one.getBoundingClientRect(), words.getBoundingClientRect()]
          return inner.width > outer.width + 4 || inner.height > outer.height + 4 || one.textContent.includes('…')
        }).map((one) => one.textContent)`)
        expect(cut).to.deep.equal([])
        expect(
          (await page.evaluate(`document.querySelector('.heat tbody th').getBoundingClientRect().width`)) as number,
        ).to.be.below(150)
      })
    })
  }
})
