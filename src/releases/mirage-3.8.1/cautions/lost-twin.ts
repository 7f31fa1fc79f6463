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
      if (text !== null && device.dependencies.length === 0) groups.set(text, [...(groups.get(text) ?? []), device])
    }
    return [...groups.values()].flatMap((group) => {
      const [first, ...others] = group
      const twin = first === undefined ? undefined : others.find((other) => differs(input, first, other))
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

/** Whether two devices make different code or ask for different packages on some target. */
function differs({ targets, application }: CautionInput, a: ImplDevice, b: ImplDevice): boolean {
  if (a.implementation === b.implementation) return false
  if (a.implementation.module !== b.implementation.module) return true
  return targets.some(({ target, resolution }) => {
    const context = resolution?.context ?? new Map()
    const info = (): ConfigureInfo => {
      const tables = new Map<string, unknown>()
      return {
        name: application.name,
        target,
        context,
        root: '.',
        packages: [],
        libraries: [],
        keys: [],
        state: <T>(name: string, create: () => T): T => {
          if (!tables.has(name)) tables.set(name, create())
          // Each name belongs to one table of the release, which gives it one type.
          return tables.get(name) as T
        },
      }
    }
    const texts = [a, b].map(({ implementation }) =>
      JSON.stringify([
        implementation.connect(info(), implementation.module, []),
        implementation.packages?.evaluate(context) ?? [],
      ]),
    )
    return texts[0] !== texts[1]
  })
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
