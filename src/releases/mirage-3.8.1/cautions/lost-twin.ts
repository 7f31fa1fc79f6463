// Devices that the tool takes for one although they differ: only the first counts.

import type { Caution, CautionInput } from '../../../core/graph/caution.ts'
import { createGraph } from '../../../core/graph/create-graph.ts'
import type { ConfigureInfo, Impl, ImplDevice } from '../../../core/graph/impl.ts'
import { createReleaseTables } from '../../../core/graph/release-tables.ts'
import type { Diagnostic } from '../../../core/model/diagnostic.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import { nodeName } from '../../../core/model/node-name.ts'
import { sharingKey } from '../semantics/sharing-key.ts'
import { caution } from './parts/caution-parts.ts'

export const lostTwin: Caution = {
  code: 'MG-LOST-TWIN',
  about: 'Looks for devices that share name and keys and are therefore one, although they differ otherwise.',
  give(input) {
    return twinsOf(input.application).flatMap((group) => {
      const [first, ...others] = group
      const twin = first === undefined ? undefined : findOther(input, first, others)
      return first === undefined || twin === undefined ? [] : [report(input, first, twin)]
    })
  },
}

/** Devices that become one, the first that the tool meets in front. */
function twinsOf(application: CautionInput['application']): readonly (readonly ImplDevice[])[] {
  const byText = new Map<string, ImplDevice[]>()
  for (const device of devicesOf(application.root)) {
    const text = sharingKey(device)
    if (text !== null) byText.set(text, [...(byText.get(text) ?? []), device])
  }
  const groups = [...byText.values()].filter((group) => group.length > 1)
  const isPlain = (group: readonly ImplDevice[]): boolean =>
    group.every(({ dependencies }) => dependencies.length === 0)
  const deep = groups.filter((group) => !isPlain(group)).flat()
  return [...groups.filter(isPlain), ...(deep.length === 0 ? [] : byVertex(application, deep))]
}

/** Devices with data dependencies, those together whose dependencies are equal, too: the graph knows which. */
function byVertex(
  application: CautionInput['application'],
  devices: readonly ImplDevice[],
): readonly (readonly ImplDevice[])[] {
  const { nodes } = createGraph(application, sharingKey, new Map(devices.map((one, index) => [String(index), one])))
  const groups = new Map<number | undefined, ImplDevice[]>()
  for (const [index, device] of devices.entries()) {
    const vertex = nodes.get(String(index))
    groups.set(vertex, [...(groups.get(vertex) ?? []), device])
  }
  return [...groups.values()]
}

/** Every device below an implementation, once each; with a stack of its own, because chains can be long. */
function devicesOf(root: Impl): readonly ImplDevice[] {
  const seen = new Set<Impl>()
  const found: ImplDevice[] = []
  const open = [root]
  for (let impl = open.pop(); impl !== undefined; impl = open.pop()) {
    if (seen.has(impl)) continue
    seen.add(impl)
    if (impl.kind === 'impl') {
      found.push(impl)
      open.push(...impl.dependencies)
    } else if (impl.kind === 'app') open.push(impl.functor, impl.argument)
    else open.push(impl.then, impl.else)
  }
  return found
}

/** The first that makes different code, or asks for different packages, on some target. */
function findOther(
  { targets, application }: CautionInput,
  first: ImplDevice,
  others: readonly ImplDevice[],
): ImplDevice | undefined {
  const tellers = targets.map((one) => createTeller(application.name, one))
  let own: readonly string[] | null = null
  return others.find(({ implementation }) => {
    if (implementation === first.implementation) return false
    if (implementation.module !== first.implementation.module) return true
    const texts = (own ??= tellers.map((tell) => tell(first.implementation)))
    return tellers.some((tell, index) => tell(implementation) !== texts[index])
  })
}

/** What tells the code and the packages of a device on one target. */
function createTeller(
  name: string,
  { target, resolution }: CautionInput['targets'][number],
): (implementation: ImplDevice['implementation']) => string {
  const context = resolution?.context ?? new Map()
  return ({ connect, module, packages }) => {
    const info: ConfigureInfo = {
      name,
      target,
      context,
      root: '.',
      output: null,
      packages: [],
      libraries: [],
      keys: [],
      state: createReleaseTables(),
    }
    return JSON.stringify([connect(info, module, []), packages?.evaluate(context) ?? []])
  }
}

function report({ design }: CautionInput, first: ImplDevice, twin: ImplDevice): Diagnostic {
  const lost: NodeId | undefined = twin.origin?.node
  const kept = first.origin?.node
  const name = (id: NodeId | undefined) => (id === undefined ? 'another device' : `\`${nodeName(design.logic, id)}\``)
  return caution(
    'MG-LOST-TWIN',
    lost === undefined ? null : { node: lost },
    `\`mirage\` takes ${name(kept)} and ${name(lost)} for one device, because both are called \`${first.implementation.name}\` and have the same keys; only one of them counts.`,
    {
      hint: 'Give them different names or modules, or use one of them for both.',
      ...(lost === undefined || kept === undefined || lost === kept
        ? {}
        : {
            fix: {
              title: `Use ${nodeName(design.logic, kept)} for both`,
              commands: [{ type: 'wire.move-all', from: lost, to: kept }],
            },
          }),
    },
  )
}
