import type { AuditEntry } from '../../../features/audit/index.js'
import { exportKinds, listArchived, textIn } from '../../../features/catalogue/index.js'
import { listEditions } from '../../../features/reports/index.js'
import { listRules } from '../../../features/rules/index.js'
import { listRounds } from '../../../features/surveys/index.js'
import { listWorkshops } from '../../../features/workshops/index.js'
import type { Visit } from '../../kit/visit.js'
import { actorNames } from '../actor-names.js'
import { sectionAddress } from '../desk-page.js'
import { memberName } from '../names.js'

/** What an entry is about, as people know it. */
export interface Thing {
  readonly label: string
  /** Missing where there is no page of it, or none any more. */
  readonly href?: string | undefined
}

type Finder = (ids: readonly string[]) => Thing | undefined

/** Finds what entries are about, with the rights of the viewer; what is gone has no name. */
export interface Things {
  of(entry: Pick<AuditEntry, 'entity' | 'entityId'>): Thing
  readonly actors: ReadonlyMap<string, string>
}

/** Reads the names once, for a page of entries. */
export async function readThings(visit: Visit): Promise<Things> {
  const { reader } = visit
  const { t } = reader
  const actors = await actorNames(visit)
  const finders = new Map<string, Finder>([
    ...(await thingsOfNeeds(visit)),
    ...(await thingsOfCaseStudies(visit)),
    ...(await thingsOfRecords(visit)),
    ...thingsByNumber(visit),
    ['person', ([id = '']) => thing(actors.get(id), `${sectionAddress(reader, 'access')}#${id}`)],
    ['key', ([id = '']) => thing(actors.get(id), `${sectionAddress(reader, 'access')}#${id}`)],
  ])
  return {
    actors,
    of: ({ entity, entityId }) => finders.get(entity)?.(entityId.split('/')) ?? { label: t('audit.gone') },
  }
}

function thing(label: string | undefined, href?: string): Thing | undefined {
  return label === undefined ? undefined : { label, href }
}

async function thingsOfNeeds(visit: Visit): Promise<[string, Finder][]> {
  const { services, viewer, reader } = visit
  const titles = new Map((await services.needs.seenBy(viewer)).map(({ id, title }) => [id, title]))
  const studies = await titlesOfCaseStudies(visit)
  const need: Finder = ([id = '']) => thing(titles.get(id), reader.to('desk', 'needs', id))
  const match: Finder = ([id = '', study = '']) => {
    const [title, other] = [studies.get(study), titles.get(id)]
    if (title === undefined || other === undefined) return thing(title ?? other)
    return thing(reader.t('audit.for', { thing: title, other }), `${reader.to('desk', 'needs', id)}#case-${study}`)
  }
  return [
    ['need', need],
    ['assignment', need],
    ['match', match],
    ['feedback', match],
  ]
}

async function titlesOfCaseStudies({ engine, viewer, reader }: Visit): Promise<Map<string, string>> {
  const archived = (await listArchived(engine, viewer)).map(({ study }) => study)
  const all = [...engine.catalogue.caseStudies.values(), ...archived]
  return new Map(all.map((study) => [study.id, textIn(study, reader.language).text.title]))
}

async function thingsOfCaseStudies(visit: Visit): Promise<[string, Finder][]> {
  const { to } = visit.reader
  const studies = await titlesOfCaseStudies(visit)
  return [
    ['case study', ([id = '']) => thing(studies.get(id), to('desk', 'cases', id))],
    ['case draft', ([id = '']) => thing(visit.reader.t('audit.entity.case-draft'), to('desk', 'cases', 'drafts', id))],
    [
      'case pair',
      ([one = '', other = '']) =>
        thing([one, other].map((id) => studies.get(id) ?? id).join(' · '), to('desk', 'cases', 'pair', one, other)),
    ],
  ]
}

async function thingsOfRecords({ engine, viewer, reader }: Visit): Promise<[string, Finder][]> {
  const { to, language } = reader
  const { technologies } = engine.catalogue
  const named = (list: readonly { readonly id: string; readonly name: string }[], section: string): Finder => {
    const names = new Map(list.map(({ id, name }) => [id, name]))
    return ([id = '']) => thing(names.get(id), to('desk', section, id))
  }
  const rounds = await listRounds(engine)
  const technology: Finder = ([id = '']) => thing(technologies.get(id)?.name[language], to('technologies', id))
  return [
    ['rule', named(await listRules(engine, viewer), 'rules')],
    ['workshop', named(await listWorkshops(engine, viewer), 'workshops')],
    ['edition', named(await listEditions(engine, viewer), 'report')],
    ['edition prose', named(await listEditions(engine, viewer), 'report')],
    ['survey round', named(rounds, 'surveys')],
    [
      'survey answers',
      ([id = '', member = '']) => {
        const round = rounds.find((one) => one.id === id)
        return round && thing(`${round.name}, ${memberName(member, engine, reader)}`, to('desk', 'surveys', id))
      },
    ],
    ['dossier fact', technology],
  ]
}

/** What has no name of its own, and is found in its part of the desk. */
function thingsByNumber({ reader }: Visit): [string, Finder][] {
  const { t } = reader
  const numbered = (section: 'learning'): Finder => {
    return ([id = '']) => thing(t('audit.number', { number: id }), sectionAddress(reader, section))
  }
  const at = (label: string, section: Parameters<typeof sectionAddress>[1]): Finder => {
    return () => thing(label, sectionAddress(reader, section))
  }
  return [
    ['ranking', numbered('learning')],
    ['comparison', numbered('learning')],
    [
      'catalogue',
      ([id = '']) => {
        const kind = exportKinds.find((one) => one === id)
        return thing(kind ? t(`desk.import.kind.${kind}`) : id, sectionAddress(reader, 'import'))
      },
    ],
    ['fact proposal', at(t('desk.section.dossiers'), 'dossiers')],
    ['insight suggestion', at(t('desk.section.gaps'), 'gaps')],
    ['webhook', at(t('desk.section.webhooks'), 'webhooks')],
    ['workshop feedback', at(t('desk.section.workshops'), 'workshops')],
    ['database', ([id = '']) => thing(id)],
  ]
}
