// Makes, changes or removes the call of `register`.

import type { Registration, TextItem } from '../../model/design.ts'
import { REGISTER, splitPortRef } from '../../model/ids.ts'
import { withoutDefinitions } from '../text/comments.ts'
import { ALLOWED, defineCommand } from '../definition.ts'
import { numberedPort } from '../wiring/lists.ts'

export const registrationSet = defineCommand({
  type: 'registration.set',
  title: (command, design) =>
    command.registration === null
      ? 'Delete register'
      : design.logic.registration === null
        ? 'Add register'
        : 'Change register',
  canApply: () => ALLOWED,
  apply(design, command) {
    const { registration } = command
    const { logic } = design
    const wires = Object.entries(logic.wires).filter(([ref]) => hasInput(registration, ref))
    const { [REGISTER]: place, ...layout } = design.layout
    const position = command.position ?? place
    return {
      ...design,
      logic: {
        ...logic,
        registration,
        wires: Object.fromEntries(wires),
        text: textWith(logic.text, registration !== null),
      },
      layout:
        registration === null || position === undefined ? layout : { ...layout, [REGISTER]: { ...place, ...position } },
    }
  },
})

/** Whether a wire still has where to go: any wire of a node, or one into an input that the registration has. */
function hasInput(registration: Registration | null, ref: string): boolean {
  const { node, port } = splitPortRef(ref)
  if (node !== REGISTER) return true
  if (registration === null) return false
  const numbered = numberedPort(port)
  return numbered === null || numbered.index < registration.jobs
}

function textWith(text: readonly TextItem[], registered: boolean): readonly TextItem[] {
  const has = text.some((item) => item.kind === 'register')
  if (has === registered) return text
  return registered ? [...text, { kind: 'register' }] : withoutDefinitions(text, new Set([REGISTER]))
}
