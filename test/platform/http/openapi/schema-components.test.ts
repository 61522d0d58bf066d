import { expect } from 'chai'
import { z } from 'zod'
import { schemaComponents } from '../../../../src/platform/http/openapi/schema-components.js'

const place = z.object({ name: z.string() }).meta({ id: 'TestPlace' })
const trip = z.object({ from: place, to: place, seats: z.number().default(1) }).meta({ id: 'TestTrip' })

describe('components of schemas', () => {
  it('are written once, and referred to from where they are used', () => {
    const { write, components } = schemaComponents(new Map())
    expect(write(z.object({ items: z.array(place) }), 'output')).to.deep.nested.include({
      'properties.items.items': { $ref: '#/components/schemas/TestPlace' },
    })
    expect(write(place, 'output')).to.deep.equal({ $ref: '#/components/schemas/TestPlace' })
    expect(Object.keys(components)).to.deep.equal(['TestPlace'])
  })

  it('have another name in requests where these differ from answers', () => {
    const { write, components } = schemaComponents(new Map())
    expect(write(trip, 'output')).to.deep.equal({ $ref: '#/components/schemas/TestTrip' })
    expect(write(trip, 'input')).to.deep.equal({ $ref: '#/components/schemas/TestTripInput' })
    expect(components.TestTrip).to.deep.include({ required: ['from', 'to', 'seats'] })
    expect(components.TestTripInput).to.deep.include({ required: ['from', 'to'] })
  })

  it('have one name where requests and answers are the same', () => {
    const { write, components } = schemaComponents(new Map())
    const closed = z.strictObject({ code: z.string() }).meta({ id: 'TestCode' })
    write(closed, 'output')
    expect(write(closed, 'input')).to.deep.equal({ $ref: '#/components/schemas/TestCode' })
    expect(Object.keys(components)).to.deep.equal(['TestCode'])
  })
})
