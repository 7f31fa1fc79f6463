// What config.ts writes where JavaScript has no form of its own: packages, tuples, variants, constructors, abstract values,
// functions as data.

import { some } from '../../model/constant.ts'
import { quoteOcaml } from '../../graph/term/ocaml-text.ts'
import { present } from '../../model/present.ts'
import type { Lambda } from '../../model/term.ts'
import { boolOption, readOptions, textOption, textsOption } from './options.ts'
import { plainConstant } from './to-constant.ts'
import { expected, failOcaml, hold, wrap } from './values.ts'

/** The functions, by name. */
export const constantFunctions: Readonly<Record<string, unknown>> = {
  package_: (name: unknown, options: unknown) => packageObject(name, options),
  tuple: (...items: readonly unknown[]) =>
    hold([...items], { kind: 'constant', constant: { kind: 'tuple', items: items.map(plainConstant) } }),
  some: (value: unknown) => wrap({ kind: 'constant', constant: some(plainConstant(value)) }),
  variant: (tag: unknown, argument: unknown) => wrapTagged('variant', tag, argument),
  constr: (name: unknown, argument: unknown) => wrapTagged('constructor', name, argument),
  opaque: (type: unknown, value: unknown) => wrapOpaque(type, value),
  computed: (lambda: unknown) => wrapLambda(lambda),
  quote: (text: unknown) =>
    typeof text === 'string' ? quoteOcaml(text) : expected('a text', text, 'The argument of quote'),
}

function packageObject(name: unknown, given: unknown): object {
  if (typeof name !== 'string') return expected('the name of a package', name, 'The first argument of package_')
  const options = readOptions(given, ['build', 'sublibs', 'ocamlfind', 'min', 'max', 'pin'], 'package_')
  const text = (field: string): string | undefined => textOption(options, field, 'package_')
  const list = (field: string): readonly string[] | undefined => textsOption(options, field, 'package_')
  const fields = {
    build: boolOption(options, 'build', 'package_'),
    sublibs: list('sublibs'),
    ocamlfind: list('ocamlfind'),
    min: text('min'),
    max: text('max'),
    pin: text('pin'),
  }
  if (fields.sublibs !== undefined && fields.ocamlfind !== undefined)
    return failOcaml(`dependent package ${name} may either specify ~sublibs or ~ocamlfind`)
  return wrap({ kind: 'package', package: { opam: name, ...present(fields) } })
}

/** A variant or a constructor where no type says that a text is one. */
function wrapTagged(kind: 'variant' | 'constructor', name: unknown, argument: unknown): object {
  if (typeof name !== 'string')
    return expected('a name', name, `The argument of ${kind === 'variant' ? kind : 'constr'}`)
  const held = argument === undefined ? {} : { argument: plainConstant(argument) }
  return wrap({
    kind: 'constant',
    constant: kind === 'variant' ? { kind, tag: name, ...held } : { kind, name, ...held },
  })
}

/** A value of an abstract type, or a character, where no type says that a text is one. */
function wrapOpaque(type: unknown, value: unknown): object {
  if (typeof type !== 'string' || typeof value !== 'string')
    return expected('two texts', value, 'The arguments of opaque')
  return wrap({
    kind: 'constant',
    constant: type === 'char' ? { kind: 'char', value } : { kind: 'opaque', type, text: value },
  })
}

/** A function as data: parameters, and a term over them. */
function wrapLambda(value: unknown): object {
  const isLambda = (given: unknown): given is Lambda<never> =>
    typeof given === 'object' &&
    given !== null &&
    'parameters' in given &&
    Array.isArray(given.parameters) &&
    'body' in given
  if (!isLambda(value)) return expected('a function as data', value, 'The argument of computed')
  return wrap({ kind: 'lambda', lambda: value })
}
