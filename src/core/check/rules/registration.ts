// A design must register something, or there is nothing to configure.

import { REGISTER } from '../../model/ids.ts'
import { finding, type Rule } from '../rule.ts'

export const registration: Rule = {
  code: 'MG-REGISTER',
  about: 'Looks for the call of `register` and for its jobs.',
  check({ design }) {
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
          },
        ),
      ]
    }
    return []
  },
}
