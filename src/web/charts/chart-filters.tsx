import type { VNode } from 'preact'
import { type Catalogue, maturity } from '../../domain/index.js'
import { Button } from '../kit/button.js'
import { type Chosen, ChosenChips } from '../kit/chosen-chips.js'
import { ChoiceField, type Option } from '../kit/field.js'
import { namedOptions } from '../kit/options.js'
import type { Reader } from '../kit/reader.js'
import { allShown, type Shown, type ShownName, shownNames, shownPairs, withQuery } from './shown.js'

interface Props {
  readonly shown: Shown
  readonly catalogue: Catalogue
  /** The page of the charts. */
  readonly path: string
  readonly reader: Reader
}

const labels = {
  technology: 'facet.technology',
  region: 'facet.region',
  maturity: 'facet.maturity',
  yearFrom: 'chart.yearFrom',
  yearTo: 'chart.yearTo',
} as const

/** What charts can be narrowed down by, above them; what is chosen applies at once. */
export function ChartFilters({ shown, catalogue, path, reader }: Props): VNode {
  const { t } = reader
  const choices = choicesIn(catalogue, reader)
  const chosen = shownPairs(shown).map(([name, value]) => chosenAs(name as ShownName, value, { choices, reader }))
  return (
    <div class="chart-filters">
      <form method="get" action={path} id="chart-filters" data-in-place data-applies>
        {shownNames.map((name) => (
          <ChoiceField
            key={name}
            id={name}
            label={t(labels[name])}
            value={shown[name]}
            options={[{ value: '', label: t('chart.any') }, ...choices[name]]}
          />
        ))}
        <Button kind="solid" class="without-script">
          {t('refine.apply')}
        </Button>
      </form>
      <ChosenChips
        chosen={chosen}
        without={{ href: (one) => withQuery(path, shownPairs(one ? { ...shown, [one.name]: '' } : allShown)) }}
      />
    </div>
  )
}

type Choices = Readonly<Record<ShownName, readonly Option[]>>

function choicesIn({ technologies, regions, caseStudies }: Catalogue, reader: Reader): Choices {
  const known = [...caseStudies.values()].flatMap(({ year }) => (year === null ? [] : [year]))
  const years = [...new Set(known)]
    .sort((left, right) => right - left)
    .map((year) => ({ value: String(year), label: String(year) }))
  return {
    technology: namedOptions(technologies.values(), reader),
    region: namedOptions(regions.values(), reader),
    maturity: [...maturity.options].reverse().map((stage) => ({ value: stage, label: reader.t(`maturity.${stage}`) })),
    yearFrom: years,
    yearTo: years,
  }
}

function chosenAs(name: ShownName, value: string, { choices, reader }: { choices: Choices; reader: Reader }): Chosen {
  if (name === 'yearFrom') return { name, value, label: reader.t('facet.since', { year: value }) }
  if (name === 'yearTo') return { name, value, label: reader.t('facet.until', { year: value }) }
  return { name, value, label: choices[name].find((choice) => choice.value === value)?.label ?? value }
}
