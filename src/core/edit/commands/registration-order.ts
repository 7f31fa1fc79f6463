// Brings the jobs of `register` into another order.

import { portRef, REGISTER, splitPortRef } from '../../model/ids.ts'
import { ALLOWED, defineCommand, IGNORE } from '../definition.ts'
import { numberedPort } from '../wiring/lists.ts'

export const registrationOrder = defineCommand({
  type: 'registration.order',
  title: () => 'Reorder jobs',
  canApply(design, command) {
    const jobs = design.logic.registration?.jobs ?? 0
    const isOrder =
      command.order.length === jobs && new Set(command.order).size === jobs && command.order.every((old) => old < jobs)
    return isOrder && command.order.some((old, index) => old !== index) ? ALLOWED : IGNORE
  },
  apply(design, command) {
    const wires = Object.fromEntries(
      Object.entries(design.logic.wires).filter(([ref]) => {
        const { node, port } = splitPortRef(ref)
        return node !== REGISTER || numberedPort(port) === null
      }),
    )
    command.order.forEach((old, index) => {
      const source = design.logic.wires[portRef(REGISTER, `job${old}`)]
      if (source !== undefined) wires[portRef(REGISTER, `job${index}`)] = source
    })
    return { ...design, logic: { ...design.logic, wires } }
  },
})
