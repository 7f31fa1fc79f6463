// Signatures as MirageOS's interface writes them, one piece an argument. Pure.

import type { NodeTypes } from '../../../core/analyze/analysis.ts'
import { dataTypeText } from '../../../core/model/data-type-text.ts'
import type { ArgumentSignature, ArgumentType, DeviceSignature } from '../../../core/model/device.ts'
import { splitFunctorType } from '../../../core/model/module-type.ts'
import { typeText } from '../../../state/parts/node-type.ts'

function argumentText(type: ArgumentType): string {
  switch (type.kind) {
    case 'impl':
      return `${typeText(type.type)} impl`
    case 'data':
      return dataTypeText(type.type)
    case 'value':
      return `${dataTypeText(type.type)} value`
    case 'function':
      return `(${typeText(type.from)} impl → ${typeText(type.to)} impl)`
    case 'unit':
      return 'unit'
  }
}

function labelOf({ labelled, optional, name }: ArgumentSignature): string {
  if (optional) return `?${name}:`
  return labelled ? `${name}:` : ''
}

/** Arguments in OCaml's order, then the result; to be joined with arrows. */
export function deviceSignature({ arguments: all, result }: DeviceSignature): readonly string[] {
  return [...all.map((argument) => labelOf(argument) + argumentText(argument.type)), `${typeText(result)} impl`]
}

/** The functor type of a module or of a device of the user: what it takes, then what it gives. */
export function functorSignature({ inputs, output, outputText }: NodeTypes): readonly string[] {
  const parameters = inputs.filter(({ kind }) => kind === 'parameter').map((input) => input.typeText)
  // A module whose parameters are not wired yet is still the whole functor.
  const result = output?.kind === 'functor' ? typeText(splitFunctorType(output).result) : outputText
  return [...parameters, result]
}
