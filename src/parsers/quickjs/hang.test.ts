// Where a hang is told: at the only call that can be meant.

import { expect, test } from 'vitest'
import { hangDiagnostic } from './hang.ts'

test.each([
  ['const t: string = x\nconst n = t\n  .split(y)', 2, 10, 'The built-in function split'],
  ['const n = t.indexOf(x) + t.indexOf(y)', 1, 0, 'A built-in function'],
  ['const n = [1]', 1, 0, 'A built-in function'],
  ['const n = (', 1, 0, 'A built-in function'],
])('%s', (text, line, column, what) => {
  const { at, message, code } = hangDiagnostic(text, 'config.ts')
  expect({ at, code }).toEqual({ at: { file: 'config.ts', line, column }, code: 'MG-TS-TIME' })
  expect(message).toContain(what)
})
