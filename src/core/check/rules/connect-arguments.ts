// How devices of the user are started: arguments and keys that the text of connect names and that the device does not have.

import { lostArguments, readTemplate, withoutLost, writeTemplate } from '../../edit/custom/connect-template.ts'
import { textParts } from '../../edit/custom/text-parts.ts'
import type { CustomNode, Logic } from '../../model/design.ts'
import type { Diagnostic, Fix } from '../../model/diagnostic.ts'
import type { KeyRef, NodeId } from '../../model/ids.ts'
import { splitFunctorType } from '../../model/module-type.ts'
import { nodeName } from '../../model/node-name.ts'
import type { Term } from '../../model/term.ts'
import { finding, type Rule } from '../rule.ts'

export const connectArguments: Rule = {
  code: 'MG-CONNECT',
  about: 'Looks for arguments and keys that `connect` of a device names and that it does not have.',
  check({ design, catalog }) {
    const builtin = new Set([...catalog.keys.values()].map(({ name }) => ocamlName(name)))
    return Object.entries(design.logic.nodes).flatMap(([id, node]) =>
      node.kind === 'impl' && node.connect !== null
        ? [...checkArguments(id, node, design.logic), ...checkKeys(id, node, design.logic, builtin)]
        : [],
    )
  },
}

function checkArguments(id: NodeId, node: CustomNode, logic: Logic): readonly Diagnostic[] {
  const template = node.connect === null ? null : writeTemplate(node.connect)
  if (template === null) return []
  const count = splitFunctorType(node.type).parameters.length + node.dependencies
  const lost = lostArguments(template, count)
  const [first] = lost
  if (first === undefined) return []
  const names = lost.map((number) => `\`{${number}}\``).join(', ')
  const has =
    count === 0
      ? 'no arguments'
      : count === 1
        ? 'one argument, `{0}`'
        : `${count} arguments, \`{0}\` to \`{${count - 1}}\``
  return [
    finding(
      'error',
      'MG-CONNECT-ARGUMENT',
      { node: id },
      `\`connect\` of \`${nodeName(logic, id)}\` names ${names}, which is gone: the device has ${has}.`,
      { hint: 'Name another argument, or give the device one more.', ...withFix(id, node, template, count) },
    ),
  ]
}

function withFix(id: NodeId, node: CustomNode, template: string, count: number): { readonly fix?: Fix } {
  const text = withoutLost(template, count)
  const read = readTemplate(text, count)
  if (!('ok' in read)) return {}
  const commands = [{ type: 'node.update', id, node: { ...node, connect: read.ok } }]
  return { fix: { title: `Start it with \`${text}\``, commands } }
}

/** Name of a key's function in `Key_gen`. */
function ocamlName(name: string): string {
  return name.replaceAll('-', '_').replaceAll(/[^A-Za-z0-9_]/g, '')
}

/** Calls of `Key_gen` in the texts of a term: those that main.ml will hold. */
function keyCalls(term: Term<KeyRef>): readonly string[] {
  const inner = term.kind === 'case' && term.rows.length === 1 ? (term.rows[0]?.body ?? term) : term
  const text = textParts(inner).map((part) => ('text' in part ? part.text : ' '))
  return [...text.join('').matchAll(/\bKey_gen\.([a-z_][\w']*)/g)].map(([, name]) => name ?? '')
}

function checkKeys(id: NodeId, node: CustomNode, logic: Logic, builtin: ReadonlySet<string>): readonly Diagnostic[] {
  if (node.connect === null) return []
  const named = (ref: KeyRef): string | null => {
    const key = logic.keys[ref]
    return key?.kind === 'created' ? ocamlName(key.name) : null
  }
  const all = Object.keys(logic.keys)
  // Names of keys that the release makes for groups are its own.
  if (all.some((ref) => logic.keys[ref]?.kind === 'builtin')) return []
  return [...new Set(keyCalls(node.connect.body))].flatMap((name): readonly Diagnostic[] => {
    const ref = all.find((one) => named(one) === name)
    if (builtin.has(name) || (ref !== undefined && isDeclared(ref, logic))) return []
    const at = { node: id }
    const who = `\`connect\` of \`${nodeName(logic, id)}\` calls \`Key_gen.${name}\``
    if (ref === undefined) {
      const hint = 'Make a key of that name, or call another.'
      return [finding('warning', 'MG-CONNECT-KEY', at, `${who}, and no key of the design is called so.`, { hint })]
    }
    const commands = [{ type: 'node.update', id, node: { ...node, keys: [...node.keys, ref] } }]
    const fix = { title: `Declare the key ${name} here`, commands }
    return [finding('warning', 'MG-CONNECT-KEY', at, `${who}, a key that nothing declares.`, { fix })]
  })
}

/** Whether the key is part of the unikernel: some module, or `register`, declares it. */
function isDeclared(ref: KeyRef, logic: Logic): boolean {
  if (logic.registration?.keys.includes(ref) === true) return true
  return Object.values(logic.nodes).some(
    (node) => (node.kind === 'foreign' || node.kind === 'impl') && node.keys.includes(ref),
  )
}
