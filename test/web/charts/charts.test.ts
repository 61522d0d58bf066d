import { expect } from 'chai'
import fc from 'fast-check'
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { onPlane } from '../../../src/features/insights/case-map/principal-axes.js'
import { type Chart, csvOf } from '../../../src/web/charts/chart.js'
import { heatMap } from '../../../src/web/charts/heat-map.js'
import { meaningMap } from '../../../src/web/charts/meaning/meaning-map.js'
import { orderByLikeness } from '../../../src/web/charts/order-by-similarity.js'
import { timeline } from '../../../src/web/charts/timeline.js'
import { worldMap } from '../../../src/web/charts/world-map.js'
import { readers } from '../../../src/web/kit/reader.js'
import { aCaseStudy } from '../../support/builders.js'
import { theEngine } from '../../support/one-engine.js'
import { thePages } from '../../support/pages.js'
import { textsInMemory } from '../../support/texts-in-memory.js'

const column = ({ table }: Chart, index: number) => table.rows.map(({ cells }) => cells[index])
const sum = (values: readonly unknown[]) => values.reduce<number>((total, value) => total + Number(value), 0)

describe('the charts', () => {
  const service = thePages()

  for (const name of ['world', 'technologies-areas', 'meaning', 'years']) {
    it(`${name} is on its page with its table, and comes as SVG and CSV`, async () => {
      const { text } = await service.page(`/en/insights/${name}`)
      expect(text).to.match(/<figcaption><h2>[^<]+<\/h2><\/figcaption>[\s\S]*<svg[\s\S]*class="source"[\s\S]*<table/)
      const svg = await service.get(`/en/insights/${name}.svg`)
      expect(svg.headers['content-type']).to.match(/^image\/svg\+xml/)
      expect(svg.headers['content-disposition']).to.equal(`attachment; filename=${name}.svg`)
      expect(svg.text).to.match(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[\s\S]*<style>[\s\S]*<\/svg>$/)
      const words = svg.text.replaceAll(/<style>[\s\S]*<\/style>|<[^>]+>/g, ' ')
      expect(words).to.match(/As\s+of\s+\d+\s+\w+\s+\d{4}\./)
      const csv = await service.get(`/en/insights/${name}.csv`)
      expect(csv.headers['content-type']).to.match(/^text\/csv/)
      const rows = csv.text.trim().split('\r\n').length - 1
      const { catalogue } = await theEngine()
      const shown = text.split('chart-table')[1]!.match(/<tr><th scope="row">/g)!.length
      // The table of the map of meaning has a row for each group, its file one for each case study.
      expect(rows).to.equal(name === 'meaning' ? catalogue.caseStudies.size : shown)
    })
  }

  it('of who has experience counts what the catalogue has', async () => {
    const { catalogue } = await theEngine()
    const chart = worldMap([...catalogue.caseStudies.values()], catalogue, readers.en)
    expect(chart.table.rows).to.have.length(catalogue.experience.size)
    expect(sum(column(chart, 2))).to.equal([...catalogue.experience.values()].flat().length)
    expect(chart.title).to.include(`${catalogue.experience.size} of ${catalogue.members.size} administrations`)
    expect(chart.title).to.match(/most of them are in this region: Europe \(\d+\)/)
  })

  it('of years counts every dated case study once', async () => {
    const { catalogue } = await theEngine()
    const studies = [...catalogue.caseStudies.values()]
    expect(sum(column(timeline(studies, readers.fr), 5))).to.equal(studies.filter(({ year }) => year !== null).length)
  })

  it('of years can be drawn for none', () => {
    expect(timeline([], readers.en).title).to.equal('No case study says when')
    expect(timeline([aCaseStudy({ year: null })], readers.es).table.rows).to.deep.equal([])
  })

  it('of technologies and areas names each pair once, and how many are empty', async () => {
    const { catalogue } = await theEngine()
    const chart = heatMap(catalogue, readers.en)
    expect(chart.table.rows).to.have.length(catalogue.technologies.size * catalogue.processAreas.size)
    const empty = column(chart, 2).filter((count) => count === 0).length
    expect(chart.title).to.include(`${empty} of ${chart.table.rows.length} have no case study`)
    expect(chart.title).to.match(/^The most frequent combination is “[^”]+” for “[^”]+” \(\d+\)/)
  })

  it('of meaning puts what is alike close together, each in the same place every time', async () => {
    const engine = await theEngine()
    const chart = await meaningMap(engine.snapshot, readers.en)
    const places = new Map(
      chart.data!.rows.map(({ cells }) => [String(cells[4]).split('/').at(-1)!, cells.slice(2, 4) as number[]]),
    )
    const distance = (one: string, other: string) => {
      const [a, b] = [places.get(one)!, places.get(other)!]
      return Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!)
    }
    const ids = [...places.keys()]
    const near = await Promise.all(ids.map(async (id) => distance(id, (await engine.similar(id, 1))[0]!.id)))
    const any = ids.map((id, index) => distance(id, ids[(index + 90) % ids.length]!))
    expect(sum(near) / ids.length).to.be.below((sum(any) / ids.length) * 0.6)
    expect((await meaningMap(engine.snapshot, readers.en)).data).to.deep.equal(chart.data)
  })

  it('of who has solved a need shows those with evidence for it', async () => {
    const fields = { text: 'Our post cannot capture electronic advance data' }
    expect((await service.submit('/en/answer/map', fields)).text).to.include('href="/en/members/ID"')
    expect((await service.submit('/en/answer/map.csv', fields)).text).to.match(
      /^\ufeff?Administration,[\s\S]*Indonesia,/,
    )
    expect((await service.submit('/en/answer/map.svg', fields)).text).to.match(/^<svg/)
    expect((await service.submit('/en/answer/map', { text: '' })).status).to.equal(400)
  })
})

