// When two implementations are one: functoria 3.1.1 compares names and keys, and nothing else of an implementation.

import type { ImplDevice } from '../../../core/graph/impl.ts'
import type { Constant } from '../../../core/model/constant.ts'
import type { Key } from '../../../core/model/key.ts'

const keyTexts = new WeakMap<Key, string>()

/** Constants as their converters print them, as far as equality goes: functoria compares defaults by that text. */
function comparedText(constant: Constant): string {
  switch (constant.kind) {
    case 'string':
    case 'int':
    case 'float':
    case 'char':
      return constant.value
    case 'bool':
      return String(constant.value)
    case 'opaque':
      return constant.text
    case 'list':
    case 'tuple':
      return constant.items.map(comparedText).join(',')
    case 'constructor':
      if (constant.name === 'None') return ''
      return constant.argument === undefined ? constant.name : comparedText(constant.argument)
    case 'variant':
      return constant.argument === undefined ? constant.tag : `${constant.tag}(${comparedText(constant.argument)})`
    default:
      return JSON.stringify(constant)
  }
}

/** A key as functoria compares it: name, stage, documentation, kind with the default's text, and the keys that it sets. */
function keyText(key: Key): string {
  const known = keyTexts.get(key)
  if (known !== undefined) return known
  const { names, doc, docv, docs, env } = key.info
  const value = key.argument.kind === 'opt' ? comparedText(key.argument.default) : null
  const setters = key.setters.map((setter) => keyText(setter.key))
  const text = JSON.stringify([key.name, key.stage, names, doc, docv, docs, env, key.argument.kind, value, setters])
  keyTexts.set(key, text)
  return text
}

/** Identity of an implementation: its name and its keys. Module, packages and connect code do not count. */
export function sharingKey(impl: ImplDevice): string {
  const { name, keys } = impl.implementation
  return keys.length === 0 ? name : `${name}\n${keys.map(keyText).join('\n')}`
}
