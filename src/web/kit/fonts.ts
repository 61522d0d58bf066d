import { addressOf, readFromPackage } from './read-asset.js'

/** The scripts that the font is cut into: a browser loads those whose letters stand on the page. */
const ranges = {
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
} as const

const files = Object.entries(ranges).map(([script, range]) => {
  const name = `source-sans-3-${script}.woff2`
  const body = readFromPackage(`@fontsource-variable/source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`)
  return { name, body, script, range, address: addressOf(name, body) }
})

export const fontFiles = files.map(({ name, body }) => [name, { type: 'woff2', body }] as const)

/** The part that every page needs: it is asked for before the style is read. */
export const firstFont = files.find(({ script }) => script === 'latin')!.address

/** The same within a file that goes elsewhere: its lines were broken for the letters of this font. */
export const fontInFile = `@font-face{font-family:"Source Sans 3";font-weight:200 900;src:url(data:font/woff2;base64,${files.find(({ script }) => script === 'latin')!.body.toString('base64')}) format("woff2")}`

/**
 * Arial takes the place of the font until it is there, scaled to take the same room: nothing on the page moves then. Its
 * figures are the ratios of the metrics of both fonts.
 */
const fallback = `@font-face{font-family:"Source Sans 3 fallback";src:local("Arial"),local("Liberation Sans"),local("Helvetica");size-adjust:93.8%;ascent-override:109.2%;descent-override:42.6%;line-gap-override:0%}`

/** Addresses are relative to that of the style, so that they hold under any path of the service. */
export const fontFaces = `${files
  .map(
    ({ address, range }) =>
      `@font-face{font-family:"Source Sans 3";font-weight:200 900;font-display:swap;src:url(${address.replace('/assets/', '../')}) format("woff2");unicode-range:${range}}`,
  )
  .join('\n')}\n${fallback}\n`
