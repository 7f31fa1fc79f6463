// `Key.Arg.list`: elements separated by commas; empty ones are dropped. A list of lists splits at the same commas, so
// each inner list has one element.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import type { Constant } from '../../../core/model/constant.ts'
import { list } from '../../../core/model/constant.ts'
import { unexpected } from './behaviour.ts'

function items(value: Constant): readonly Constant[] {
  return value.kind === 'list' ? value.items : unexpected('list', value)
}

/** Converter of lists of what `of` converts. */
export function listConverter(of: ConverterBehaviour): ConverterBehaviour {
  return {
    parse: (input) => {
      const parsed: Constant[] = []
      // From the right, as cmdliner does: of several bad elements the last one is reported.
      for (const part of input.split(',').toReversed()) {
        if (part === '') continue
        const result = of.parse(part)
        if ('error' in result) return { error: `invalid element in list ('${input}'): ${result.error}` }
        parsed.push(result.ok)
      }
      return { ok: list(parsed.toReversed()) }
    },
    print: (value) =>
      items(value)
        .map((item) => of.print(item))
        .join(','),
    ocaml: (value) =>
      `[${items(value)
        .map((item) => of.ocaml(item))
        .join('; ')}]`,
    runtime: `(Cmdliner.Arg.list ${of.runtime})`,
  }
}
