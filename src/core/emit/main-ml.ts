// Printer of main.ml: modules, devices as lazy values, and the run that forces them. It knows no release and no device.

import { concat, fill, group, hardline, join, label, line } from './doc/builders.ts'
import type { Doc } from './doc/doc.ts'
import { formatExpression } from './ocaml/format-expression.ts'
import { box } from './ocaml/layout-parts.ts'
import type { StructureItem } from './ocaml/structure.ts'
import { comment, formatLetDefinition, letBinding, moduleApplication, structure } from './ocaml/structure.ts'

/** `module NAME = FUNCTOR (ARG) …`; `label` names its span. */
export interface MainModule {
  readonly name: string
  readonly functor: string
  readonly args: readonly string[]
  readonly label?: string
}

/** A device: it forces and binds `params`, then `data`, as `_NAME`, for the expression `connect`. */
export interface MainDevice {
  readonly name: string
  readonly params: readonly string[]
  readonly data: readonly string[]
  readonly connect: string
  readonly label?: string
}

export interface MainInput {
  /** Lines of the comment at the top. */
  readonly header: readonly string[]
  /** Each after those it uses. */
  readonly modules: readonly MainModule[]
  /** Each after those it forces. */
  readonly devices: readonly MainDevice[]
  /** Top-level items to stand after the device of that name. */
  readonly extra: readonly { readonly after: string; readonly text: string }[]
  /** Names of the devices that the run forces, in order; the last one is the application. */
  readonly run: readonly string[]
}

/** main.ml as a document with a label on every module, device and line of the run that has one. */
export function printMainMl(input: MainInput): Doc {
  const labels = new Map(input.devices.map((device) => [device.name, device.label]))
  const items: StructureItem[] = [
    { sort: 'comment', doc: comment(input.header) },
    { sort: 'open', doc: 'open Lwt.Infix' },
    { sort: 'let', doc: letBinding('return', [], 'Lwt.return') },
    { sort: 'let', doc: letBinding('run', ['t'], formatExpression('OS.Main.run t; exit 0')) },
    { sort: 'let', doc: letBinding('()', [], 'Printexc.record_backtrace true') },
  ]
  for (const { name, functor, args, label: id } of input.modules) {
    items.push({ sort: 'module', doc: labelled(id, moduleApplication(name, functor, args)) })
  }
  for (const item of printDevices(input)) items.push(item)
  items.push({ sort: 'let', doc: printRun(input.run, labels) })
  return structure(items)
}

function labelled(id: string | undefined, doc: Doc): Doc {
  return id === undefined ? doc : label(id, doc)
}

function printDevices({ devices, extra }: MainInput): readonly StructureItem[] {
  const additions = new Map<string, string[]>()
  for (const { after, text } of extra) additions.set(after, [...(additions.get(after) ?? []), text])
  return devices.flatMap((device): readonly StructureItem[] => [
    { sort: 'let', doc: labelled(device.label, letBinding(device.name, [], printLazy(device))) },
    ...(additions.get(device.name) ?? []).map(
      (text): StructureItem => ({ sort: 'let', doc: labelled(device.label, formatLetDefinition(text)) }),
    ),
  ])
}

/** `lazy (let __a = Lazy.force a in … __a >>= fun _a -> … CONNECT)`. */
function printLazy({ params, data, connect }: MainDevice): Doc {
  const names = [...params, ...data]
  const forces = names.flatMap((name): readonly Doc[] => [`let __${name} = Lazy.force ${name} in`, hardline])
  const binds = names.map((name): Doc => `__${name} >>= fun _${name} ->`)
  const last = binds.at(-1)
  const result = formatExpression(connect)
  const body: readonly Doc[] =
    last === undefined
      ? [result]
      : [...binds.slice(0, -1).flatMap((bind) => [bind, hardline]), fill([last, line, result])]
  return box(2, ['lazy', line, concat(['(', box(0, [...forces, ...body]), ')'])])
}

function printRun(run: readonly string[], labels: ReadonlyMap<string, string | undefined>): Doc {
  const lines = run.map((name, index): Doc => {
    const isLast = index === run.length - 1
    return labelled(labels.get(name), isLast ? `Lazy.force ${name}` : `Lazy.force ${name} >>= fun _ ->`)
  })
  const binding = group(concat([box(2, ['let t =', hardline, join(hardline, lines)]), hardline, 'in']))
  return letBinding('()', [], concat([binding, hardline, 'run t']))
}
