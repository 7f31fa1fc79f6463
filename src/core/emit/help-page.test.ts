import { describe, expect, it } from 'vitest'
import { helpPage } from './help-page.ts'

describe('the help page of a unikernel', () => {
  const page = helpPage({
    name: 'shop',
    options: [
      { names: ['port'], doc: 'Port to listen on.', docv: 'PORT', docs: '', env: 'SHOP_PORT', absent: '8080' },
      {
        names: ['logs', 'l'],
        doc: 'Log levels. '.repeat(12),
        docv: 'LEVEL',
        docs: 'UNIKERNEL PARAMETERS',
        env: '',
        absent: '',
      },
      { names: ['quiet'], doc: 'Says nothing.', docv: '', docs: '', env: '', absent: '' },
    ],
  })

  it('lists options by section and name, short names first, with their defaults and variables', () => {
    const at = (text: string): number => page.indexOf(text)
    expect(page).toContain('       -l LEVEL, --logs=LEVEL\n')
    expect(page).toContain('       --port=PORT (absent=8080 or SHOP_PORT env)\n           Port to listen on.\n')
    expect(at('UNIKERNEL PARAMETERS')).toBeLessThan(at('\nOPTIONS'))
    expect(at('--help')).toBeLessThan(at('--port'))
    expect(at('--port')).toBeLessThan(at('--quiet'))
    expect(page).toContain('ENVIRONMENT\n')
    expect(page).toContain('See option --port.')
  })

  it('keeps to the width of a terminal', () => {
    for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(78)
  })
})
