// Typing of structures: the items of the file, and of modules in it, one after the other.

import type { Binding, StructureItem } from '../../ocaml/syntax.ts'
import { typeLet } from '../expressions/bindings.ts'
import type { PatternVariables } from '../expressions/pattern.ts'
import { type Checker, fresh, runStep, typeExpect, typeModule } from '../checker.ts'
import { typeClass } from '../objects/classes.ts'
import { convertType } from './convert-type.ts'
import { generalize, hasWeakVariable } from '../types/levels.ts'
import { failWith } from '../complaints/problem.ts'
import { scopePrinter } from '../complaints/report-clash.ts'
import { bindSignature, bindValue, openModule } from '../names/scope.ts'
import { readSignature } from './signatures.ts'
import { typeDeclarations, typeException } from './type-declarations.ts'
import type { Type } from '../types/type.ts'

/** A value of the file whose type is not known completely when it is bound. */
interface Pending {
  readonly name: string
  readonly binding: Binding
  readonly type: Type
}

/** Types items and brings what they bind into sight; values whose type stays open come back. */
export function typeItems(checker: Checker, items: readonly StructureItem[]): readonly Pending[] {
  const pending: Pending[] = []
  // Of values with one name, a file offers the last.
  const last = new Map<string, Binding>()
  for (const item of items) {
    checker.namedVariables = new Map()
    typeItem(checker, item, (binding, variables) => {
      for (const [name, type] of variables) {
        last.set(name, binding)
        if (hasWeakVariable(type)) pending.push({ name, binding, type })
      }
    })
  }
  return pending.filter(({ name, binding }) => last.get(name) === binding)
}

function typeItem(
  checker: Checker,
  item: StructureItem,
  inspect: (binding: Binding, variables: PatternVariables) => void,
): void {
  const { scope } = checker
  switch (item.kind) {
    case 'value':
      runStep(typeLet(checker, item, inspect))
      return
    case 'expression':
      runStep(typeExpect(checker, item.expression, fresh(checker)))
      return
    case 'type':
      return typeDeclarations(checker, item.declarations, item)
    case 'exception':
      return typeException(checker, item.constructor)
    case 'open':
      return openModule(scope, typeModule(checker, item.module))
    case 'include':
      return openModule(scope, typeModule(checker, item.module), 'include')
    case 'module':
      return checker.bindModules(item.bindings, item.isRecursive)
    case 'class':
      for (const binding of item.bindings) runStep(typeClass(checker, binding))
      return
    case 'external': {
      checker.level += 1
      const type = convertType(checker, item.type)
      checker.level -= 1
      generalize(type, checker.level)
      return bindValue(scope, item.name.text, { type, isInstanceVariable: false, isMutable: false, primitive: null })
    }
    case 'opaque': {
      const text = /^module\s+type\s+[\w']+\s*=([\s\S]*)$/.exec(item.text)?.[1]
      if (item.what !== 'module-type' || item.name === null) return
      const signature = text === undefined ? null : readSignature(checker, { text, location: item.location })
      return bindSignature(scope, item.name, signature)
    }
    default:
      return
  }
}

/** Complains about the first value whose type is still open at the end of the file. */
export function refuseOpenTypes(checker: Checker, pending: readonly Pending[]): void {
  const first = pending.find(({ type }) => hasWeakVariable(type))
  if (first === undefined) return
  const printed = scopePrinter(checker).print(first.type)
  let count = 0
  const weak = new Map<string, string>()
  const weakened = printed.replaceAll(/'\w+/g, (name) => {
    const known = weak.get(name)
    if (known !== undefined) return known
    count += 1
    weak.set(name, `'_weak${count}`)
    return `'_weak${count}`
  })
  failWith(first.binding.pattern.location, {
    code: 'MG-TYPE-OPEN',
    message: `The type of this value stays open: ${printed}.`,
    hint: 'Use it, or write its type: let x : … = …',
    toolText: `The type of this expression, ${weakened},\n       contains type variables that cannot be generalized`,
  })
}
