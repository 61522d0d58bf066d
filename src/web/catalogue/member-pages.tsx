import type { VNode } from 'preact'
import {
  type Catalogue,
  contactOf,
  isShared,
  type Member,
  type Need,
  NotFoundError,
  regionName,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { inOrderOfYear, summarise } from '../../features/catalogue/index.js'
import { Breadcrumbs } from '../kit/breadcrumbs.js'
import { CaseCards } from '../kit/case-line.js'
import { Contact } from '../kit/contact-link.js'
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

export function membersPage({ engine, reader }: Visit): Page {
  const { t, to, language, compare, number } = reader
  const { members, experience, regions } = engine.catalogue
  const title = t('members.title')
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('members.lead', { count: experience.size, all: members.size })}</p>
      {[...regions.values()].map(({ id, name }) => {
        const those = [...members.values()]
          .filter(({ region }) => region === id)
          .sort((left, right) => compare(left.name[language], right.name[language]))
        return (
          those.length > 0 && (
            <section key={id}>
              <h2>{name[language]}</h2>
              <ul class="members">
                {those.map(({ code, name }) => {
                  const count = experience.get(code)?.length ?? 0
                  return (
                    <li key={code}>
                      <MemberName code={code} name={name[language]} href={to('members', code)} />
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
        )
      })}
    </>
  )
  return { title, body, section: 'members' }
}

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

function LikeMembers({ member, engine, reader }: { member: Member; engine: Engine; reader: Reader }): VNode {
  const { t, to, list, language } = reader
  const { catalogue } = engine
  return (
    <ul class="cases">
      {likeMembers(member, catalogue, likeCount).map(({ member: { code, name }, areas, context }) => (
        <li key={code}>
          <MemberName code={code} name={name[language]} href={to('members', code)} />
          {areas.length > 0 && (
            <p>
              {t('member.sameAreas', {
                areas: list(areas.map((id) => catalogue.processAreas.get(id)!.name[language])),
              })}
            </p>
          )}
          {context.length > 0 && <p class="facts">{context.map((shared) => t(`context.${shared}`)).join(' · ')}</p>}
        </li>
      ))}
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
      <Contact url={contactOf(member, catalogue.domain)} />
    </aside>
  )
}
