// Facts of an exported zip, read from the text of its files, in a form that does not depend on generated numbers; and the same form
// of a measured run, so that the two can be compared. Knows nothing of our own code.

import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'

/** What is compared: modules and devices with everything below them, packages with their bounds, names in key_gen.ml. */
export interface ProjectFacts {
  readonly modules: readonly string[]
  readonly devices: readonly string[]
  readonly packages: readonly string[]
  readonly keys: readonly string[]
}

interface Module {
  readonly name: string
  readonly functor: string
  readonly args: readonly string[]
}

interface Device {
  readonly name: string
  readonly uses: readonly string[]
}

interface MeasuredCase {
  readonly config: string
  readonly mains: readonly {
    readonly modules: readonly Module[]
    readonly devices: readonly {
      readonly name: string
      readonly params?: readonly string[]
      readonly data?: readonly string[]
    }[]
  }[]
  readonly keys: readonly { readonly ocaml_name: string }[]
  readonly packages: readonly { readonly opam: string; readonly formula?: string }[]
  readonly runs: readonly {
    readonly target: string
    readonly args?: readonly string[]
    readonly facts?: {
      readonly main: number
      readonly keys: readonly number[]
      readonly packages: readonly number[]
      readonly files: { readonly written: readonly string[] }
    }
  }[]
}

/** A case of the measurements by name. */
export function measuredCase(name: string): MeasuredCase {
  // The file has this shape; see fixtures/conformance/README.md.
  return JSON.parse(readFileSync(`fixtures/conformance/cases/${name}.json`, 'utf8')) as MeasuredCase
}

function withoutNumber(name: string): string {
  return name.replace(/\d+$/, '')
}

/** Each name with all that it is made of, numbers left out. */
function spelled(
  entries: ReadonlyMap<string, { readonly head: string; readonly parts: readonly string[] }>,
): (name: string) => string {
  const known = new Map<string, string>()
  const spell = (name: string): string => {
    const before = known.get(name)
    if (before !== undefined) return before
    const entry = entries.get(name)
    const text = entry === undefined ? name : `${entry.head}(${entry.parts.map(spell).join(',')})`
    known.set(name, text)
    return text
  }
  return spell
}

function factsOf(
  modules: readonly Module[],
  devices: readonly Device[],
  packages: readonly string[],
  keys: readonly string[],
): ProjectFacts {
  const module = spelled(new Map(modules.map(({ name, functor, args }) => [name, { head: functor, parts: args }])))
  const device = spelled(new Map(devices.map(({ name, uses }) => [name, { head: withoutNumber(name), parts: uses }])))
  return {
    modules: modules.map(({ name }) => module(name)).sort(),
    devices: devices.map(({ name }) => device(name)).sort(),
    packages: [...packages].sort(),
    keys: [...keys].sort(),
  }
}

function packageLine(opam: string, formula: string): string {
  return `${opam} ${formula.replace(/[{}]/g, '').replace(/\s+/g, ' ').trim()}`.trim()
}

/** The measured facts of one run. */
export function measuredFacts(
  measured: MeasuredCase,
  target: string,
  args: readonly string[] = [],
): ProjectFacts & { readonly written: readonly string[] } {
  const run = measured.runs.find((each) => each.target === target && (each.args ?? []).join(' ') === args.join(' '))
  const facts = run?.facts
  const main = facts === undefined ? undefined : measured.mains[facts.main]
  if (facts === undefined || main === undefined)
    throw new Error(`no facts were measured for ${target} ${args.join(' ')}`)
  const devices = main.devices.map(({ name, params = [], data = [] }) => ({ name, uses: [...params, ...data] }))
  const packages = facts.packages.map((index) =>
    packageLine(measured.packages[index]?.opam ?? '', measured.packages[index]?.formula ?? ''),
  )
  const keys = facts.keys.map((index) => measured.keys[index]?.ocaml_name ?? '')
  return { ...factsOf(main.modules, devices, packages, keys), written: [...facts.files.written].sort() }
}

function modulesOf(text: string): readonly Module[] {
  return [...text.matchAll(/^module (\w+) =\s+([\w.]+)((?:\s*\([\w.]+\))*)/gm)].map(
    ([, name = '', functor = '', args = '']) => ({
      name,
      functor,
      args: [...args.matchAll(/\(([\w.]+)\)/g)].map(([, arg = '']) => arg),
    }),
  )
}

function devicesOf(text: string): readonly Device[] {
  const starts = [...text.matchAll(/^let (\w+) =\s+lazy\b/gm)]
  return starts.map((start, index) => {
    const body = text.slice(start.index, starts[index + 1]?.index ?? text.length)
    const uses = [...body.matchAll(/let __\w+ = Lazy\.force (\w+) in/g)].map(([, use = '']) => use)
    return { name: start[1] ?? '', uses }
  })
}

/** The text files of a zip by path. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))
}

/** The facts that the files of one target in a zip hold; `folder` is '' for a zip of one target. */
export function zippedFacts(files: ReadonlyMap<string, string>, folder: string): ProjectFacts {
  const main = files.get(`${folder}main.ml`) ?? ''
  const opam = [...files].find(([path]) => path.startsWith(folder) && path.endsWith('.opam'))?.[1] ?? ''
  const depends = /depends: \[([\s\S]*?)\n\]/.exec(opam)?.[1] ?? ''
  const packages = [...depends.matchAll(/"([^"]+)"(?:[ \t]*\{([^}]*)\})?/g)].map(([, name = '', formula = '']) =>
    packageLine(name, formula),
  )
  const keys = [...(files.get(`${folder}key_gen.ml`) ?? '').matchAll(/^let (\w+) \(\) =/gm)].map(
    ([, name = '']) => name,
  )
  return factsOf(modulesOf(main), devicesOf(main), packages, keys)
}
