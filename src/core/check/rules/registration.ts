// A design must register something, or there is nothing to configure.

import type { DesignTypes } from '../../graph/types/infer.ts'
import type { Design } from '../../model/design.ts'
import type { Fix } from '../../model/diagnostic.ts'
import { type NodeId, REGISTER } from '../../model/ids.ts'
import type { ModuleType } from '../../model/module-type.ts'
import { nodeName } from '../../model/node-name.ts'
import { hasOpenResult } from '../open-result.ts'
import { finding, type Rule } from '../rule.ts'

export const registration: Rule = {
  code: 'MG-REGISTER',
  about: 'Looks for the call of `register` and for its jobs.',
  check({ design, types, catalog }) {
    const { job } = catalog.registration
    const { registration: call } = design.logic
    if (call === null) {
      const fix = {
        title: 'Add register',
        commands: [
          {
            type: 'registration.set',
            registration: { name: design.name, jobs: 0, keys: [], packages: [] },
            position: { x: 640, y: 120 },
          },
        ],
      }
      return [
        finding('error', 'MG-REGISTER-MISSING', null, 'Nothing is registered, so there is no unikernel to configure.', {
          hint: 'Add `register` and wire a job into it.',
          fix,
        }),
      ]
    }
    if (call.name.trim() === '') {
      return [
        finding('error', 'MG-REGISTER-NAME', { node: REGISTER }, 'The unikernel has no name.', {
          hint: 'Give `register` a name.',
          fix: {
            title: `Call it ${design.name.trim() === '' ? 'unikernel' : design.name}`,
            commands: [
              {
                type: 'registration.set',
                registration: { ...call, name: design.name.trim() === '' ? 'unikernel' : design.name },
              },
            ],
          },
        }),
      ]
    }
    if (call.jobs === 0) {
      return [
        finding(
          'warning',
          'MG-REGISTER-EMPTY',
          { node: REGISTER },
          'No job is registered: the unikernel would start its devices and stop.',
          {
            hint: 'Wire the result of a module of type `job` into `register`.',
            ...registerJob(design, types, job),
          },
        ),
      ]
    }
    return []
  },
}

/** Registers the only job that nothing uses; nothing when there is none, or a choice. */
function registerJob(design: Design, types: DesignTypes, job: ModuleType): { readonly fix?: Fix } {
  const used = new Set(Object.values(design.logic.wires))
  const isJob = (id: NodeId): boolean => {
    const output = types.nodes.get(id)?.output
    const isOpen = design.logic.nodes[id]?.kind === 'foreign' && hasOpenResult(types, id)
    return isOpen || JSON.stringify(output) === JSON.stringify(job)
  }
  const jobs = [...types.nodes].filter(([id]) => id !== REGISTER && !used.has(id) && isJob(id))
  const [only] = jobs[0] ?? []
  if (only === undefined || jobs.length > 1) return {}
  const commands = [{ type: 'wire.connect', from: only, to: { node: REGISTER, port: 'job0' } }]
  return { fix: { title: `Register ${nodeName(design.logic, only)}`, commands } }
}
