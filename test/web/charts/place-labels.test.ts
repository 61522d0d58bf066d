import { expect } from 'chai'
import fc from 'fast-check'
import { mapCaseStudies, plane, pointRadius } from '../../../src/features/insights/index.js'
import { placeLabels } from '../../../src/web/charts/meaning/place-labels.js'
import { theEngine } from '../../support/one-engine.js'

const board = { width: 300, height: 200, radius: 6 }
const place = fc.tuple(fc.integer({ min: 6, max: 294 }), fc.integer({ min: 6, max: 194 }))
const label = fc.record({
  width: fc.integer({ min: 10, max: 90 }),
  height: fc.integer({ min: 10, max: 40 }),
  near: place,
})

describe('labels of a map', () => {
  it('lie over no point, over no other label and within the map', () => {
    let placed = 0
    const check = fc.property(
      fc.array(label, { maxLength: 8 }),
      fc.array(place, { maxLength: 60 }),
      (labels, points) => {
        const boxes = placeLabels(labels, { ...board, points }).flatMap((at, index) => {
          const { width, height } = labels[index]!
          return at
            ? [
                {
                  left: at[0] - width / 2,
                  right: at[0] + width / 2,
                  top: at[1] - height / 2,
                  bottom: at[1] + height / 2,
                },
              ]
            : []
        })
        placed += boxes.length
        for (const [index, one] of boxes.entries()) {
          expect(one.left >= 0 && one.top >= 0 && one.right <= board.width && one.bottom <= board.height).to.equal(true)
          for (const [x, y] of points) {
            const [across, down] = [Math.max(one.left - x, 0, x - one.right), Math.max(one.top - y, 0, y - one.bottom)]
            expect(Math.hypot(across, down)).to.be.at.least(board.radius)
          }
          for (const other of boxes.slice(index + 1)) {
            const isApart =
              one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
            expect(isApart).to.equal(true)
          }
        }
      },
    )
    fc.assert(check)
    expect(placed).to.be.above(50)
  })

  it('are as near to what they name as they can be', () => {
    const [at] = placeLabels([{ width: 20, height: 10, near: [150, 100] }], { ...board, points: [] })
    expect(at).to.deep.equal([150, 100])
    const full = placeLabels([{ width: 290, height: 190, near: [150, 100] }], { ...board, points: [[150, 100]] })
    expect(full).to.deep.equal([undefined])
  })
})

describe('case studies on a map of meaning', () => {
  it('lie apart from each other and within the map, in groups that have a name of their own', async () => {
    const { snapshot } = await theEngine()
    const { groups } = await mapCaseStudies(snapshot)
    const places = groups.flatMap(({ studies }) => studies.map(({ place }) => place))
    expect(places).to.have.length(snapshot.catalogue.caseStudies.size)
    for (const [index, [x, y]] of places.entries()) {
      expect(x >= 0 && y >= 0 && x <= plane.width && y <= plane.height).to.equal(true)
      for (const [otherX, otherY] of places.slice(index + 1)) {
        expect(Math.hypot(x - otherX, y - otherY)).to.be.above(pointRadius)
      }
    }
    const names = groups.map(({ theme }) => `${theme?.kind} ${theme?.id}`)
    expect(new Set(names).size).to.equal(groups.length)
    for (const { theme, studies } of groups) {
      const having = studies.filter(({ study }) =>
        (theme!.kind === 'technology' ? study.technologies : study.processAreas).includes(theme!.id),
      )
      expect(having.length / studies.length, theme!.id).to.be.above(0.25)
    }
  })
})
