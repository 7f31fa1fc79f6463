// A condition as rows that can be built: tests of MirageOS, keys, comparisons, and what joins them. Nested as deep as it is written.

import { X } from 'lucide-react'
import { COMPARISONS, type ConditionForm } from '../../../core/edit/condition/condition-form.ts'
import { keyDataType } from '../../../core/edit/terms/key-type.ts'
import { termText } from '../../../core/graph/term/term-text.ts'
import type { Catalog } from '../../../core/model/catalog.ts'
import type { DataType } from '../../../core/model/data-type.ts'
import type { Design } from '../../../core/model/design.ts'
import type { KeyRef } from '../../../core/model/ids.ts'
import { keyTitle } from '../../../state/parts/key-title.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { ConstantInput, firstValue } from '../fields/constant-input.tsx'
import { keyChoices, keyCondition, startOf, testOf } from './tests.ts'
import { ChoiceSelect } from '../../../ui/choice-select.tsx'

export interface ConditionEditorProps {
  readonly design: Design
  readonly catalog: Catalog
  readonly form: ConditionForm
  /** How it is called, such as `Condition` or `Condition, part 2`. */
  readonly label: string
  readonly onChange: (form: ConditionForm) => void
  /** Whether any value will do (a `match_impl`), not only true and false. */
  readonly isValue?: boolean
}

const OPERATOR_WORDS: Readonly<Record<string, string>> = {
  '=': 'is',
  '<>': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
}

/** Comparisons that only mean something where values have an order that people know. */
const ORDERED: readonly DataType['kind'][] = ['int', 'float', 'string', 'char']
const ORDERS: readonly string[] = ['<', '<=', '>', '>=']

/** What a key is compared with besides constants. */
const ONE_OF = 'one of'
const IS_TRUE = 'is true'

function TestSelect({ design, catalog, form, label, isValue = false, onChange }: ConditionEditorProps) {
  const keys = keyChoices(design, catalog)
  const choose = (test: string): void => {
    const next = startOf(test, form, design, catalog, isValue)
    if (next !== null) onChange(next)
  }
  return (
    <ChoiceSelect className="mono" aria-label={label} value={testOf(form)} onChoose={choose}>
      <optgroup label="Tests of MirageOS">
        {[...catalog.values.values()].map(({ ref }) => (
          <option key={ref} value={ref}>
            {ref}
          </option>
        ))}
      </optgroup>
      <optgroup label="Keys">
        {keys.map((ref) => (
          <option key={ref} value={`key ${ref}`}>
            {keyTitle(ref, design)}
          </option>
        ))}
      </optgroup>
      <optgroup label="Together">
        <option value="all">all of …</option>
        <option value="any">any of …</option>
        <option value="not">not …</option>
        {isValue && <option value="pair">a pair of …</option>}
        <option value="true">always</option>
        <option value="false">never</option>
      </optgroup>
      {form.kind === 'other' && <option value="other">written in OCaml</option>}
    </ChoiceSelect>
  )
}

function operatorOf(form: ConditionForm): string {
  if (form.kind === 'compare') return form.operator
  return form.kind === 'one-of' ? ONE_OF : IS_TRUE
}

interface KeyTestProps extends ConditionEditorProps {
  readonly keyRef: KeyRef
  readonly type: DataType
}

function Operator({ form, label, type, keyRef, catalog, design, onChange, isValue = false }: KeyTestProps) {
  const isBool = type.kind === 'bool'
  const isOrdered = ORDERED.includes(type.kind)
  const choose = (operator: string): void => {
    if (operator === IS_TRUE) return onChange({ kind: 'key', key: keyRef })
    const before = form.kind === 'compare' && form.other.kind === 'constant' ? form.other.value : null
    if (operator === ONE_OF) {
      const first = form.kind === 'one-of' ? form.values : [before ?? firstOf(keyRef, type, catalog, design)]
      return onChange({ kind: 'one-of', key: keyRef, values: first })
    }
    const comparison = COMPARISONS.find((one) => one === operator)
    if (comparison === undefined) return undefined
    const other =
      form.kind === 'compare'
        ? form.other
        : ({
            kind: 'constant',
            value: (form.kind === 'one-of' ? form.values[0] : null) ?? firstOf(keyRef, type, catalog, design),
          } as const)
    return onChange({ kind: 'compare', key: keyRef, operator: comparison, other })
  }
  return (
    <ChoiceSelect aria-label={`${label}: comparison`} value={operatorOf(form)} onChoose={choose}>
      {(isBool || isValue || form.kind === 'key') && (
        <option value={IS_TRUE}>{isBool ? 'is true' : 'its value'}</option>
      )}
      {COMPARISONS.filter((operator) => isOrdered || !ORDERS.includes(operator) || operator === operatorOf(form)).map(
        (operator) => (
          <option key={operator} value={operator}>
            {OPERATOR_WORDS[operator]}
          </option>
        ),
      )}
      <option value={ONE_OF}>is one of</option>
    </ChoiceSelect>
  )
}

function firstOf(key: KeyRef, type: DataType, catalog: Catalog, design: Design) {
  const start = keyCondition(key, design, catalog, false)
  return start.kind === 'compare' && start.other.kind === 'constant' ? start.other.value : firstValue(type, catalog)
}

