// Against pages that Cmdliner itself printed (fixtures/help).

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type HelpOption, helpPage } from './help-page.ts'

function measured(name: string): string {
  return readFileSync(new URL(`../../../fixtures/help/${name}`, import.meta.url), 'utf8')
}

function option(names: readonly string[], doc: string, more: Partial<HelpOption> = {}): HelpOption {
  return { names, doc, docv: 'VAL', docs: 'N', env: '', absent: 'd', ...more }
}

function flag(names: readonly string[], doc: string): HelpOption {
  return option(names, doc, { docv: '', absent: '' })
}

const WORDS = 'aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd eeeeeeeeee ffffffffff'

describe('the help page of a unikernel', () => {
  it('is the one of Cmdliner: widths, labels, names, marks, variables', () => {
    const options = [
      option(['w66'], `${WORDS} g`),
      option(['w67'], `${WORDS} gg`),
      option(['w68'], `${WORDS} ggg`),
      option(['w69'], `${WORDS} gggg`),
      option(['w70'], `${WORDS} gggg  `),
      option([`label-of-60-${'a'.repeat(47)}`], 'x'),
      option([`label-of-61-${'a'.repeat(48)}`], 'x'),
      option(['zz', 'zzzzzzzzzzzzzzzzzzz'], 'x', { docv: 'A VALUE OF MANY WORDS IN A ROW' }),
      option(['s', 'silent', 'quiet'], 'opt $(opt).', { env: 'ABC' }),
      option(['p'], 'opt $(opt).', { env: 'ABCD' }),
      option(['r', 't'], 'opt $(opt).', { env: 'ABB' }),
      option(['zebra', 'yak'], 'opt $(opt).', { env: 'abb' }),
      flag(['f', 'flagger'], 'three'),
      flag(['g'], '  leading'),
      flag(['h'], 'Not $(b,open and \\$(c) \\\\ end'),
      flag(['j'], ' '),
    ]
    expect(helpPage({ name: 'shop', options })).toBe(measured('marks.txt'))
  })

  it('puts sections of its own before the usual ones, the last of the alphabet first', () => {
    const sections = ['ZEBRA', 'alpha', 'SEE ALSO', 'COMMON OPTIONS', 'DESCRIPTION', 'ARGUMENTS', 'BUGS', 'OPTIONS']
    const page = helpPage({ name: 'shop', options: sections.map((docs) => option(['x'], '', { docs })) })
    expect(page.match(/^\S.*$/gm)).toEqual([
      'NAME',
      'SYNOPSIS',
      'DESCRIPTION',
      'alpha',
      'ZEBRA',
      'ARGUMENTS',
      'OPTIONS',
      'COMMON OPTIONS',
      'BUGS',
      'SEE ALSO',
    ])
  })

  it('orders options by the name listed first, and names from the end of the alphabet', () => {
    const names = [
      ['a', 'z', 'bb', 'aa', 'cc', 'B', 'CC'],
      ['Upper'],
      ['upper'],
      ['x', 'middle'],
      ['x-y'],
      ['x_y'],
      ['9'],
      ['y', 'yyy', 'zzz'],
      ['u'],
    ]
    const page = helpPage({ name: 'shop', options: names.map((one) => flag(one, 'n')) })
    expect(page.match(/^ {7}-.*$/gm)?.map((line) => line.trim())).toEqual([
      '-9  n',
      '-u  n',
      '--Upper',
      '--upper',
      '-x, --middle',
      '--x-y',
      '--x_y',
      '-y, --zzz, --yyy',
      '-z, -a, -B, --cc, --bb, --aa, --CC',
      '--help[=FMT] (default=auto)',
    ])
  })

  it('says what must be given, and counts bytes', () => {
    const text = `${'ä'.repeat(8)} ${'ö'.repeat(10)} ${'ü'.repeat(11)} ${'ä'.repeat(8)} end`
    const page = helpPage({ name: 'shop', options: [option(['req'], text, { absent: null, env: 'REQ' })] })
    expect(page).toContain('       --req=VAL (required)\n')
    expect(page).toContain(
      `           ${'ä'.repeat(8)} ${'ö'.repeat(10)} ${'ü'.repeat(11)}\n           ${'ä'.repeat(8)} end`,
    )
  })
})
