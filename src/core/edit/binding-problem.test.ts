// Names that somebody gives are refused in a sentence that fits the screen.

import { expect, test } from 'vitest'
import { bindingProblem } from './binding-problem.ts'

test.each([
  ['net', null],
  ['n'.repeat(100), null],
  ['n'.repeat(101), 'A name of 101 characters is too long: 100 are the most.'],
  ['let', '`let` cannot name a value in OCaml.'],
  ['Net', '`Net` cannot name a value in OCaml.'],
])('%s', (name, message) => {
  expect(bindingProblem(name)?.message ?? null).toBe(message)
})
