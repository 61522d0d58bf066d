import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { projectRoot } from '../../src/config.js'
import { iconNames } from '../../src/web/kit/icon-names.js'

/**
 * Writes the images of the pages from the packages that draw them: the icons that are used as one file, and flags as they
 * are shown, because a coat of arms as lines is up to fifty times as large as its few pixels.
 */
const packages = path.join(projectRoot, 'node_modules')
const assets = path.join(projectRoot, 'src/web/assets')
/** Pixels: a flag is shown 22 pixels wide, on screens with two for one. */
const flagSize = { width: 48, height: 36 }
const previewSize = { width: 1200, height: 630 }

await writeFile(path.join(assets, 'icons.svg'), await iconSheet())
await writeFlags()
await sharp(path.join(assets, 'preview.svg'))
  .resize(previewSize)
  .png({ palette: true })
  .toFile(path.join(assets, 'preview.png'))

async function iconSheet(): Promise<string> {
  const symbols = await Promise.all(
    iconNames.map(async (name) => {
      const file = await readFile(path.join(packages, 'lucide-static/icons', `${name}.svg`), 'utf8')
      const lines = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(file)![1]!.replaceAll(/\s*\n\s*/g, '')
      return `<symbol id="${name}" viewBox="0 0 24 24">${lines}</symbol>`
    }),
  )
  const notice = '<title>Icons of Lucide (https://lucide.dev, ISC License), written by npm run images</title>'
  return `<svg xmlns="http://www.w3.org/2000/svg">${notice}\n${symbols.join('\n')}\n</svg>\n`
}

/** Of the two ways to pack a flag the smaller one: lossless for a few colours, lossy for a coat of arms. */
async function writeFlags(): Promise<void> {
  const from = path.join(packages, 'flag-icons/flags/4x3')
  const to = path.join(assets, 'flags')
  await rm(to, { recursive: true, force: true })
  await mkdir(to)
  for (const file of (await readdir(from)).filter((name) => /^[a-z]{2}\.svg$/.test(name))) {
    const flag = sharp(path.join(from, file)).resize(flagSize)
    const ways = await Promise.all([
      flag.clone().webp({ lossless: true, effort: 6 }).toBuffer(),
      flag.clone().webp({ quality: 70, effort: 6 }).toBuffer(),
    ])
    const smallest = ways.reduce((one, other) => (other.length < one.length ? other : one))
    await writeFile(path.join(to, file.replace('svg', 'webp')), smallest)
  }
}
