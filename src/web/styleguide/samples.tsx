import { Badge } from '../kit/badge.js'
import { Breadcrumbs } from '../kit/breadcrumbs.js'
import { Button, ButtonLink } from '../kit/button.js'
import { Card } from '../kit/card.js'
import { RemovableChip } from '../kit/chip.js'
import { DataTable, Scrollable } from '../kit/data-table.js'
import { Dialog } from '../kit/dialog.js'
import { EmptyState } from '../kit/empty-state.js'
import { MemberName } from '../kit/flag.js'
import { Menu } from '../kit/menu.js'
import { Moment } from '../kit/moment.js'
import { ErrorNotice, Notice } from '../kit/notices.js'
import { Pager } from '../kit/pager.js'
import { Progress } from '../kit/progress.js'
import { Score } from '../kit/score.js'
import { SideNavigation } from '../kit/side-navigation.js'
import { Stage } from '../kit/stage.js'
import { Stepper } from '../kit/stepper.js'
import { Tabs } from '../kit/tabs.js'
import { TechnologyIcon } from '../kit/technology-icon.js'
import { Toast } from '../kit/toast.js'
import { formSamples } from './form-samples.js'
import type { Sample } from './sample.js'

const nowhere = '#content'
const needSteps = ['Draft', 'Submitted', 'In review', 'Answered']

/** Every component, in every state. */
export const samples: readonly Sample[] = [
  {
    name: 'Button',
    show: () => (
      <>
        <p class="button-group">
          <Button kind="primary" icon="search" type="button">
            Find solutions
          </Button>
          <Button kind="solid" type="button">
            Apply
          </Button>
          <Button type="button">Save</Button>
          <Button kind="quiet" icon="printer" type="button">
            Print
          </Button>
          <Button kind="danger" type="button">
            Delete
          </Button>
        </p>
        <p class="button-group">
          <Button kind="primary" type="button" attributes={{ disabled: true }}>
            Not now
          </Button>
          <Button type="button" attributes={{ 'aria-busy': 'true' }} icon="rotate-cw">
            Saving
          </Button>
          <ButtonLink href={nowhere} icon="map">
            On a map
          </ButtonLink>
          <Button class="link" type="button">
            Like a link
          </Button>
        </p>
      </>
    ),
  },
  ...formSamples,
  {
    name: 'Chip',
    show: () => (
      <ul class="chips">
        <li>
          <RemovableChip label="Blockchain" remove=": remove" href={nowhere} />
        </li>
        <li>
          <button type="button" class="chip">
            Lorries queue for days at our land border.
          </button>
        </li>
      </ul>
    ),
  },
  {
    name: 'Badge and stage',
    show: () => (
      <p class="button-group">
        <Badge>Draft</Badge>
        <Badge tone="accent" icon="inbox">
          Submitted
        </Badge>
        <Badge tone="warn" icon="circle-dot">
          In review
        </Badge>
        <Badge tone="good" icon="circle-check">
          Answered
        </Badge>
        <Badge tone="bad" icon="octagon-alert">
          Rejected
        </Badge>
        <Stage maturity="production" />
        <Stage maturity="pilot" />
        <Stage maturity="study" />
      </p>
    ),
  },
  {
    name: 'Card',
    show: () => (
      <>
        <Card>
          <h3>Who to contact</h3>
          <p>
            <MemberName code="ID" name="Indonesia" href={nowhere} />
          </p>
        </Card>
        <Card linked class="technology-card">
          <TechnologyIcon id="biometrics" />
          <h3>
            <a class="title" href={nowhere}>
              Biometrics, e-gates and kiosks
            </a>
          </h3>
          <p class="facts">9 case studies</p>
        </Card>
      </>
    ),
  },
  {
    name: 'Score',
    show: () => (
      <p class="button-group">
        <Score score={97} fit="strong" />
        <Score score={52} fit="partial" />
        <Score score={9} fit="weak" />
        <Score score={null} fit="unknown" />
      </p>
    ),
  },
  {
    name: 'Notice, error and toast',
    show: () => (
      <>
        <Notice>The service is still loading the case studies.</Notice>
        <Notice role="status">Your need was submitted.</Notice>
        <ErrorNotice>Somebody else changed this meanwhile.</ErrorNotice>
        <Toast inFlow text="Rejected." undo={{ action: nowhere, label: 'Undo', values: {} }} />
      </>
    ),
  },
  {
    name: 'Empty state',
    show: () => (
      <EmptyState icon="search-x" title="No case study">
        <p>Remove some filters, or try other keywords.</p>
      </EmptyState>
    ),
  },
  {
    name: 'Data table',
    show: (theme) => (
      <Scrollable label={`Case studies by region, ${theme}`}>
        <DataTable
          caption={<caption>Case studies by region</caption>}
          columns={[
            { label: 'Region', cell: ([name]) => name, isHeader: true, sort: { href: nowhere, current: 'ascending' } },
            { label: 'Case studies', cell: ([, count]) => count, isNumber: true, sort: { href: nowhere } },
          ]}
          rows={regions}
          keyOf={([name]) => name}
        />
      </Scrollable>
    ),
  },
  {
    name: 'Tabs, pager, breadcrumbs and side navigation',
    show: (theme) => (
      <>
        <Tabs
          label={`Views, ${theme}`}
          tabs={[
            { label: 'Waiting', href: nowhere, current: true },
            { label: 'Answered', href: '#', current: false },
          ]}
        />
        <Pager page={4} last={12} href={() => nowhere} label={`Pages, ${theme}`} />
        <Breadcrumbs crumbs={[{ label: 'Technologies', href: nowhere }]} label={`You are here, ${theme}`} />
        <SideNavigation
          title={`On this page, ${theme}`}
          parts={[
            { id: `problem-${theme}`, label: 'Problem' },
            { id: `sources-${theme}`, label: 'Sources', count: 3 },
          ]}
        />
      </>
    ),
  },
  {
    name: 'Menu and dialog',
    show: (theme) => (
      <>
        <Menu summary="Unfold">
          <ul>
            <li>
              <a href={nowhere}>Brief (Word)</a>
            </li>
            <li>
              <a href={nowhere} aria-current="page">
                Where one is
              </a>
            </li>
          </ul>
        </Menu>
        <Dialog id={`dialog-${theme}`} title="Delete this need?" inFlow>
          <p>It cannot be restored.</p>
          <p class="button-group">
            <Button kind="danger" type="button">
              Delete
            </Button>
            <Button kind="quiet" type="button">
              Keep
            </Button>
          </p>
        </Dialog>
      </>
    ),
  },
  {
    name: 'Stepper, moment and progress',
    show: () => (
      <>
        <Stepper
          steps={needSteps}
          current={2}
          details={['30 November 2026', '2 December 2026']}
          label="With what stands below a step"
        />
        <Stepper steps={needSteps} current={2} small label="In a list of many" />
        <p>
          <Moment at="2026-11-30T15:20:00.000Z" />
        </p>
        <Progress label="Questions answered" done={12} all={32}>
          12 of 32
        </Progress>
      </>
    ),
  },
]

const regions = [
  ['Americas and Caribbean', 48],
  ['Far East, South and South East Asia', 71],
] as const
