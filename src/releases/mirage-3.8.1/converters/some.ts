// `Key.Arg.some`: an option. The command line can only say `Some`; `None` is what an absent argument leaves.

import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import type { Constant } from '../../../core/model/constant.ts'
import { some } from '../../../core/model/constant.ts'
import { unexpected } from './behaviour.ts'

function content(value: Constant): Constant | null {
  if (value.kind === 'constructor' && value.name === 'None') return null
  if (value.kind === 'constructor' && value.name === 'Some' && value.argument !== undefined) return value.argument
  return unexpected('some', value)
}

/** Converter of options of what `of` converts. */
export function someConverter(of: ConverterBehaviour): ConverterBehaviour {
  return {
    parse: (input) => {
      const result = of.parse(input)
      return 'error' in result ? result : { ok: some(result.ok) }
    },
    print: (value) => {
      const inner = content(value)
      return inner === null ? '' : of.print(inner)
    },
    ocaml: (value) => {
      const inner = content(value)
      return inner === null ? '(None)' : `(Some ${of.ocaml(inner)})`
    },
    runtime: `(Cmdliner.Arg.some ${of.runtime})`,
  }
}