/** The other side of a comparison: a constant of the key's type, or another key of that type. */
function OtherSide({ form, label, type, keyRef, catalog, design, onChange }: KeyTestProps) {
  if (form.kind !== 'compare') return null
  const text = JSON.stringify(type)
  const keys = keyChoices(design, catalog).filter(
    (ref) => ref !== keyRef && JSON.stringify(keyDataType(ref, design, catalog)) === text,
  )
  const { other } = form
  return (
    <>
      {keys.length > 0 && (
        <ChoiceSelect
          className="mono"
          aria-label={`${label}: compared with`}
          value={other.kind === 'key' ? other.key : ''}
          onChoose={(picked) =>
            onChange({
              ...form,
              other:
                picked === ''
                  ? { kind: 'constant', value: firstOf(keyRef, type, catalog, design) }
                  : { kind: 'key', key: picked },
            })
          }
        >
          <option value="">a value</option>
          {keys.map((ref) => (
            <option key={ref} value={ref}>
              {keyTitle(ref, design)}
            </option>
          ))}
        </ChoiceSelect>
      )}
      {other.kind === 'constant' && (
        <ConstantInput
          catalog={catalog}
          type={type}
          value={other.value}
          label={`${label}: value`}
          choices={choicesOf(keyRef, catalog)}
          onChange={(value) => onChange({ ...form, other: { kind: 'constant', value } })}
        />
      )}
    </>
  )
}

function choicesOf(key: KeyRef, catalog: Catalog) {
  if (key !== catalog.targetKey) return undefined
  return catalog.targets.map(({ tag }) => ({ kind: 'variant', tag }) as const)
}

/** The values of "is one of". */
function Values({ form, label, type, keyRef, catalog, onChange }: KeyTestProps) {
  if (form.kind !== 'one-of') return null
  const { values } = form
  return (
    <>
      {values.map((value, index) => (
        <div key={index} className="condition-line">
          <ConstantInput
            catalog={catalog}
            type={type}
            value={value}
            label={`${label}: value ${index + 1}`}
            choices={choicesOf(keyRef, catalog)}
            onChange={(next) => onChange({ ...form, values: values.map((each, at) => (at === index ? next : each)) })}
          />
          {values.length > 1 && (
            <IconButton
              label={`${label}: remove value ${index + 1}`}
              icon={<X size={12} />}
              onClick={() => onChange({ ...form, values: values.filter((_, at) => at !== index) })}
            />
          )}
        </div>
      ))}
      <Button
        variant="quiet"
        aria-label={`${label}: add a value`}
        onClick={() => {
          const all = choicesOf(keyRef, catalog) ?? []
          const free = all.find(({ tag }) => !values.some((one) => one.kind === 'variant' && one.tag === tag))
          onChange({ ...form, values: [...values, free ?? firstValue(type, catalog)] })
        }}
      >
        Add a value
      </Button>
    </>
  )
}

function Parts({ form, ...props }: ConditionEditorProps) {
  if (form.kind !== 'all' && form.kind !== 'any' && form.kind !== 'pair') return null
  const { design, catalog, label, onChange, isValue = false } = props
  const set = (of: readonly ConditionForm[]): void => onChange({ ...form, of })
  const least = form.kind === 'pair' ? 2 : 1
  return (
    <div className="condition-parts">
      {form.of.map((part, index) => (
        <div key={index} className="condition-part">
          <ConditionEditor
            design={design}
            catalog={catalog}
            form={part}
            label={`${label}, part ${index + 1}`}
            isValue={isValue && form.kind === 'pair'}
            onChange={(next) => set(form.of.map((each, at) => (at === index ? next : each)))}
          />
          {form.of.length > least && (
            <IconButton
              label={`${label}: remove part ${index + 1}`}
              icon={<X size={12} />}
              onClick={() => set(form.of.filter((_, at) => at !== index))}
            />
          )}
        </div>
      ))}
      {form.kind !== 'pair' && (
        <Button
          variant="quiet"
          aria-label={`${label}: add a part`}
          onClick={() => set([...form.of, keyCondition(catalog.targetKey, design, catalog, false)])}
        >
          {form.kind === 'all' ? 'And' : 'Or'}
        </Button>
      )}
    </div>
  )
}

/** The rows of one condition. */
export function ConditionEditor(props: ConditionEditorProps) {
  const { form, design, catalog, label, onChange } = props
  const keyRef = form.kind === 'key' || form.kind === 'compare' || form.kind === 'one-of' ? form.key : null
  const type = keyRef === null ? null : keyDataType(keyRef, design, catalog)
  const keyTest = keyRef === null || type === null ? null : { ...props, keyRef, type }
  return (
    <div className="condition">
      <div className="condition-line">
        <TestSelect {...props} />
        {keyTest !== null && <Operator {...keyTest} />}
      </div>
      {keyTest !== null && (
        <>
          <OtherSide {...keyTest} />
          <Values {...keyTest} />
        </>
      )}
      {form.kind === 'not' && (
        <div className="condition-parts">
          <ConditionEditor
            design={design}
            catalog={catalog}
            form={form.of}
            label={`${label}, negated`}
            onChange={(of) => onChange({ kind: 'not', of })}
          />
        </div>
      )}
      <Parts {...props} />
      {form.kind === 'other' && (
        <output className="mono connect-text">{termText(form.term, (key) => keyTitle(key, design))}</output>
      )}
    </div>
  )
}
