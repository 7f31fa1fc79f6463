// Which names a module type shows: a module with such a type hides all others.

import { type InterfaceItem, parseSignatureText, type Signature } from '../typing/interface/parse-interface.ts'
import { findConstructor, type Scope } from './scope.ts'
import type { Names, ShownNames } from './values.ts'

/** Stands before the name of a module type, among the constructors in sight. */
const PREFIX = 'module type '

/** The name by which a module type is in sight. */
export function signatureName(name: string): string {
  return `${PREFIX}${name}`
}

/** What a module type shows; null when its form is not understood: then nothing is hidden. */
export function shownNames(text: string, scope: Scope): ShownNames | null {
  try {
    return namesOf(parseSignatureText(text), scope)
  } catch {
    return null
  }
}

function namesOf({ form }: Signature, scope: Scope): ShownNames | null {
  if ('items' in form) return itemNames(form.items, scope)
  const { path } = form
  return findConstructor(scope, [...path.slice(0, -1), signatureName(path.at(-1) ?? '')])?.shows ?? null
}

function itemNames(items: readonly InterfaceItem[], scope: Scope): ShownNames | null {
  const values = new Set<string>()
  const modules = new Set<string>()
  const constructors = new Set<string>()
  for (const item of items) {
    if (item.kind === 'value') values.add(item.name)
    else if (item.kind === 'exception') constructors.add(item.name)
    else if (item.kind === 'class') values.add(`class ${item.name}`)
    else if (item.kind === 'type') {
      for (const { name } of item.constructors) constructors.add(name)
      for (const { name } of item.fields ?? []) constructors.add(`field ${name}`)
    } else if (item.kind === 'module-type') constructors.add(signatureName(item.name))
    else if (item.kind === 'include') {
      const included = namesOf(item.signature, scope)
      if (included === null) return null
      for (const name of included.values) values.add(name)
      for (const name of included.modules) modules.add(name)
      for (const name of included.constructors) constructors.add(name)
    } else modules.add(item.name)
  }
  return { values, modules, constructors }
}

/** The module without what its type hides. */
export function showOnly(names: Names, shown: ShownNames | null): Names {
  if (shown === null) return names
  const kept = <T>(table: ReadonlyMap<string, T>, known: ReadonlySet<string>): Map<string, T> =>
    new Map([...table].filter(([name]) => known.has(name)))
  return {
    ...names,
    values: kept(names.values, shown.values),
    modules: kept(names.modules, shown.modules),
    constructors: kept(names.constructors, shown.constructors),
  }
}
