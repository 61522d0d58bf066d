import { Button } from '../kit/button.js'
import { ErrorSummary } from '../kit/error-summary.js'
import { FacetFields } from '../kit/facet-fields.js'
import { Checks, ChoiceField, LineField, SearchField, TextField } from '../kit/field.js'
import type { FormError } from '../kit/form-error.js'
import type { Sample } from './sample.js'

const options = [
  { value: '', label: 'Not specified' },
  { value: 'BF', label: 'Burkina Faso' },
]

/** What forms are made of. */
export const formSamples: readonly Sample[] = [
  {
    name: 'Field, select and check group',
    show: (theme) => {
      const errors: FormError[] = [{ field: `year-${theme}`, key: 'form.error.year' }]
      return (
        <>
          <ErrorSummary errors={errors} />
          <TextField
            id={`text-${theme}`}
            label="Your problem, in your own words"
            hint="Any language."
            value="Lorries queue"
            rows={3}
          />
          <LineField id={`year-${theme}`} label="From the year" value="soon" errors={errors} />
          <ChoiceField id={`member-${theme}`} label="Your administration" value="BF" options={options} />
          <SearchField
            id={`words-${theme}`}
            label="Keywords"
            value="seals"
            maxLength={100}
            button={
              <Button kind="solid" type="button">
                Search
              </Button>
            }
          />
          <fieldset>
            <legend>Stage</legend>
            <Checks
              name={`stage-${theme}`}
              options={[
                { value: 'production', label: 'In service' },
                { value: 'pilot', label: 'Pilot' },
              ]}
              chosen={['pilot']}
            />
          </fieldset>
          <fieldset>
            <legend>Who may see it</legend>
            <Checks
              type="radio"
              name={`visibility-${theme}`}
              options={[
                { value: 'private', label: 'Private' },
                { value: 'members', label: 'Members' },
              ]}
              chosen={['private']}
            />
          </fieldset>
        </>
      )
    },
  },
  {
    name: 'Filters',
    show: (theme) => (
      <div class={`filters-sample-${theme}`}>
        <FacetFields
          facets={[
            {
              name: 'maturity',
              values: [
                { id: `production-${theme}`, label: 'In service', count: 31, chosen: true },
                { id: `pilot-${theme}`, label: 'Pilot', count: 12, chosen: false },
                { id: `study-${theme}`, label: 'Study', count: 0, chosen: false },
              ],
            },
          ]}
        />
      </div>
    ),
  },
]
