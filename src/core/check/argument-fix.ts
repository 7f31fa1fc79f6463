// The repair of an argument that has to be given: a value that does no harm, where the type has one.

import { valuesOfType } from '../edit/terms/possible-values.ts'
import { constantText } from '../graph/term/constant-text.ts'
import type { Catalog } from '../model/catalog.ts'
import { type Constant, NONE, string } from '../model/constant.ts'
import type { DataType } from '../model/data-type.ts'
import type { ArgumentValue, Design } from '../model/design.ts'
import type { ArgumentSignature } from '../model/device.ts'
import type { Fix } from '../model/diagnostic.ts'
import type { NodeId } from '../model/ids.ts'
import { nodeName } from '../model/node-name.ts'

/** Sets the argument of a device: texts to the name of the node, which is unique and can be told in what is generated. */
export function argumentFix(
  design: Design,
  id: NodeId,
  { name, type }: ArgumentSignature,
  catalog: Catalog,
): { readonly fix?: Fix } {
  const set = (value: ArgumentValue, text: string): { readonly fix: Fix } => ({
    fix: { title: `Set \`${name}\` to \`${text}\``, commands: [{ type: 'argument.set', id, argument: name, value }] },
  })
  if (type.kind === 'data') {
    const value = plainValue(type.type, nodeName(design.logic, id), catalog)
    return value === null ? {} : set({ kind: 'constant', value }, constantText(value))
  }
  if (type.kind !== 'value') return {}
  const wanted = JSON.stringify(type.type)
  const known = [...catalog.values.values()].find((value) => JSON.stringify(value.type) === wanted)
  return known === undefined ? {} : set({ kind: 'value', value: known.ref }, known.ref)
}

/** Null for numbers, lists and records: no value of them is right without knowing what for. */
export function plainValue(type: DataType, name: string, catalog: Catalog): Constant | null {
  if (type.kind === 'string') return string(name)
  if (type.kind === 'option') return NONE
  return valuesOfType(type, catalog)?.[0] ?? null
}
