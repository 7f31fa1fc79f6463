import { describe, expect, it } from 'vitest'
import { shownFiles, tabsThatFit } from './files.ts'

function file(path: string) {
  return { path, text: '', executable: false, spans: [] }
}

describe('files of the code panel', () => {
  it('shows the configuration, then main.ml and key_gen.ml, then the rest by name', () => {
    const files = shownFiles(
      { revision: 1, diagnostics: [], files: [file('config.ml'), file('config.ts')] },
      { revision: 1, diagnostics: [], files: ['Makefile', 'key_gen.ml', 'app.xl', 'main.ml'].map(file) },
    )
    expect(files.map(({ path }) => path)).toEqual([
      'config.ml',
      'config.ts',
      'main.ml',
      'key_gen.ml',
      'Makefile',
      'app.xl',
    ])
  })

  it('leaves room for the menu when not all fit', () => {
    expect(tabsThatFit(1000, [7, 7, 7])).toBe(3)
    expect(tabsThatFit(240, [9, 9, 9])).toBe(1)
    expect(tabsThatFit(10, [9])).toBe(0)
  })
})
