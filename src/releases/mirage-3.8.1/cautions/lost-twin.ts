// Devices that the tool takes for one although they differ: only the first counts.

import type { Caution, CautionInput } from '../../../core/graph/caution.ts'
import { createGraph } from '../../../core/graph/create-graph.ts'
import type { Impl, ImplDevice } from '../../../core/graph/impl.ts'
import type { Diagnostic } from '../../../core/model/diagnostic.ts'
import { sharingKey } from '../semantics/sharing-key.ts'
import { caution, listed, toldApart } from './parts/caution-parts.ts'
import { describeLoss, type Loss } from './parts/twin-loss.ts'
import { twinFixes } from './parts/twin-fixes.ts'

interface Twins extends Loss {
  readonly kept: ImplDevice
  readonly lost: ImplDevice
}

export const lostTwin: Caution = {
  code: 'MG-LOST-TWIN',
  about: 'Looks for devices that share name and keys and are therefore one, although they differ otherwise.',
  give(input) {
    const counts = new Set(input.graph.implementations)
    const found = new Map<string, Diagnostic>()
    for (const group of twinsOf(input.application)) {
      const kept = group.find(({ implementation }) => counts.has(implementation)) ?? group[0]
      for (const lost of group) {
        if (kept === undefined || lost === kept) continue
        const loss = describeLoss(input, kept, lost)
        // A device that is another one on each target is told once.
        const pair = `${kept.origin?.node ?? ''}\n${lost.origin?.node ?? ''}`
        if (loss !== null && !found.has(pair)) found.set(pair, report(input, { kept, lost, ...loss }))
      }
    }
    return [...found.values()]
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

function report(input: CautionInput, twins: Twins): Diagnostic {
  const { kept, lost } = twins
  const [keeper, loser] = [kept.origin?.node, lost.origin?.node]
  const at = loser === undefined ? null : { node: loser }
  const { name, module } = kept.implementation
  if (keeper !== undefined && keeper === loser) {
    const [counting, other] = [kept.origin?.part ?? module, lost.origin?.part ?? lost.implementation.module]
    const node = listed(input.design, [keeper])
    const message = `Inside ${node} \`mirage\` takes \`${counting}\` and \`${other}\` for one device, because both are called \`${name}\` inside the tool: where ${node} should be \`${other}\`, it is \`${counting}\`.`
    return caution('MG-LOST-TWIN', at, message, {
      severity: 'info',
      hint: `Use \`${other}\` itself where you need it.`,
    })
  }
  const [first = 'another device', second = 'another device'] =
    keeper === undefined || loser === undefined ? [] : toldApart(input.design, [keeper, loser])
  const isModule = [keeper, loser].every((id) => id !== undefined && input.design.logic.nodes[id]?.kind === 'foreign')
  const reason = isModule ? `are the module \`${module}\`` : `are called \`${name}\` inside the tool`
  const message = `\`mirage\` takes ${first} and ${second} for one device, because both ${reason} and have the same keys. Only ${first} counts: ${lossWords(twins, second, first)}.`
  return caution('MG-LOST-TWIN', at, message, {
    hint: isModule
      ? 'Ask for the same packages in both, or give one a module of its own.'
      : 'Use one of them for both, or give one another name or kind.',
    ...twinFixes(input, kept, lost),
  })
}

function lossWords({ packages, module, connect }: Loss, lost: string, kept: string): string {
  const names = packages.map((one) => `\`${one}\``).join(', ')
  const requests =
    packages.length === 1 ? `request for the package ${names} is` : `requests for the packages ${names} are`
  const parts = [
    ...(module === null ? [] : [`${lost} becomes \`${module}\`, too`]),
    ...(names === '' ? [] : [`${lost}’s ${requests} lost`]),
    ...(module === null && connect ? [`${lost} is started like ${kept}`] : []),
  ]
  return parts.join(', and ')
}
