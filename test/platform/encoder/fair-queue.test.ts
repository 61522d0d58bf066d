import { expect } from 'chai'
import fc from 'fast-check'
import { FairQueue } from '../../../src/platform/encoder/fair-queue.js'

function queueOf(...jobs: readonly (readonly [string, string])[]): FairQueue<string> {
  const queue = new FairQueue<string>()
  for (const [caller, job] of jobs) queue.add(caller, job)
  return queue
}

function takeAll(queue: FairQueue<string>): string[] {
  const taken: string[] = []
  for (let job = queue.take(); job !== undefined; job = queue.take()) taken.push(job)
  return taken
}

describe('a fair queue', () => {
  it('serves callers in turn, each in the order of its own jobs', () => {
    const queue = queueOf(['a', 'a1'], ['a', 'a2'], ['a', 'a3'], ['b', 'b1'], ['c', 'c1'], ['b', 'b2'])
    expect(takeAll(queue)).to.deep.equal(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
  })

  it('serves a newcomer after at most one job of each caller before it', () => {
    const queue = queueOf(...Array.from({ length: 50 }, (_, index) => ['busy', `job ${index}`] as const))
    queue.take()
    queue.add('newcomer', 'mine')
    expect([queue.take(), queue.take()]).to.include('mine')
  })

  it('serves a newcomer before a second job of the caller that was served alone', () => {
    const queue = queueOf(['busy', 'first'])
    queue.take()
    queue.add('busy', 'second')
    queue.add('newcomer', 'mine')
    expect(takeAll(queue)).to.deep.equal(['mine', 'second'])
  })

  it('skips jobs that may not run, and takes the next one', () => {
    const queue = queueOf(['a', 'a1'], ['a', 'a2'], ['b', 'b1'])
    expect(queue.take((job) => !job.startsWith('a'))).to.equal('b1')
    expect(queue.take((job) => job !== 'a1')).to.equal('a2')
    expect(queue.take(() => false)).to.equal(undefined)
    expect(takeAll(queue)).to.deep.equal(['a1'])
  })

  it('removes a job at any position', () => {
    const queue = queueOf(['a', 'a1'], ['a', 'a2'], ['b', 'b1'])
    expect(queue.remove('a', 'a1')).to.equal(true)
    expect(queue.remove('a', 'a1')).to.equal(false)
    expect(queue.length).to.equal(2)
    expect(takeAll(queue)).to.deep.equal(['a2', 'b1'])
  })

  it('removes a job of the caller with the most jobs', () => {
    const queue = queueOf(['a', 'a1'], ['a', 'a2'], ['a', 'a3'], ['b', 'b1'])
    expect(queue.removeFor('c')).to.equal('a3')
    expect(queue.length).to.equal(3)
  })

  it('removes nothing for the caller with the most jobs', () => {
    const queue = queueOf(['a', 'a1'], ['a', 'a2'], ['b', 'b1'])
    expect(queue.removeFor('a')).to.equal(undefined)
    expect(queue.length).to.equal(3)
  })

  it('removes nothing when one more job would change which caller has the most', () => {
    expect(queueOf(['a', 'a1'], ['b', 'b1']).removeFor('c')).to.equal(undefined)
  })

  it('never loses or repeats a job', () => {
    const step = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.constant(undefined))
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const queue = new FairQueue<number>()
        const taken: number[] = []
        let added = 0
        for (const caller of steps) {
          if (caller !== undefined) queue.add(caller, added++)
          else if (queue.length > 0) taken.push(queue.take()!)
        }
        const all = [...taken, ...queue.drain()].sort((left, right) => left - right)
        expect(all).to.deep.equal(Array.from({ length: added }, (_, index) => index))
      }),
    )
  })
})
