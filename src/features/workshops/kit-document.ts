import { type CaseStudy, type Catalogue, type InterfaceLanguage, pagePath, shortened } from '../../domain/index.js'
import { translate } from '../../messages/translate.js'
import { caseHeadings, textIn } from '../catalogue/index.js'
import {
  byLine,
  type DocumentBlock,
  type DocumentChapter,
  dayIn,
  daysIn,
  type Handout,
  languageNameIn,
  namesIn,
  type PrintedDocument,
} from '../documents/index.js'
import type { AgendaItem, KitTopic, WorkshopKit } from './kit.js'

/** Characters of each part of a handout: together they fill one page at most. */
const longestParts = { problem: 600, solution: 1_000, results: 600, lessons: 500, costNote: 300 } as const

interface Writing {
  readonly catalogue: Catalogue
  readonly language: InterfaceLanguage
  /** What links begin with, without a slash at the end. */
  readonly base: string
}

/** The kit of a workshop as a document: what it is, what it talks about, agenda, groups, handouts, a form for feedback. */
export function kitDocument(kit: WorkshopKit, writing: Writing): PrintedDocument {
  const { language, catalogue } = writing
  const t = translator(language)
  const { workshop } = kit
  const chapters: [id: string, title: string, blocks: DocumentBlock[]][] = [
    ['participants', t('workshop.participants'), participantBlocks(kit, language)],
    ['topics', t('workshop.topics'), kit.topics.flatMap((topic) => topicBlocks(topic, writing))],
    ['agenda', t('workshop.agenda'), agendaBlocks(kit.agenda, language)],
    ['groups', t('workshop.groups'), groupBlocks(kit, language)],
    ['handouts', t('workshop.handouts'), handoutBlocks(kit, writing)],
    ['feedback', t('workshop.feedback'), feedbackBlocks(kit, writing)],
  ]
  return {
    language,
    front: {
      title: workshop.name,
      subtitle: catalogue.domain.name[language],
      name: t('workshop.title'),
      day: whenAndWhere(kit, language),
      lead: t('workshop.kit.lead'),
      notice: workshop.sharedAt === null ? t('workshop.notShared') : null,
    },
    chapters: chapters.map(([id, title, blocks], index): DocumentChapter => ({ id, number: index + 1, title, blocks })),
  }
}

/** Days and place in one line. */
function whenAndWhere({ workshop, agenda }: Pick<WorkshopKit, 'workshop' | 'agenda'>, language: InterfaceLanguage) {
  const [first, last] = [workshop.startsOn, agenda.at(-1)?.date ?? workshop.startsOn]
  const days = daysIn(language, first, last)
  return workshop.place === null ? days : `${days}, ${workshop.place}`
}

function participantBlocks({ participants }: WorkshopKit, language: InterfaceLanguage): DocumentBlock[] {
  const t = translator(language)
  return [
    paragraph(t('workshop.participants.count', { count: participants.length })),
    {
      kind: 'rows',
      title: t('workshop.participants'),
      columns: [t('map.member'), t('workshop.needs'), t('chart.cases')],
      rows: participants.map(({ member, administration, needs, caseStudies }) => [
        administration === null ? member.name : `${member.name} (${administration})`,
        String(needs),
        String(caseStudies),
      ]),
    },
  ]
}

function topicBlocks(topic: KitTopic, { language, catalogue }: Writing): DocumentBlock[] {
  const t = translator(language)
  const { number, title, needs, caseStudies, speakers } = topic
  const headed = (text: string, block: DocumentBlock): DocumentBlock[] => [heading(3, text), block]
  return [
    heading(2, t('workshop.topic', { number: String(number), title })),
    ...(needs.length === 0
      ? [paragraph(t('workshop.topic.fromCatalogue'))]
      : headed(t('workshop.topic.needs'), {
          kind: 'needs',
          generated: true,
          items: needs.map(({ member, ...need }) => ({ ...need, member: member.name, sources: [] })),
        })),
    ...(caseStudies.length === 0
      ? [paragraph(t('workshop.topic.noCases'))]
      : headed(t('workshop.topic.cases'), {
          kind: 'caseList',
          generated: true,
          items: caseStudies.map((summary) => ({
            id: summary.id,
            title: summary.title,
            by: byLine(catalogue.caseStudies.get(summary.id)!, catalogue, language),
            maturity: summary.maturity,
            summary: summary.summary,
            results: null,
            describedIn: null,
            language: summary.language,
            refs: [],
            sources: [],
          })),
        })),
    ...(speakers.length === 0
      ? []
      : headed(t('workshop.topic.speakers'), {
          kind: 'facts',
          generated: true,
          items: speakers.map((speaker) => ({ text: speakerLine(speaker, language), refs: [], sources: [] })),
        })),
  ]
}

