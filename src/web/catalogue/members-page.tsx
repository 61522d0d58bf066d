import type { VNode } from 'preact'
import type { Catalogue, Member } from '../../domain/index.js'
import { Button } from '../kit/button.js'
import { EmptyState } from '../kit/empty-state.js'
import { ChoiceField, SearchField } from '../kit/field.js'
import { MemberName } from '../kit/flag.js'
import { one } from '../kit/form-values.js'
import { namedOptions } from '../kit/options.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'

const longestName = 100

/** Which members are listed, as it stands in the address; empty where all are. */
interface Asked {
  readonly name: string
  readonly region: string
  /** `cases` for those with a case study only. */
  readonly having: string
}

export function readMembers({ query }: Pick<Sent, 'query'>): Asked {
  return {
    name: one(query, 'name').trim().slice(0, longestName),
    region: one(query, 'region'),
    having: one(query, 'having'),
  }
}

/** All members by region, with how many case studies each has. */
export function membersPage({ engine: { catalogue }, reader }: Visit, asked: Asked): Page {
  const { t, to, number } = reader
  const { members, experience, regions } = catalogue
  const title = t('members.title')
  const listed = membersListed(asked, catalogue, reader)
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('members.lead', { count: experience.size, all: members.size })}</p>
      <MembersForm asked={asked} catalogue={catalogue} reader={reader} />
      <div id="list" tabIndex={-1} data-changes>
        <p class="members-count" data-announced>
          {t('members.count', { count: listed.length, number: number(listed.length) })}
        </p>
        {listed.length === 0 && (
          <EmptyState icon="search-x" title={t('members.none')}>
            <a href={to('members')}>{t('members.all')}</a>
          </EmptyState>
        )}
        {[...regions.values()].map(({ id, name }) => (
          <Region
            key={id}
            name={name[reader.language]}
            members={listed.filter(({ region }) => region === id)}
            catalogue={catalogue}
            reader={reader}
          />
        ))}
      </div>
    </>
  )
  return { title, body, section: 'members' }
}

function membersListed(
  { name, region, having }: Asked,
  { members, experience }: Catalogue,
  { language, compare }: Reader,
) {
  const wanted = plain(name)
  return [...members.values()]
    .filter((member) => region === '' || member.region === region)
    .filter(({ code }) => having !== 'cases' || experience.has(code))
    .filter(
      (member) =>
        wanted === '' ||
        [member.name[language], member.administration.name ?? ''].some((text) => plain(text).includes(wanted)),
    )
    .sort((left, right) => compare(left.name[language], right.name[language]))
}

/** Without accents and capitals: so names are found as people type them. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function MembersForm({ asked, catalogue, reader }: { asked: Asked; catalogue: Catalogue; reader: Reader }): VNode {
  const { t, to } = reader
  const cases = [
    { value: '', label: t('chart.any') },
    { value: 'cases', label: t('members.having') },
  ]
  return (
    <form method="get" action={to('members')} id="members-form" class="members-form" data-in-place data-applies>
      <SearchField
        id="name"
        label={t('members.name')}
        errors={[]}
        value={asked.name}
        maxLength={longestName}
        button={
          <Button kind="solid" icon="search">
            {t('browse.search')}
          </Button>
        }
      />
      <ChoiceField
        id="region"
        label={t('facet.region')}
        value={asked.region}
        options={[{ value: '', label: t('chart.any') }, ...namedOptions(catalogue.regions.values(), reader)]}
      />
      <ChoiceField id="having" label={t('chart.cases')} value={asked.having} options={cases} />
    </form>
  )
}

interface RegionProps {
  readonly name: string
  readonly members: readonly Member[]
  readonly catalogue: Catalogue
  readonly reader: Reader
}

function Region({ name, members, catalogue: { experience }, reader }: RegionProps): VNode | null {
  const { t, to, language, number } = reader
  if (members.length === 0) return null
  const having = members.filter(({ code }) => experience.has(code)).length
  return (
    <section>
      <h2>{name}</h2>
      <p class="hint">{t('members.ofRegion', { count: having, all: members.length })}</p>
      <ul class="members">
        {members.map((member) => {
          const count = experience.get(member.code)?.length ?? 0
          return (
            <li key={member.code} class={count === 0 ? 'without-cases' : undefined}>
              <MemberName code={member.code} name={member.name[language]} href={to('members', member.code)} />
              {count > 0 && (
                <span class="count">
                  <span aria-hidden="true">{number(count)}</span>
                  <span class="unseen">{t('technologies.cases', { count, number: number(count) })}</span>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
