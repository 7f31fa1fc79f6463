// A key of the design's own, `Key.create` or `Key.alias`: everything that MirageOS lets one say about it.

import type { Command } from '../../../core/edit/command.ts'
import { readConverter, type Word } from '../../../core/edit/converter/own-converter.ts'
import { lengthProblem } from '../../../core/edit/binding-problem.ts'
import { converterType } from '../../../core/edit/terms/key-type.ts'
import type { Constant } from '../../../core/model/constant.ts'
import type { Converter, CreatedKey, KeyArgument, KeyInfo } from '../../../core/model/key.ts'
import type { Stores } from '../../../state/stores.ts'
import { Field } from '../../../ui/field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { firstValue } from '../fields/constant-input.tsx'
import { AliasForm } from './alias-form.tsx'
import { ConverterSelect } from './converter-select.tsx'
import { DefaultField } from './default-field.tsx'
import { ChoiceSelect } from '../../../ui/choice-select.tsx'

export interface CreatedKeyFormProps {
  readonly stores: Stores
  readonly keyRef: string
  readonly definition: CreatedKey
}

/** Words against an option or key name; null when it may be one. */
function optionProblem(name: string): string | null {
  if (name === '') return 'A key needs a name.'
  const tooLong = lengthProblem(name)
  if (tooLong !== null) return tooLong
  return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name) ? null : `“${name}” cannot be an option: use letters, digits and -.`
}

const TEXTS: readonly {
  readonly part: 'doc' | 'docv' | 'docs' | 'env'
  readonly label: string
  readonly help: string
}[] = [
  { part: 'doc', label: 'Documentation', help: 'One sentence for --help.' },
  { part: 'docv', label: 'Name of the value', help: 'What --help calls the value, such as PORT.' },
  { part: 'docs', label: 'Section', help: 'Section of --help that it stands in.' },
  { part: 'env', label: 'Environment variable', help: 'Read when the option is not given.' },
]

function infoWith(info: KeyInfo, part: keyof KeyInfo, text: string): KeyInfo {
  const { [part]: _, ...rest } = info
  return text === '' ? { names: info.names, ...rest } : { ...info, [part]: text }
}

/** Whether a converter that was edited still gives what the default is. */
function keepsDefault(before: Converter, after: Converter): boolean {
  if (before.kind !== 'custom' || after.kind !== 'custom') return false
  return JSON.stringify(before.parse) === JSON.stringify(after.parse) || readConverter(after) === null
}

/** The default after words were edited: the word in its place when it was renamed or means something else now. */
function renamedWord(argument: KeyArgument & { readonly kind: 'opt' }, words: readonly Word[]): Constant | null {
  const text = JSON.stringify(argument.default)
  if (words.some(({ value }) => JSON.stringify(value) === text)) return argument.default
  const before = argument.converter.kind === 'custom' ? readConverter(argument.converter) : null
  if (before?.kind !== 'words' || before.words.length !== words.length) return null
  return words[before.words.findIndex(({ value }) => JSON.stringify(value) === text)]?.value ?? null
}

