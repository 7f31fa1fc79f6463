// What a module's inputs are called: where several have one type, by the parameters of its own source, when that is at hand. Pure.

import { moduleSource } from '../check/module-source.ts'
import { parameterNames } from '../check/source-functors.ts'
import type { Design } from '../model/design.ts'
import type { NodeId } from '../model/ids.ts'

interface NamedInput {
  readonly port: string
  readonly label: string
  readonly typeText: string
  readonly kind: string
}

const MODULE_NAME = /^[A-Z]\w*$/

/**
 * The inputs with `Data` and `Certs` in place of `kv_ro` and `kv_ro 2` where the source says `module Make (Data : KV) (Certs : KV)`.
 * An input whose type no other has keeps its type as its name; so does every input when the source passes another number.
 */
export function withRoleNames<T extends NamedInput>(design: Design, id: NodeId, inputs: readonly T[]): readonly T[] {
  const node = design.logic.nodes[id]
  const parameters = inputs.filter(({ kind }) => kind === 'parameter')
  const isRepeated = ({ typeText, port }: NamedInput): boolean =>
    parameters.some((other) => other.port !== port && other.typeText === typeText)
  if (node?.kind !== 'foreign' || !parameters.some(isRepeated)) return inputs
  const source = moduleSource(design, node.module)
  const name = node.module.split('.').at(-1) ?? ''
  const names = source === null || !MODULE_NAME.test(name) ? null : parameterNames(source.text, name)
  if (names === null || names.length !== parameters.length || new Set(names).size < names.length) return inputs
  return inputs.map((input) => {
    const role = names[parameters.indexOf(input)] ?? null
    return role === null || !isRepeated(input) ? input : { ...input, label: role }
  })
}
