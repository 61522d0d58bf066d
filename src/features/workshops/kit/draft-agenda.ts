export const slotKinds = ['opening', 'topic', 'break', 'lunch', 'groups', 'closing'] as const
export type SlotKind = (typeof slotKinds)[number]

/** A part of a day, in minutes since midnight. */
export interface Slot {
  /** 1 for the first day. */
  readonly day: number
  readonly starts: number
  readonly ends: number
  readonly kind: SlotKind
  /** Of a topic; null for other kinds. */
  readonly topicId: string | null
}
export type Agenda = readonly Slot[]

export interface Hours {
  readonly days: number
  /** Minutes since midnight. */
  readonly opens: number
  /** Minutes from the beginning of a day to its end. */
  readonly length: number
}

// Minutes.
const openingLength = 30
const closingLength = 45
const breakLength = 15
const lunchLength = 60
/** When people eat, at the earliest. */
const noon = 12 * 60
/** A day that ends soon after noon has no lunch. */
const leastAfternoon = 90
const usualSession = 75
const leastSession = 40

/**
 * A draft of an agenda: an opening, one session for each topic as far as they fit, work in groups at the end of each day,
 * breaks, and at the end a closing in which feedback is written. Slots follow each other without gaps, and sessions are
 * about equally long.
 */
export function draftAgenda({ days, opens, length }: Hours, topicIds: readonly string[]): Agenda {
  const plans = Array.from({ length: days }, (_, index) => {
    const first = opens + (index === 0 ? openingLength : 0)
    const last = opens + length - (index === days - 1 ? closingLength : 0)
    return { day: index + 1, sessions: sessionsOf(first, last) }
  })
  const left = [...topicIds]
  return plans.flatMap(({ day, sessions }) => {
    const working = sessions.filter(({ kind }) => kind === 'topic').length
    let count = 0
    const slots = sessions.map((slot): Slot => {
      if (slot.kind !== 'topic') return { day, ...slot, topicId: null }
      count += 1
      // The last session of a day is for groups, unless it is the only one and there is something to talk about.
      const topicId = count < working || working === 1 ? left.shift() : undefined
      return topicId === undefined ? { day, ...slot, kind: 'groups', topicId: null } : { day, ...slot, topicId }
    })
    const frame = (kind: 'opening' | 'closing', starts: number, ends: number): Slot[] =>
      starts < ends ? [{ day, starts, ends, kind, topicId: null }] : []
    return [
      ...frame('opening', opens, slots[0]!.starts),
      ...slots,
      ...frame('closing', slots.at(-1)!.ends, opens + length),
    ]
  })
}

type Session = Omit<Slot, 'day' | 'topicId'>

/** Sessions, breaks and lunch between two times of a day. */
function sessionsOf(first: number, last: number): Session[] {
  const lunch = Math.max(noon, first + leastSession)
  const hasLunch = first < noon && last - (lunch + lunchLength) >= leastAfternoon
  if (!hasLunch) return halfDay(first, last)
  return [
    ...halfDay(first, lunch),
    { starts: lunch, ends: lunch + lunchLength, kind: 'lunch' },
    ...halfDay(lunch + lunchLength, last),
  ]
}

/** Equal sessions with a break in the middle. */
function halfDay(first: number, last: number): Session[] {
  const count = Math.max(1, Math.round((last - first - breakLength) / usualSession))
  const pauses = count > 1 ? breakLength : 0
  const each = Math.floor((last - first - pauses) / count / 5) * 5
  const pauseAfter = Math.ceil(count / 2)
  const sessions: Session[] = []
  let starts = first
  for (let number = 1; number <= count; number++) {
    // The last one takes the minutes that are left by rounding.
    const ends = number === count ? last : starts + each
    sessions.push({ starts, ends, kind: 'topic' })
    starts = ends
    if (number === pauseAfter && number < count) {
      sessions.push({ starts, ends: starts + breakLength, kind: 'break' })
      starts += breakLength
    }
  }
  return sessions
}
