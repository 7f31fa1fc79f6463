// What a key takes: kind, type, documentation; from the catalog or from the design. Pure.

import type { KeyView } from '../../core/analyze/analysis.ts'
import { readConverter } from '../../core/edit/converter/own-converter.ts'
import { converterType } from '../../core/edit/terms/key-type.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import type { DataType } from '../../core/model/data-type.ts'
import type { Design } from '../../core/model/design.ts'
import type { Converter } from '../../core/model/key.ts'

export interface KeyShape {
  readonly kind: 'opt' | 'flag' | 'required'
  /** Null for a converter of the user's own. */
  readonly type: DataType | null
  readonly doc: string
  /** Name of the value in help texts, such as `ADDRESS`. */
  readonly docv: string
  /** Words of a converter of the user; null when its texts are others. */
  readonly words: readonly string[] | null
}

/** Words of a converter of the user, when it has some. */
function wordsOf(converter: Converter): readonly string[] | null {
  const form = converter.kind === 'custom' ? readConverter(converter) : null
  return form?.kind === 'words' ? form.words.map(({ text }) => text) : null
}

const BOOL: DataType = { kind: 'bool' }

/** Null for a key that neither the design nor the catalog knows. */
export function keyShape(ref: string, design: Design, catalog: Catalog): KeyShape | null {
  const own = design.logic.keys[ref]
  if (own?.kind === 'created') {
    const { argument, info } = own
    const type = argument.kind === 'flag' ? BOOL : converterType(argument.converter, catalog)
    const words = argument.kind === 'flag' ? null : wordsOf(argument.converter)
    return { kind: argument.kind, type, doc: info.doc ?? '', docv: info.docv ?? '', words }
  }
  const builtin = catalog.keys.get(own?.kind === 'builtin' ? own.builtin : ref.replace(/^Key\./, ''))
  if (builtin === undefined) return null
  const { kind, type, info, summary } = builtin
  return { kind, type, doc: info.doc ?? summary, docv: info.docv ?? '', words: null }
}

/** The option as it is typed: the first long one, else the first. */
export function optionOf(key: Pick<KeyView, 'options' | 'name'>): string {
  const name = key.options.find((option) => option.length > 1) ?? key.options[0] ?? key.name
  return name.length === 1 ? `-${name}` : `--${name}`
}

/** What a key's value may be, when it is one of few; the texts as they are typed. Null for free text. */
export function choicesOf(shape: KeyShape | null): readonly string[] | null {
  if (shape?.kind === 'flag') return null
  if (shape?.words !== null && shape?.words !== undefined) return shape.words
  let type = shape?.type ?? null
  if (type?.kind === 'option') type = type.of
  if (type?.kind === 'bool') return ['true', 'false']
  // Variants are typed in lower case, as the real tool prints them.
  return type?.kind === 'variants' ? type.tags.map((tag) => tag.toLowerCase().replaceAll('_', '-')) : null
}
