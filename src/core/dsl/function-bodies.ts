// Nodes made of the parameter of a function that is given as an argument, such as `~arp:(fun e -> arp e)`: they mean something
// only inside that function, so they can have neither a name nor a place of their own in the text.

import type { NodeDraft } from './drafts.ts'
import type { Recording } from './recording.ts'
import { type Part, partObject, partReferences, registrationReferences } from './references.ts'

/** All such nodes of a recording, their parameters included. */
export function nodesInFunctionBodies(recording: Recording): ReadonlySet<NodeDraft> {
  const users = new Map<NodeDraft, NodeDraft[]>()
  const parameters: NodeDraft[] = []
  const seen = new Set<object>()
  const rest: Part[] = []
  for (const item of recording.items) {
    if (item.kind === 'node' || item.kind === 'key' || item.kind === 'value') rest.push(item)
  }
  if (recording.registration !== null)
    for (const part of registrationReferences(recording.registration)) rest.push(part)
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    if (seen.has(partObject(part))) continue
    seen.add(partObject(part))
    if (part.kind === 'node' && part.node.content.kind === 'parameter') parameters.push(part.node)
    for (const reference of partReferences(part)) {
      rest.push(reference)
      if (part.kind === 'node' && reference.kind === 'node' && !isFunctionOf(part.node, reference.node))
        addUser(users, reference.node, part.node)
    }
  }
  return usersOf(parameters, users)
}

/** Whether a device only takes the node as part of a function. */
function isFunctionOf({ content }: NodeDraft, node: NodeDraft): boolean {
  if (content.kind !== 'device' || Object.values(content.inputs).includes(node)) return false
  return Object.values(content.arguments).some(
    (argument) => argument.kind === 'function' && (argument.result === node || argument.parameter === node),
  )
}

function addUser(users: Map<NodeDraft, NodeDraft[]>, node: NodeDraft, user: NodeDraft): void {
  const held = users.get(node)
  if (held === undefined) users.set(node, [user])
  else held.push(user)
}

function usersOf(
  start: readonly NodeDraft[],
  users: ReadonlyMap<NodeDraft, readonly NodeDraft[]>,
): ReadonlySet<NodeDraft> {
  const found = new Set<NodeDraft>()
  const rest = [...start]
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (found.has(node)) continue
    found.add(node)
    for (const user of users.get(node) ?? []) rest.push(user)
  }
  return found
}