function Value({
  stores,
  definition,
  onChange,
}: Pick<CreatedKeyFormProps, 'stores' | 'definition'> & { readonly onChange: (argument: KeyArgument) => void }) {
  const { argument } = definition
  const { catalog } = stores
  const start = (converter: Converter): Constant => {
    if (argument.kind === 'opt' && keepsDefault(argument.converter, converter)) return argument.default
    const form = converter.kind === 'custom' ? readConverter(converter) : null
    if (form?.kind === 'words') {
      const kept = argument.kind === 'opt' ? renamedWord(argument, form.words) : null
      return kept ?? form.words[0]?.value ?? { kind: 'string', value: '' }
    }
    if (form?.kind === 'range') return { kind: 'int', value: form.min ?? form.max ?? '0' }
    const type = converterType(converter, catalog)
    return type === null ? { kind: 'string', value: '' } : firstValue(type, catalog)
  }
  const setKind = (kind: string): void => {
    const converter: Converter = argument.kind === 'flag' ? { kind: 'named', name: 'string' } : argument.converter
    if (kind === 'flag') onChange({ kind: 'flag' })
    else if (kind === 'required') onChange({ kind: 'required', converter })
    else onChange({ kind: 'opt', converter, default: start(converter) })
  }
  const setConverter = (converter: Converter): void => {
    if (argument.kind === 'required') onChange({ kind: 'required', converter })
    if (argument.kind === 'opt') onChange({ kind: 'opt', converter, default: start(converter) })
  }
  return (
    <>
      <Field label="Kind" help="opt has a default, required must be given, a flag is there or not.">
        {(ids) => (
          <ChoiceSelect {...ids} value={argument.kind} onChoose={setKind}>
            <option value="opt">opt</option>
            <option value="required">required</option>
            <option value="flag">flag</option>
          </ChoiceSelect>
        )}
      </Field>
      {argument.kind !== 'flag' && (
        <ConverterSelect stores={stores} converter={argument.converter} onChange={setConverter} />
      )}
      {argument.kind === 'opt' && (
        <DefaultField
          key={JSON.stringify(argument.converter)}
          stores={stores}
          converter={argument.converter}
          value={argument.default}
          onChange={(value) => onChange({ ...argument, default: value })}
        />
      )}
    </>
  )
}

/** The form; changes of one field are one step. */
export function CreatedKeyForm({ stores, keyRef, definition }: CreatedKeyFormProps) {
  const { info } = definition
  const dispatch = (command: Command): string | null => {
    const verdict = stores.document.getState().dispatch(command)
    return verdict.kind === 'refused' ? verdict.diagnostic.message : null
  }
  const update = (key: CreatedKey): string | null => dispatch({ type: 'key.set', ref: keyRef, key })
  const rename = (name: string): string | null => {
    const problem = optionProblem(name)
    if (problem !== null) return problem
    const names = info.names.map((option) => (option === definition.name ? name : option))
    return update({ ...definition, name, info: { ...info, names } })
  }
  const setNames = (text: string): string | null => {
    const names = text
      .split(/[\s,]+/)
      .filter((name) => name !== '')
      .map((name) => name.replace(/^-+/, ''))
    const problems = names.flatMap((name) => optionProblem(name) ?? [])
    if (names.length === 0) return 'A key needs an option to be set by.'
    return problems.length > 0 ? problems.join(' ') : update({ ...definition, info: { ...info, names } })
  }
  return (
    <div className="form" key={keyRef}>
      <TextField
        label="Name in the configuration"
        help="What conditions and modules call it; changing it changes it everywhere."
        isMono
        value={definition.binding ?? ''}
        placeholder="written in place"
        onCommit={(binding) => update({ ...definition, binding: binding === '' ? null : binding })}
      />
      <TextField
        label="Key"
        help="Its own name; Key_gen has a function of that name."
        isMono
        value={definition.name}
        onCommit={rename}
      />
      {definition.setters === undefined && (
        <Value stores={stores} definition={definition} onChange={(argument) => update({ ...definition, argument })} />
      )}
      <Field label="Stage" help="Who reads it: mirage configure, the running unikernel, or both.">
        {(ids) => (
          <ChoiceSelect
            {...ids}
            value={definition.stage}
            onChoose={(picked) => {
              const stage = (['both', 'configure', 'run'] as const).find((one) => one === picked)
              if (stage !== undefined) update({ ...definition, stage })
            }}
          >
            <option value="both">both</option>
            <option value="configure">configure</option>
            <option value="run">run</option>
          </ChoiceSelect>
        )}
      </Field>
      <TextField
        label="Options"
        help="Names without dashes; one of one letter is a short option."
        isMono
        value={info.names.join(' ')}
        onCommit={setNames}
      />
      {TEXTS.map(({ part, label, help }) => (
        <TextField
          key={part}
          label={label}
          help={help}
          value={info[part] ?? ''}
          onCommit={(text) => update({ ...definition, info: infoWith(info, part, text) })}
        />
      ))}
      <AliasForm stores={stores} keyRef={keyRef} definition={definition} onChange={update} />
    </div>
  )
}
