// The configuration around an expression: what it can mention above it, and a definition that uses it where its type is asked for.

import { printConfigMl } from '../../emit/config-ml/print-config-ml.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Design } from '../../model/design.ts'
import { splitFunctorType } from '../../model/module-type.ts'
import type { ExpressionPlace } from './expression-place.ts'

/** The name of the definition that uses the expression. */
export const RESULT = 'morgana_result'

/** A whole configuration, and the line (from 1) at which each text begins in it. */
export interface Frame {
  readonly text: string
  readonly starts: readonly number[]
}

export interface FrameInput {
  readonly design: Design
  /** What the texts can mention (see context-design.ts). */
  readonly context: Design
  readonly catalog: Catalog
}

/** The configuration in which the texts of a place stand. */
export function frameOf(place: ExpressionPlace, texts: readonly string[], input: FrameInput): Frame {
  const [first = '', ...others] = surroundings(place, input)
  let text = `${printConfigMl(input.context, input.catalog).text}\n${first}\n`
  const starts: number[] = []
  texts.forEach((inner, index) => {
    starts.push(text.split('\n').length)
    text += `${inner}\n${others[index] ?? ''}\n`
  })
  return { text, starts }
}

const TYPED = 'morgana_typed'
const MODULE = '(Mirage.foreign "Morgana" Mirage.job)'
const CONVERSION = "(string -> [ `Ok of 'a | `Error of string ]) * ('a -> string) * ('a -> string)"
const INFO = '(Mirage.Key.Arg.info [ "morgana" ])'

/** What stands before the first text, between the texts, and after the last. */
function surroundings(place: ExpressionPlace, input: FrameInput): readonly string[] {
  switch (place.kind) {
    case 'value':
      return place.isBool
        ? [`let ${TYPED} : bool Mirage.Key.value =`, `let ${RESULT} = Mirage.if_impl ${TYPED} ${MODULE} ${MODULE}`]
        : [`let ${TYPED} : _ Mirage.Key.value =`, `let ${RESULT} = Mirage.match_impl ${TYPED} ~default:${MODULE} []`]
    case 'member':
      return memberSurroundings(place, input.design)
    case 'setter':
      return [
        `let ${RESULT} = Mirage.Key.alias "morgana" (Mirage.Key.Alias.add ${keyToSet(place, input)} (`,
        `) (Mirage.Key.Alias.flag ${INFO}))`,
      ]
    case 'converter':
      return [
        `let (morgana_parse, morgana_print, morgana_serialize : ${CONVERSION}) = (`,
        '), (',
        '), (',
        [
          ')',
          `let ${RESULT} = Mirage.Key.create "morgana" (Mirage.Key.Arg.required (Mirage.Key.Arg.conv`,
          '~conv:(morgana_parse, fun formatter value -> Format.pp_print_string formatter (morgana_print value))',
          '~serialize:(fun formatter value -> Format.pp_print_string formatter (morgana_serialize value))',
          `~runtime_conv:"") ${INFO})`,
        ].join('\n'),
      ]
  }
}

function keyToSet(place: ExpressionPlace & { readonly kind: 'setter' }, { design, context }: FrameInput): string {
  const key = design.logic.keys[place.key]
  const ref = key?.kind === 'created' ? key.setters?.[place.index]?.key : undefined
  return ref === undefined ? 'Mirage.Key.target' : (context.logic.keys[ref]?.binding ?? ref)
}

function memberSurroundings(
  { node: id, member }: ExpressionPlace & { readonly kind: 'member' },
  { logic }: Design,
): readonly string[] {
  const node = logic.nodes[id]
  // Types of arguments do not matter to what a method says, only how many there are.
  const count = node?.kind === 'impl' ? splitFunctorType(node.type).parameters.length + node.dependencies : 0
  let type = 'Mirage.job'
  for (let left = count; left > 0; left -= 1) type = `Mirage.( @-> ) Mirage.job (${type})`
  const method = member === 'module' ? 'module_name' : member
  const needed = ['name', 'module_name']
  return [
    [
      `let ${RESULT} = Mirage.impl @@ object`,
      'inherit Mirage.base_configurable',
      `method ty = ${type}`,
      ...needed.filter((name) => name !== method).map((name) => `method ${name} = "Morgana"`),
      `method${needed.includes(method) ? '' : '!'} ${method} =`,
    ].join('\n'),
    'end',
  ]
}
