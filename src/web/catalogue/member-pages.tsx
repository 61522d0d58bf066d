import type { VNode } from 'preact'
import {
  type CaseStudy,
  type Catalogue,
  contactOf,
  isShared,
  type Member,
  type Need,
  NotFoundError,
  regionName,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { countFacets, inOrderOfYear, summarise } from '../../features/catalogue/index.js'
import { Breadcrumbs } from '../kit/breadcrumbs.js'
import { ButtonLink } from '../kit/button.js'
import { Card } from '../kit/card.js'
import { CaseCards } from '../kit/case-line.js'
import { Fact } from '../kit/fact.js'
import { MemberName } from '../kit/flag.js'
import { one } from '../kit/form-values.js'
import { NeedList } from '../kit/need-list.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Sent } from '../kit/sent.js'
import type { Visit } from '../kit/visit.js'
import { likeMembers } from './similar-members.js'

const likeCount = 6
/** Of process areas that another administration has in common, named in its card. */
const mostAreas = 3
/** With fewer case studies, their cards say the same. */
const leastForTopics = 4
const mostTopics = 5

export function readMember({ params }: Sent) {
  return { code: one(params, 'code') }
}

export async function memberPage(
  { engine, reader, services, viewer }: Visit,
  { code }: ReturnType<typeof readMember>,
): Promise<Page> {
  const member = engine.catalogue.members.get(code)
  if (!member) throw new NotFoundError('member', code)
  const needs = (await services.needs.seenBy(viewer)).filter((need) => need.memberCode === code && isShared(need))
  return {
    title: member.name[reader.language],
    section: 'members',
    twin: ['members', `${code}.md`],
    body: <MemberRecord member={member} needs={needs} engine={engine} reader={reader} />,
  }
}

interface RecordProps {
  readonly member: Member
  /** What this member shares, as far as the reader may see it. */
  readonly needs: readonly Need[]
  readonly engine: Engine
  readonly reader: Reader
}

function MemberRecord({ member, needs, engine, reader }: RecordProps): VNode {
  const { t, to, language } = reader
  const { catalogue } = engine
  const studies = inOrderOfYear(catalogue.experience.get(member.code) ?? [])
  return (
    <article class="record">
      <header>
        <Breadcrumbs crumbs={[{ label: t('section.members'), href: to('members') }]} />
        <h1>
          <MemberName code={member.code} name={member.name[language]} />
        </h1>
        {member.administration.name && <p class="lead">{member.administration.name}</p>}
      </header>
      <div class="text">
        <section>
          <h2>{t('member.portfolio', { count: studies.length })}</h2>
          {studies.length === 0 && <p>{t('member.noCases')}</p>}
          <Topics member={member} studies={studies} engine={engine} reader={reader} />
          <CaseCards studies={studies.map((study) => summarise(study, catalogue, language))} />
        </section>
        <NeedList title={t('needs.shared')} needs={needs} />
        <section>
          <h2>{t('member.peers')}</h2>
          <p class="hint">{t('member.peersHint')}</p>
          <LikeMembers member={member} engine={engine} reader={reader} />
        </section>
      </div>
      <Situation member={member} catalogue={catalogue} reader={reader} />
    </article>
  )
}

interface TopicsProps {
  readonly member: Member
  readonly studies: readonly CaseStudy[]
  readonly engine: Engine
  readonly reader: Reader
}

/** What the case studies of a member are about: each leads to those of them that are. */
function Topics({ member, studies, engine, reader }: TopicsProps): VNode | null {
  const { t, to, language, number } = reader
  if (studies.length < leastForTopics) return null
  const counted = countFacets(studies, engine.catalogue, language)
  return (
    <dl class="topics">
      {(['technology', 'processArea'] as const).map((facet) => (
        <Fact key={facet} name={t(`facet.${facet}`)}>
          <ul class="chips">
            {counted[facet].slice(0, mostTopics).map(({ id, name, count }) => (
              <li key={id}>
                <a
                  class="chip"
                  href={`${to('case-studies')}?${new URLSearchParams({ member: member.code, [facet]: id })}`}
                >
                  {name} <span class="count">{number(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </Fact>
      ))}
    </dl>
  )
}

function LikeMembers({ member, engine, reader }: { member: Member; engine: Engine; reader: Reader }): VNode {
  const { t, to, list, language, number } = reader
  const { catalogue } = engine
  return (
    <ul class="card-grid like-members">
      {likeMembers(member, catalogue, likeCount).map(({ member: { code, name }, areas, context }) => {
        const count = catalogue.experience.get(code)?.length ?? 0
        return (
          <li key={code}>
            <Card>
              <h3>
                <MemberName code={code} name={name[language]} href={to('members', code)} />
              </h3>
              <p class="facts">{t('technologies.cases', { count, number: number(count) })}</p>
              {areas.length > 0 && (
                <p>
                  {t('member.sameAreas', {
                    areas: list(areas.slice(0, mostAreas).map((id) => catalogue.processAreas.get(id)!.name[language])),
                  })}
                </p>
              )}
              {context.length > 0 && <p class="facts">{context.map((shared) => t(`context.${shared}`)).join(' · ')}</p>}
            </Card>
          </li>
        )
      })}
    </ul>
  )
}

interface SituationProps {
  readonly member: Member
  readonly catalogue: Catalogue
  readonly reader: Reader
}

const situations = ['landlocked', 'island', 'smallIslandDevelopingState', 'leastDeveloped'] as const

function Situation({ member, catalogue, reader }: SituationProps): VNode {
  const { t, language, languageName } = reader
  const contact = contactOf(member, catalogue.domain)
  const holding = situations.filter((name) => member.context[name])
  return (
    <aside class="facts-column" aria-label={t('case.facts')}>
      <dl>
        <Fact name={t('facet.region')}>{regionName(member, catalogue, language)}</Fact>
        {member.officialLanguages.length > 0 && (
          <Fact name={t('member.languages')}>{member.officialLanguages.map(languageName).join(', ')}</Fact>
        )}
        {holding.length > 0 && (
          <Fact name={t('member.situation')}>{holding.map((name) => t(`situation.${name}`)).join(', ')}</Fact>
        )}
        {member.unions.length > 0 && <Fact name={t('member.unions')}>{member.unions.join(', ')}</Fact>}
      </dl>
      {contact && (
        <p>
          <ButtonLink href={contact} kind="solid" icon="external-link">
            {t('peers.contact')}
          </ButtonLink>
        </p>
      )}
    </aside>
  )
}
