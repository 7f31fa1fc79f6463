// Devices that the tool takes for one although they differ: only the first counts.

import type { Caution, CautionInput } from '../../../core/graph/caution.ts'
import type { ConfigureInfo, Impl, ImplDevice } from '../../../core/graph/impl.ts'
import type { Diagnostic } from '../../../core/model/diagnostic.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import { nodeName } from '../../../core/model/node-name.ts'
import { sharingKey } from '../sharing-key.ts'
import { caution } from '../caution-parts.ts'

export const lostTwin: Caution = {
  code: 'MG-LOST-TWIN',
  about: 'Looks for devices that share name and keys and are therefore one, although they differ otherwise.',
  give(input) {
    const groups = new Map<string, ImplDevice[]>()
    for (const device of devicesOf(input.application.root)) {
      const text = sharingKey(device)
      if (text === null || device.dependencies.length > 0) continue
      const group = groups.get(text)
      if (group === undefined) groups.set(text, [device])
      else group.push(device)
    }
    return [...groups.values()].flatMap((group) => {
      const [first, ...others] = group
      const twin = first === undefined ? undefined : findOther(input, first, others)
      return first === undefined || twin === undefined ? [] : [report(input, first, twin)]
    })
  },
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
    const tables = new Map<string, unknown>()
    const info: ConfigureInfo = {
      name,
      target,
      context,
      root: '.',
      output: null,
      packages: [],
      libraries: [],
      keys: [],
      state: <T>(table: string, create: () => T): T => {
        if (!tables.has(table)) tables.set(table, create())
        // Each name belongs to one table of the release, which gives it one type.
        return tables.get(table) as T
      },
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
