// What to write instead, for mistakes that beginners make: a bracket, a quote or one word is missing around what stands there.

import { expandHead } from '../types/expand.ts'
import type { Role } from './role.ts'
import { type ObjectRow, type Type, type TypeContent, resolve } from '../types/type.ts'

export interface Wrong {
  readonly found: Type
  readonly expected: Type
  readonly role: Role | null
}

/** A sentence about a mistake that is known by its two types; null for others. */
export function adviseOnMismatch({ found, expected, role }: Wrong): string | null {
  const given = resolve(found).content
  const wanted = resolve(expected).content
  const place = role?.text ?? ''
  if (given.kind === 'tuple' && place === 'element of this list')
    return 'Elements of a list stand between semicolons: [ a; b ].'
  if (given.kind === 'object') return adviseOnObject(given, expected)
  const tags = adviseOnTags(given, expected)
  if (tags !== null) return tags
  if (given.kind === 'tuple' && wanted.kind !== 'tuple' && wanted.kind !== 'variable')
    return 'A comma makes a tuple: the arguments of a function stand behind it without commas, f a b.'
  if (wanted.kind !== 'constructor') return null
  return adviseOnWrapping(found, wanted, place) ?? adviseOnText(given, wanted) ?? adviseOnValue(given, wanted)
}

/** Keys and values are known later than the configuration is read. */
function adviseOnValue(given: TypeContent, wanted: Constructor): string | null {
  const name = wanted.declaration.name
  if (name === 'bool' && (nameOf(given) === 'value' || nameOf(given) === 'key'))
    return 'It is known only when a target is configured: choose devices with if_impl condition one other, other things with Key.if_.'
  if (name === 'key' && wanted.arguments.length === 1)
    return 'A key is compared once it has a value: Key.match_ (Key.value …) (function … -> true | _ -> false).'
  const [inner] = wanted.arguments
  const isCondition = name === 'value' && inner !== undefined && nameOf(resolve(inner).content) === 'bool'
  return isCondition && nameOf(given) === 'value' ? 'Make a condition of it: Key.match_ (…) (fun x -> x = …).' : null
}

type Constructor = TypeContent & { readonly kind: 'constructor' }

function nameOf(content: TypeContent): string {
  return content.kind === 'constructor' ? content.declaration.name : ''
}

/** One word around it is missing. */
function adviseOnWrapping(found: Type, wanted: Constructor, place: string): string | null {
  const given = resolve(found).content
  const [inner] = wanted.arguments
  const isInside = inner !== undefined && isLike(found, inner)
  const { declaration } = wanted
  switch (declaration.name) {
    case 'list':
      if (isInside) return 'Write it between brackets: [ … ].'
      return nameOf(given) === 'impl' && inner !== undefined && nameOf(resolve(inner).content) === 'impl'
        ? 'Write it between brackets, with all that it is applied to: [ main $ … ].'
        : null
    case 'option':
      return isInside ? 'Write Some (…).' : null
    case 'value':
      if (nameOf(given) === 'key') return 'Write Key.value (…).'
      return isInside || nameOf(given) === 'list' ? 'Write Key.pure (…).' : null
    case 'abstract_impl':
      return nameOf(given) === 'impl' ? 'Write abstract (…).' : null
    case 'info':
      return nameOf(given) === 'list' ? 'Write info [ … ].' : null
    case 'typ':
      return nameOf(given) === 'impl' && place === 'left side of @->'
        ? 'Put the whole type between parentheses: foreign "…" (a @-> b).'
        : null
    case 'impl': {
      const functor = inner === undefined ? null : resolve(inner).content
      const own = given.kind === 'constructor' ? given.arguments[0] : undefined
      const isPlain = nameOf(given) === 'impl' && own !== undefined && resolve(own).content.kind === 'constructor'
      return functor?.kind === 'arrow' && isPlain && place === 'left side of $'
        ? 'It takes no argument: there is one $ too many, or a @-> is missing in its type.'
        : null
    }
    case 't':
    case 'key':
      return nameOf(given) === 'key' && declaration.parameters.length === 0 ? 'Write Key.abstract (…).' : null
    default:
      return null
  }
}

/** A text is written as something else, or stands for something else. */
function adviseOnText(given: TypeContent, wanted: Constructor): string | null {
  if (wanted.declaration.name === 'string') {
    if (nameOf(given) === 'char') return 'A text stands between double quotes: "…".'
    if (nameOf(given) === 'int' || nameOf(given) === 'float') return 'Write it as a text, between double quotes.'
    return nameOf(given) === 'list' || nameOf(given) === 'typ'
      ? 'A text stands here: one may be missing, or the arguments are in another order.'
      : null
  }
  if (nameOf(given) !== 'string') return null
  if (wanted.declaration.name === 'int') return 'Numbers stand without quotes.'
  if (wanted.declaration.name === 'package') return 'Write package "…".'
  return wanted.declaration.path.startsWith('Ipaddr.')
    ? `Write ${wanted.declaration.path.slice(0, -2)}.of_string_exn "…".`
    : null
}

/** The tags of a set of variants, when another one is given. */
function adviseOnTags(given: TypeContent, expected: Type): string | null {
  const wanted = expandHead(expected).content
  if (given.kind !== 'variant' || wanted.kind !== 'variant' || !wanted.isClosed) return null
  return `Possible are ${[...wanted.tags.keys()].map((tag) => `\`${tag}`).join(', ')}.`
}

/** Objects: around them, or in them. */
function adviseOnObject(given: TypeContent & { readonly kind: 'object' }, expected: Type): string | null {
  if (nameOf(resolve(expected).content) === 'impl') return 'Write impl (…) around the object: impl @@ object … end.'
  const wanted = expandHead(expected).content
  if (wanted.kind !== 'object') return null
  const missing = [...wanted.methods.keys()].filter((name) => !given.methods.has(name)).sort()
  if (missing.length === 0) return differentMethod(given, wanted)
  const what = `Methods are missing: ${missing.join(', ')}.`
  return missing.length > 3 ? `${what} Begin the object with inherit base_configurable, which has most of them.` : what
}

/** The first method that has another type than it must have. */
function differentMethod(given: ObjectRow, wanted: ObjectRow): string | null {
  for (const [name, type] of [...given.methods].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const other = wanted.methods.get(name)
    const isWritten =
      other !== undefined && nameOf(resolve(other).content) !== '' && nameOf(resolve(type).content) !== ''
    if (isWritten && !isLike(type, other)) {
      const [has, must] = [nameOf(resolve(type).content), nameOf(resolve(other).content)]
      return has === must
        ? `Its method ${name} has another type.`
        : `Its method ${name} must have type ${must}, and has type ${has}.`
    }
  }
  return null
}

/** Whether two types have the same constructors, as far as both are known. */
function isLike(one: Type, other: Type): boolean {
  const a = resolve(one).content
  const b = resolve(other).content
  if (a.kind === 'variant' || b.kind === 'variant') return a.kind === b.kind
  if (a.kind !== 'constructor' || b.kind !== 'constructor') return false
  if (a.declaration !== b.declaration) return false
  return a.arguments.every((type, index) => {
    const against = b.arguments[index]
    if (against === undefined) return false
    return [type, against].some((part) => resolve(part).content.kind === 'variable') || isLike(type, against)
  })
}
