import type { InterfaceLanguage, Workshop } from '../../../domain/index.js'
import { translate } from '../../../messages/translate.js'
import type { AgendaItem, KitTopic } from '../kit.js'
import type { Agenda, Slot } from './draft-agenda.js'

const speakersOfSession = 2
const dayLength = 24 * 60 * 60 * 1000

/** The agenda with dates, times and titles. The session of a topic that is no longer there is free. */
export function agendaItems(
  { startsOn }: Pick<Workshop, 'startsOn'>,
  agenda: Agenda,
  topics: readonly KitTopic[],
  language: InterfaceLanguage,
): AgendaItem[] {
  return agenda.map((slot) => {
    const topic = topics.find(({ id }) => id === slot.topicId)
    return {
      day: slot.day,
      date: new Date(Date.parse(startsOn) + (slot.day - 1) * dayLength).toISOString().slice(0, 10),
      startsAt: timeOf(slot.starts),
      endsAt: timeOf(slot.ends),
      kind: slot.kind,
      title: titleOf(slot, topic, language),
      topicId: topic?.id ?? null,
      speakers: topic ? topic.speakers.slice(0, speakersOfSession).map(({ member }) => member) : [],
    }
  })
}

function titleOf({ kind }: Slot, topic: KitTopic | undefined, language: InterfaceLanguage): string {
  if (kind !== 'topic') return translate(language, `workshop.slot.${kind}`)
  return topic ? topic.title : translate(language, 'workshop.slot.free')
}

function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