describe('a CSV file', () => {
  it('holds no cell that a spreadsheet takes for a formula', () => {
    const table = { columns: ['=1+1'], rows: [{ cells: ['@SUM(A1)'] }, { cells: ['-cmd'] }, { cells: ['a "b", c'] }] }
    const lines = csvOf({ table } as unknown as Chart)
      .slice(1)
      .split('\r\n')
    expect(lines).to.deep.equal(["'=1+1", "'@SUM(A1)", "'-cmd", '"a ""b"", c"', ''])
  })
})

describe('the plane on which points differ most', () => {
  it('keeps points that already lie on a plane where they are, but for a turn', () => {
    const points = [
      [0, 0, 5],
      [4, 0, 5],
      [0, 2, 5],
      [4, 2, 5],
    ].map((point) => Float32Array.from(point))
    const placed = onPlane(points)
    expect(Math.abs(placed[0]![0] - placed[1]![0])).to.be.closeTo(4, 1e-3)
    expect(Math.abs(placed[0]![1] - placed[2]![1])).to.be.closeTo(2, 1e-3)
  })

  it('is that of a complete decomposition, for the bundled case studies and for any few points', async () => {
    const { wholes } = textsInMemory((await theEngine()).snapshot)
    const bundled = wholes!.caseStudyIds.map((id) => wholes!.throughHead(id).values().next().value!)
    expectOnMainAxes(bundled)
    const number = fc.integer({ min: -1000, max: 1000 })
    const few = fc
      .integer({ min: 1, max: 12 })
      .chain((width) => fc.array(fc.array(number, { minLength: width, maxLength: width }), { minLength: 2 }))
    fc.assert(fc.property(few, (points) => expectOnMainAxes(points.map((point) => Float32Array.from(point)))))
  })

  it('can be found for no points, for one, and for many at one place', () => {
    expect(onPlane([])).to.deep.equal([])
    expect(onPlane([Float32Array.of(1, 2)])).to.deep.equal([[0, 0]])
    expect(
      onPlane(Array.from({ length: 3 }, () => Float32Array.of(1, 2)))
        .flat()
        .every((value) => value === 0),
    ).to.equal(true)
  })
})

/** That points differ along both axes as much as along any two, and along the second without regard to the first. */
function expectOnMainAxes(points: readonly Float32Array[]) {
  const centred = new Matrix(points.map((point) => [...point])).center('column')
  const scatter = centred.transpose().mmul(centred)
  const values = new EigenvalueDecomposition(scatter, { assumeSymmetric: true }).realEigenvalues
  const [first = 0, second = 0] = values.sort((left, right) => right - left)
  const placed = onPlane(points)
  const product = (one: 0 | 1, other: 0 | 1) => sum(placed.map((place) => place[one] * place[other]))
  const tolerance = 1e-6 * first
  expect(product(0, 0)).to.be.closeTo(first, tolerance)
  expect(product(1, 1)).to.be.closeTo(second, tolerance)
  expect(product(0, 1)).to.be.closeTo(0, tolerance)
}

describe('the order in which like stands beside like', () => {
  it('brings blocks together, and puts what is empty last', () => {
    const counts = [
      [3, 0, 2, 0, 0],
      [0, 4, 0, 3, 0],
      [0, 0, 0, 0, 0],
      [2, 0, 3, 0, 0],
      [0, 2, 0, 5, 0],
    ]
    const { rows, columns } = orderByLikeness(counts)
    expect(rows.at(-1)).to.equal(2)
    expect(columns.at(-1)).to.equal(4)
    expect([rows.slice(0, 2).sort(), rows.slice(2, 4).sort()]).to.have.deep.members([
      [0, 3],
      [1, 4],
    ])
  })

  it('can be found for a table without counts', () => {
    expect(orderByLikeness([[0, 0]])).to.deep.equal({ rows: [0], columns: [0, 1] })
    expect(orderByLikeness([])).to.deep.equal({ rows: [], columns: [] })
  })
})
