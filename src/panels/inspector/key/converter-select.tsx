// The converter of a key: what its text means. Lists and options are made around a plain one.

import { writeConverter } from '../../../core/edit/converter/own-converter.ts'
import type { Converter } from '../../../core/model/key.ts'
import type { Stores } from '../../../state/stores.ts'
import { Field } from '../../../ui/field.tsx'
import { ChoiceSelect } from '../../../ui/choice-select.tsx'
import { OwnConverterForm } from './own-converter-form.tsx'

export interface ConverterSelectProps {
  readonly stores: Stores
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

/** Converters of the user to begin with, by what they are called in the choice. */
const OWN: Readonly<Record<string, { readonly words: string; readonly make: () => Converter }>> = {
  'own words': {
    words: 'words of your own',
    make: () =>
      writeConverter({
        kind: 'words',
        words: ['first', 'second'].map((text) => {
          const tag = text.charAt(0).toUpperCase() + text.slice(1)
          return { text, value: { kind: 'variant', tag }, ocaml: `\`${tag}` }
        }),
      }),
  },
  'own range': {
    words: 'a number within bounds',
    make: () =>
      writeConverter({ kind: 'range', min: '1', max: '100', message: 'expected a whole number from 1 to 100' }),
  },
}

/** Two choices: of what, and how many. A converter of the user has a form of its own. */
export function ConverterSelect({ stores, converter, onChange }: ConverterSelectProps) {
  const { catalog } = stores
  const inner = innermost(converter)
  const shape = shapeOf(converter)
  const named = inner.kind === 'named' ? inner.name : ''
  const summary = catalog.converters.get(named)?.summary
  return (
    <>
      <Field label="Type" help={inner.kind === 'custom' ? 'What it reads is said below.' : summary}>
        {(ids) => (
          <ChoiceSelect
            {...ids}
            className="mono"
            value={named}
            onChoose={(picked) =>
              picked !== '' && onChange(shaped(shape, OWN[picked]?.make() ?? { kind: 'named', name: picked }))
            }
          >
            {[...catalog.converters.keys()].map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
            <optgroup label="Of your own">
              {inner.kind === 'custom' && <option value="">the one below</option>}
              {Object.entries(OWN).map(([id, { words }]) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </optgroup>
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
      {inner.kind === 'custom' && (
        <OwnConverterForm stores={stores} converter={inner} onChange={(next) => onChange(shaped(shape, next))} />
      )}
    </>
  )
}
