// A converter of the user: words with a meaning, a whole number within bounds, or three functions in OCaml; and a line to try it out.

import { X } from 'lucide-react'
import {
  type ConverterForm,
  type OwnConverter,
  readConverter,
  type Word,
  wordOcaml,
  writeConverter,
} from '../../../core/edit/converter/own-converter.ts'
import type { Constant } from '../../../core/model/constant.ts'
import type { Stores } from '../../../state/stores.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { ExpressionField } from '../expression/expression-field.tsx'
import { FormOrOcaml } from '../expression/form-or-ocaml.tsx'
import { Trial } from './trial.tsx'

export interface OwnConverterFormProps {
  readonly stores: Stores
  readonly converter: OwnConverter
  readonly onChange: (converter: OwnConverter) => void
}

/** The meaning that a text stands for: `` `Fast `` or Fast is a tag, 3 a number, anything else a text. */
function meaningOf(text: string): Constant | null {
  const tag = /^`?([A-Z][A-Za-z0-9_]*)$/.exec(text.trim())?.[1]
  if (tag !== undefined) return { kind: 'variant', tag }
  if (/^-?\d+$/.test(text.trim())) return { kind: 'int', value: text.trim() }
  const quoted = /^"(.*)"$/.exec(text.trim())?.[1]
  return quoted === undefined ? null : { kind: 'string', value: quoted }
}

/** A tag that none of the words has. */
function freshWord(words: readonly Word[]): Word {
  let number = words.length + 1
  while (words.some(({ text }) => text === `word${number}`)) number += 1
  const value: Constant = { kind: 'variant', tag: `Word${number}` }
  return { text: `word${number}`, value, ocaml: wordOcaml(value) }
}

interface WordsProps {
  readonly words: readonly Word[]
  readonly onChange: (words: readonly Word[]) => void
}

function Words({ words, onChange }: WordsProps) {
  const set = (index: number, word: Word): void => onChange(words.map((each, at) => (at === index ? word : each)))
  const rename = (index: number, text: string): string | null => {
    const word = words[index]
    if (word === undefined) return null
    if (text === '') return 'A word is not empty.'
    if (words.some((each, at) => at !== index && each.text === text)) return `“${text}” stands here already.`
    set(index, { ...word, text })
    return null
  }
  const mean = (index: number, text: string): string | null => {
    const word = words[index]
    const value = meaningOf(text)
    if (word === undefined) return null
    if (value === null) return 'A meaning is a tag such as `Fast, a number, or a text in quotes.'
    const isTaken = words.some((each, at) => at !== index && JSON.stringify(each.value) === JSON.stringify(value))
    if (isTaken) return 'Another word means that already.'
    if (words.some((each, at) => at !== index && each.value.kind !== value.kind))
      return 'All words mean values of one type.'
    set(index, { ...word, value, ocaml: wordOcaml(value) })
    return null
  }
  return (
    <>
      <p className="field-words">What is typed, and what it means in conditions and in the unikernel.</p>
      {words.map((word, index) => (
        <div key={index} className="word-line">
          <TextInput
            className="mono"
            aria-label={`Word ${index + 1}`}
            value={word.text}
            onCommit={(text) => rename(index, text.trim())}
          />
          <TextInput
            className="mono"
            aria-label={`Meaning of word ${index + 1}`}
            value={wordOcaml(word.value)}
            onCommit={(text) => mean(index, text)}
          />
          {words.length > 1 && (
            <IconButton
              label={`Remove word ${index + 1}`}
              icon={<X size={12} />}
              onClick={() => onChange(words.filter((_, at) => at !== index))}
            />
          )}
        </div>
      ))}
      <Button onClick={() => onChange([...words, freshWord(words)])}>Add a word</Button>
    </>
  )
}

type Range = ConverterForm & { readonly kind: 'range' }

/** What the tool says against other numbers, until somebody writes it. */
function rangeMessage(min: string | null, max: string | null): string {
  if (min !== null && max !== null) return `expected a whole number from ${min} to ${max}`
  if (min !== null) return `expected a whole number, at least ${min}`
  return max === null ? 'expected a whole number' : `expected a whole number, at most ${max}`
}

function RangeForm({ form, onChange }: { readonly form: Range; readonly onChange: (form: Range) => void }) {
  const isOwn = form.message !== rangeMessage(form.min, form.max)
  const setBound = (bound: 'min' | 'max', text: string): string | null => {
    const digits = text.trim()
    if (digits !== '' && !/^-?\d{1,18}$/.test(digits)) return 'A bound is a whole number.'
    const next = { ...form, [bound]: digits === '' ? null : String(BigInt(digits)) }
    if (next.min !== null && next.max !== null && BigInt(next.min) > BigInt(next.max))
      return 'No number lies between these bounds.'
    onChange(isOwn ? next : { ...next, message: rangeMessage(next.min, next.max) })
    return null
  }
  return (
    <>
      <TextField
        label="Smallest number"
        isMono
        value={form.min ?? ''}
        placeholder="none"
        onCommit={(text) => setBound('min', text)}
      />
      <TextField
        label="Largest number"
        isMono
        value={form.max ?? ''}
        placeholder="none"
        onCommit={(text) => setBound('max', text)}
      />
      <TextField
        label="Message when refused"
        help="What the tool says when something else is given."
        value={form.message}
        onCommit={(message) => {
          onChange({ ...form, message: message === '' ? rangeMessage(form.min, form.max) : message })
          return null
        }}
      />
    </>
  )
}

const PARTS = [
  {
    label: 'Parse',
    note: 'string -> [ `Ok of … | `Error of string ]',
    help: 'What a text means, or why it means nothing.',
  },
  { label: 'Print', note: '… -> string', help: 'The text that stands for a value in --help.' },
  { label: 'Emit', note: '… -> string', help: 'The OCaml of a value, as key_gen.ml holds it.' },
] as const

/** The form of the converter. */
export function OwnConverterForm({ stores, converter, onChange }: OwnConverterFormProps) {
  const form = readConverter(converter)
  const change = (next: ConverterForm): void => onChange(writeConverter(next))
  const shown =
    form === null ? null : form.kind === 'words' ? (
      <Words words={form.words} onChange={(words) => change({ kind: 'words', words })} />
    ) : (
      <RangeForm form={form} onChange={change} />
    )
  return (
    <fieldset className="record-form">
      <legend>Converter of your own</legend>
      <FormOrOcaml
        what="the converter"
        form={shown}
        ocaml={
          <ExpressionField
            stores={stores}
            place={{ kind: 'converter', converter }}
            parts={PARTS}
            onRead={(meaning) => meaning.kind === 'converter' && onChange(meaning.converter)}
          />
        }
      />
      <TextField
        label="Name at run time"
        note="OCaml"
        help="The converter of Cmdliner that the unikernel reads its command line with."
        isMono
        value={converter.runtime}
        onCommit={(runtime) => {
          if (runtime.trim() === '') return 'The unikernel needs a converter too, such as Cmdliner.Arg.string.'
          onChange({ ...converter, runtime })
          return null
        }}
      />
      <Trial stores={stores} converter={converter} />
    </fieldset>
  )
}
