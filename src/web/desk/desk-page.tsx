import type { ComponentChildren, VNode } from 'preact'
import type { Viewer } from '../../domain/index.js'
import { assetAddress } from '../kit/assets.js'
import type { Page } from '../kit/page.js'
import type { Reader } from '../kit/reader.js'
import type { Visit } from '../kit/visit.js'

/** The parts of the desk, in the order of its navigation; each is at the address of its name. */
const deskSections = [
  'queue',
  'cases',
  'dossiers',
  'gaps',
  'rules',
  'surveys',
  'report',
  'workshops',
  'import',
  'workbench',
  'learning',
  'access',
  'webhooks',
  'audit',
] as const
export type DeskSection = (typeof deskSections)[number]

/** What only administrators see: entries of the audit name needs by their ids, drafts too, of which staff do not know. */
const ofAdministrators: readonly DeskSection[] = ['webhooks', 'audit']

export function maySeeSection({ role }: Viewer, section: DeskSection): boolean {
  return role === 'admin' || !ofAdministrators.includes(section)
}

interface DeskPage extends Omit<Page, 'section' | 'body'> {
  readonly section: DeskSection
  readonly body: ComponentChildren
}

/** A page of the desk: what all of them have around them. */
export function deskPage({ reader, viewer }: Pick<Visit, 'reader' | 'viewer'>, { section, ...page }: DeskPage): Page {
  const body = (
    <div class="desk">
      <link rel="stylesheet" href={assetAddress('desk.css')} />
      <DeskNavigation section={section} reader={reader} viewer={viewer} />
      {page.body}
    </div>
  )
  return { ...page, body, section: 'desk', script: 'desk.js' }
}

interface NavigationProps {
  readonly section: DeskSection
  readonly reader: Reader
  readonly viewer: Viewer
}

function DeskNavigation({ section, reader, viewer }: NavigationProps): VNode {
  const { t } = reader
  return (
    <nav class="desk-sections" aria-label={t('desk.navigation')}>
      <ul>
        {deskSections
          .filter((one) => maySeeSection(viewer, one))
          .map((one) => (
            <li key={one}>
              <a href={sectionAddress(reader, one)} aria-current={one === section ? 'page' : undefined}>
                {t(`desk.section.${one}`)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

export function sectionAddress({ to }: Reader, section: DeskSection): string {
  return section === 'queue' ? to('desk') : to('desk', section)
}