/** Who, with what, whether they come anyway, and in which language. */
function speakerLine(
  { member, reason, takesPart, languages }: KitTopic['speakers'][number],
  language: InterfaceLanguage,
): string {
  const spoken =
    languages.length === 0
      ? translate(language, 'workshop.speaker.interpreter')
      : translate(language, 'workshop.speaker.speaks', {
          languages: namesIn(
            language,
            languages.map((one) => languageNameIn(language, one)),
          ),
        })
  return translate(language, `workshop.speaker.${takesPart ? 'takesPart' : 'toInvite'}`, {
    name: member.name,
    reason,
    spoken,
  })
}

function agendaBlocks(agenda: readonly AgendaItem[], language: InterfaceLanguage): DocumentBlock[] {
  const t = translator(language)
  const days = [...new Set(agenda.map(({ day }) => day))]
  return [
    paragraph(t('workshop.agenda.draft')),
    ...days.map((day): DocumentBlock => {
      const items = agenda.filter((item) => item.day === day)
      return {
        kind: 'rows',
        title: t('workshop.day', { number: String(day), date: dayIn(language, items[0]!.date) }),
        columns: [t('workshop.time'), t('workshop.session'), t('workshop.with')],
        rows: items.map(({ startsAt, endsAt, title, speakers }) => [
          // Kept on one line.
          `${startsAt}\u2060–\u2060${endsAt}`,
          title,
          namesIn(
            language,
            speakers.map(({ name }) => name),
          ),
        ]),
      }
    }),
  ]
}

function groupBlocks({ groups }: WorkshopKit, language: InterfaceLanguage): DocumentBlock[] {
  const t = translator(language)
  return [
    paragraph(t('workshop.groups.lead')),
    ...groups.flatMap(({ number, members, sharedTopics, lessons }): DocumentBlock[] => {
      const because = [
        ...sharedTopics.map((title) => t('workshop.group.shares', { title })),
        ...lessons.map(({ text }) => text),
      ]
      return [
        heading(2, t('workshop.group', { number: String(number) })),
        paragraph(
          namesIn(
            language,
            members.map(({ name }) => name),
          ),
        ),
        because.length === 0
          ? paragraph(t('workshop.group.alike'))
          : { kind: 'facts', generated: true, items: because.map((text) => ({ text, refs: [], sources: [] })) },
      ]
    }),
  ]
}

function handoutBlocks({ handouts }: WorkshopKit, writing: Writing): DocumentBlock[] {
  return [
    paragraph(translate(writing.language, 'workshop.handouts.lead', { count: handouts.length })),
    ...handouts.flatMap((id): DocumentBlock[] => {
      const study = writing.catalogue.caseStudies.get(id)
      return study ? [{ kind: 'handout', handout: handoutOf(study, writing) }] : []
    }),
  ]
}

/** A case study on one page. */
function handoutOf(study: CaseStudy, { catalogue, language, base }: Writing): Handout {
  const t = translator(language)
  const { text, language: its } = textIn(study, language)
  const technologies = study.technologies.flatMap((id) => catalogue.technologies.get(id)?.name[language] ?? [])
  const [source] = study.sources
  return {
    caseStudyId: study.id,
    title: text.title,
    language: its,
    by: byLine(study, catalogue, language),
    facts: [
      ...(study.maturity === null ? [] : [t('workshop.handout.stage', { stage: t(`maturity.${study.maturity}`) })]),
      ...(technologies.length === 0
        ? []
        : [t('workshop.handout.technologies', { names: namesIn(language, technologies) })]),
      ...(source ? [t('workshop.handout.source', { source: shortened(source.title ?? source.url, 200) })] : []),
      // On a page, its title leads there.
      ...(base === ''
        ? []
        : [t('workshop.handout.record', { address: base + pagePath(language, 'case-studies', study.id) })]),
    ],
    parts: caseHeadings.flatMap((name) => {
      const said = text[name]
      return said === null ? [] : [{ heading: t(`case.${name}`), text: shortened(said, longestParts[name]) }]
    }),
  }
}

function feedbackBlocks({ workshop }: WorkshopKit, { language, base }: Writing): DocumentBlock[] {
  const t = translator(language)
  const address = base + pagePath(language, 'workshops', workshop.id, 'feedback')
  const question = (name: 'useful' | 'need' | 'case' | 'fact' | 'comment', lines: number) => ({
    label: t(`workshop.question.${name}`),
    hint: name === 'useful' ? null : t(`workshop.question.${name}.hint`),
    lines,
    choices: [],
  })
  return [
    paragraph(t('workshop.feedback.lead', { address })),
    {
      kind: 'questions',
      questions: [
        { ...question('useful', 0), choices: ([5, 4, 3, 2, 1] as const).map((grade) => t(`workshop.useful.${grade}`)) },
        question('need', 4),
        question('case', 4),
        question('fact', 3),
        question('comment', 2),
      ],
    },
  ]
}

function heading(level: 2 | 3, text: string): DocumentBlock {
  return { kind: 'heading', generated: true, level, text }
}

function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', generated: true, text, refs: [], sources: [] }
}

function translator(language: InterfaceLanguage) {
  return (key: Parameters<typeof translate>[1], values?: Parameters<typeof translate>[2]) =>
    translate(language, key, values)
}
