// Constants as TypeScript: `'Crunch'`, `null`, `[1, 2]`, `package_('x', { min: '1.0' })`.

import type { Constant } from '../../model/constant.ts'
import type { Package } from '../../model/package.ts'
import type { Doc } from '../doc/doc.ts'
import { arrayDoc, callDoc, objectDoc, textLiteral } from './syntax.ts'

export interface ConstantWriter {
  /** Name under which something of the language is imported; notes that it is used. */
  readonly use: (name: string) => string
}

/** A constant. `isTyped`: its place says which type is expected, so that a text can be a variant. */
export function constantDoc(constant: Constant, writer: ConstantWriter, isTyped: boolean): Doc {
  const inner = (part: Constant): Doc => constantDoc(part, writer, isTyped)
  switch (constant.kind) {
    case 'unit':
      return 'undefined'
    case 'bool':
      return String(constant.value)
    case 'int':
      return Number.isSafeInteger(Number(constant.value)) ? constant.value : `${constant.value}n`
    case 'float':
      return constant.value.replace(/\.$/, '.0')
    case 'char':
      return isTyped ? textLiteral(constant.value) : opaqueDoc('char', constant.value, writer)
    case 'string':
      return textLiteral(constant.value)
    case 'list':
      return arrayDoc(constant.items.map(inner))
    case 'tuple':
      return callDoc(writer.use('tuple'), constant.items.map(inner))
    case 'variant':
      return variantDoc(constant, writer, isTyped)
    case 'constructor':
      if (constant.name === 'None') return 'null'
      if (constant.name === 'Some' && constant.argument !== undefined)
        return someDoc(inner(constant.argument), writer, isTyped)
      return constructorDoc(constant, writer, isTyped)
    case 'record':
      return objectDoc(Object.entries(constant.fields).map(([name, field]) => [name, inner(field)]))
    case 'opaque':
      return isTyped ? textLiteral(constant.text) : opaqueDoc(constant.type, constant.text, writer)
    case 'package':
      return packageDoc(constant.package, writer)
  }
}

/** `Some x` is x itself where an option is expected. */
export function someDoc(argument: Doc, writer: ConstantWriter, isTyped: boolean): Doc {
  return isTyped ? argument : callDoc(writer.use('some'), [argument])
}

function variantDoc(constant: Constant & { kind: 'variant' }, writer: ConstantWriter, isTyped: boolean): Doc {
  if (constant.argument === undefined && isTyped) return textLiteral(constant.tag)
  const argument = constant.argument === undefined ? [] : [constantDoc(constant.argument, writer, isTyped)]
  return callDoc(writer.use('variant'), [textLiteral(constant.tag), ...argument])
}

function constructorDoc(constant: Constant & { kind: 'constructor' }, writer: ConstantWriter, isTyped: boolean): Doc {
  const { name, argument } = constant
  if (argument === undefined && isTyped) return textLiteral(name)
  const held = argument === undefined ? [] : [constantDoc(argument, writer, isTyped)]
  return callDoc(writer.use('constr'), [textLiteral(name), ...held])
}

/** A value of an abstract type, where no type says that a text is one. */
function opaqueDoc(type: string, value: string, writer: ConstantWriter): Doc {
  return callDoc(writer.use('opaque'), [textLiteral(type), textLiteral(value)])
}

/** `package_('x', { min: '1.0' })`. */
export function packageDoc({ opam, ...fields }: Package, writer: ConstantWriter): Doc {
  const options = Object.entries(fields).map(([name, value]: readonly [string, unknown]): readonly [string, Doc] => {
    if (Array.isArray(value)) return [name, arrayDoc(value.map((item) => textLiteral(String(item))))]
    return [name, typeof value === 'string' ? textLiteral(value) : String(value)]
  })
  return callDoc(writer.use('package_'), [textLiteral(opam), ...(options.length === 0 ? [] : [objectDoc(options)])])
}
