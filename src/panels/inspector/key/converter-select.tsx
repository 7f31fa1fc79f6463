// The converter of a key: what its text means. Lists and options are made around a plain one.

import type { Catalog } from '../../../core/model/catalog.ts'
import type { Converter } from '../../../core/model/key.ts'
import { Field } from '../../../ui/field.tsx'
import { ChoiceSelect } from '../../../ui/choice-select.tsx'

export interface ConverterSelectProps {
  readonly catalog: Catalog
  readonly converter: Converter
  readonly onChange: (converter: Converter) => void
}

type Shape = 'plain' | 'list' | 'some'

function shapeOf(converter: Converter): Shape {
  return converter.kind === 'list' || converter.kind === 'some' ? converter.kind : 'plain'
}

function innermost(converter: Converter): Converter {
  let inner = converter
  while (inner.kind === 'list' || inner.kind === 'some') inner = inner.of
  return inner
}

function shaped(shape: Shape, of: Converter): Converter {
  return shape === 'plain' ? of : { kind: shape, of }
}

/** Two choices: of what, and how many. */
export function ConverterSelect({ catalog, converter, onChange }: ConverterSelectProps) {
  const inner = innermost(converter)
  const shape = shapeOf(converter)
  const named = inner.kind === 'named' ? inner.name : ''
  const summary = catalog.converters.get(named)?.summary
  return (
    <>
      <Field label="Type" help={inner.kind === 'custom' ? `A converter of your own: ${inner.runtime}.` : summary}>
        {(ids) => (
          <ChoiceSelect
            {...ids}
            className="mono"
            value={named}
            onChoose={(picked) => onChange(shaped(shape, { kind: 'named', name: picked }))}
          >
            {inner.kind === 'custom' && <option value="">of your own</option>}
            {[...catalog.converters.keys()].map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </ChoiceSelect>
        )}
      </Field>
      <Field label="How many">
        {(ids) => (
          <ChoiceSelect
            {...ids}
            value={shape}
            onChoose={(picked) => {
              const next = (['plain', 'list', 'some'] as const).find((one) => one === picked)
              if (next !== undefined) onChange(shaped(next, inner))
            }}
          >
            <option value="plain">one</option>
            <option value="list">a list, separated by commas</option>
            <option value="some">one or none</option>
          </ChoiceSelect>
        )}
      </Field>
    </>
  )
}
