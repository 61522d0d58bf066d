import { maturity, membersWithExperience } from '../../../domain/index.js'
import { translate } from '../../../messages/translate.js'
import type { EditionSource, StoredFigure } from '../../documents/index.js'
import { inThree, say } from '../../documents/index.js'
import type { ChapterPlan, Writer } from './writer.js'

/** From the ground up: what is in service first. Those of unknown maturity count with studies. */
const layers = [...maturity.options].reverse()

/** When case studies were reported, by how far they had come; nothing where none says when. */
export function timelineFigure({ studies, title }: ChapterPlan, { nextFigure }: Writer): StoredFigure | undefined {
  const dated = studies.flatMap(({ id, year, maturity: stage }) => (year === null ? [] : [{ id, year, stage }]))
  if (dated.length === 0) return undefined
  const years = dated.map(({ year }) => year).sort((left, right) => left - right)
  const [first, last] = [years[0]!, years.at(-1)!]
  const middle = String(years[Math.floor(years.length / 2)])
  return {
    kind: 'figure',
    generated: true,
    number: nextFigure(),
    title: inThree((language) =>
      translate(language, 'report.timeline', { about: title[language], count: dated.length, year: middle }),
    ),
    note: say('timeline.source', { undated: studies.length - dated.length }),
    chart: {
      kind: 'columns',
      layers: layers.map((name) => ({ name, label: say(`maturity.${name}`) })),
      columns: Array.from({ length: last - first + 1 }, (_, index) => ({
        label: first + index,
        counts: layers.map(
          (layer) => dated.filter(({ year, stage }) => year === first + index && (stage ?? 'study') === layer).length,
        ),
      })),
    },
    sources: dated.flatMap(({ id, year, stage }): EditionSource[] => [
      { record: 'case study', id, field: 'year', value: year },
      { record: 'case study', id, field: 'maturity', value: stage },
    ]),
  }
}

/** Where case studies were implemented; nothing where members are no places. */
export function mapFigure({ catalogue, nextFigure }: Writer): StoredFigure | undefined {
  const members = [...catalogue.members.values()]
  const placed = members.flatMap((member) =>
    member.position
      ? [{ ...member, position: member.position, studies: catalogue.experience.get(member.code) ?? [] }]
      : [],
  )
  if (placed.length === 0) return undefined
  const withCases = members.filter(({ code }) => (catalogue.experience.get(code) ?? []).length > 0)
  const studies = [...catalogue.caseStudies.values()]
  return {
    kind: 'figure',
    generated: true,
    number: nextFigure(),
    title: inThree((language) => translate(language, 'map.finding', { count: withCases.length, all: members.length })),
    note: say('map.source', { count: studies.length }),
    chart: {
      kind: 'map',
      dots: placed
        .filter((one) => one.studies.length > 0)
        .map(({ code, name, position, studies: own }) => ({ key: code, label: name, position, count: own.length })),
      others: placed.filter((one) => one.studies.length === 0).map(({ position }) => position),
    },
    sources: studies.flatMap((study) =>
      membersWithExperience(study).map(
        (code): EditionSource => ({ record: 'case study', id: study.id, field: 'implementers', value: code }),
      ),
    ),
  }
}
