// The canonical form of main.ml: what it says without the numbers in names that mean nothing (conformance README, rules
// 1 to 3). Two programs with equal forms do the same. Numbers that stand for a release's files are the release's to judge.

import type { DeviceFact, MainFact, ModuleFact } from '../emit/facts.ts'
import { tokenizeOcaml } from '../emit/ocaml/tokenize.ts'

/** Names in order of first visit. */
interface Visited {
  readonly order: string[]
  readonly index: Map<string, number>
}

/** Visits names before what they use, from each start in turn; iterative, because chains can be long. */
function visit(starts: readonly string[], usesOf: (name: string) => readonly string[]): Visited {
  const visited: Visited = { order: [], index: new Map() }
  const stack = starts.toReversed()
  for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
    if (visited.index.has(name)) continue
    visited.index.set(name, visited.order.length)
    visited.order.push(name)
    stack.push(...usesOf(name).toReversed())
  }
  return visited
}

function usesOfDevice(device: DeviceFact | undefined): readonly string[] {
  return [...(device?.params ?? []), ...(device?.data ?? [])]
}

/** OCaml text with the names of devices and modules replaced, white space outside strings collapsed. */
function renamer(devices: ReadonlyMap<string, number>, modules: ReadonlyMap<string, number>): (text: string) => string {
  function rename(word: string): string {
    const module = modules.get(word)
    if (module !== undefined) return `M${module}`
    const underscores = /^__?/.exec(word)?.[0] ?? ''
    const device = underscores === '' ? undefined : devices.get(word.slice(underscores.length))
    // A device may itself be called `_x`: then `__x` is its bound value.
    const inner = underscores === '__' && device === undefined ? devices.get(word.slice(1)) : undefined
    if (inner !== undefined) return `_d${inner}`
    return device === undefined ? word : `${underscores}d${device}`
  }
  return (text) => {
    const parts: string[] = []
    let end = 0
    let isAfterDot = false
    for (const token of tokenizeOcaml(text)) {
      if (token.start > end && parts.length > 0) parts.push(' ')
      const isName = token.kind === 'lower' || token.kind === 'upper'
      parts.push(isName && !isAfterDot ? rename(token.text) : token.text)
      isAfterDot = token.text === '.'
      end = token.start + token.text.length
    }
    return parts.join('')
  }
}

/** The module of a name: an application of the table by its number, or the path as it stands. */
function moduleName(modules: ReadonlyMap<string, number>, name: string): string {
  const index = modules.get(name)
  return index === undefined ? name : `M${index}`
}

/** The canonical lines of a program, without rule 4. */
export function canonicalMain(main: MainFact): readonly string[] {
  const devices = new Map(main.devices.map((device) => [device.name, device]))
  const root = main.run.at(-1)
  const starts = [...(root === undefined ? [] : [root]), ...main.run, ...devices.keys()]
  const visited = visit(starts, (name) => usesOfDevice(devices.get(name)))

  const applications = new Map<string, ModuleFact>(main.modules.map((module) => [module.name, module]))
  const used = visited.order.map((name) => devices.get(name)?.module ?? '')
  const modules = visit(
    [...used, ...applications.keys()].filter((name) => applications.has(name)),
    (name) => (applications.get(name)?.args ?? []).filter((argument) => applications.has(argument)),
  )

  const rename = renamer(visited.index, modules.index)
  const device = (name: string): string => `d${visited.index.get(name)}`
  return [
    ...modules.order.map((name, index) => {
      const { functor = '', args = [] } = applications.get(name) ?? {}
      return `module M${index} = ${functor}${args.map((argument) => `(${moduleName(modules.index, argument)})`).join('')}`
    }),
    ...visited.order.map((name) => {
      const fact = devices.get(name)
      const uses = usesOfDevice(fact).map(device).join(' ')
      return `${device(name)} : ${moduleName(modules.index, fact?.module ?? '')} [${uses}] = ${rename(fact?.connect ?? '')}`
    }),
    ...(main.extra ?? []).map(({ after, text }) => `after ${device(after)}: ${rename(text)}`),
    `run ${main.run.map(device).join(' ')}`,
  ]
}
