// What a unikernel's own `--help` prints: the manual page that Cmdliner makes of its run-time keys, as plain text. The rules of this file
// were measured with Cmdliner 1.1.1, on which mirage 3.8.1 was measured (see help-page.test.ts); it prints nothing itself.

/** One option of the page. */
export interface HelpOption {
  /** Without dashes, in the order of the key; of one letter for short options. */
  readonly names: readonly string[]
  readonly doc: string
  /** Name of the value; empty for a flag. */
  readonly docv: string
  /** Section. */
  readonly docs: string
  readonly env: string
  /** Value when it is not given, as its converter prints it; null for a key that must be given. */
  readonly absent: string | null
}

export interface HelpInput {
  readonly name: string
  readonly options: readonly HelpOption[]
}

/** Columns that a line may fill, counted in bytes as OCaml's Format counts them. */
const WIDTH = 77
const INDENT = 7
const INNER = 4

/** Sections that every page has in this order; all others stand before COMMANDS, the last of the alphabet first. */
const BEFORE_OTHERS = ['NAME', 'SYNOPSIS', 'DESCRIPTION']
const AFTER_OTHERS = [
  'COMMANDS',
  'ARGUMENTS',
  'OPTIONS',
  'COMMON OPTIONS',
  'EXIT STATUS',
  'ENVIRONMENT',
  'FILES',
  'EXAMPLES',
  'BUGS',
  'AUTHORS',
  'SEE ALSO',
]

const HELP_LABEL = '--help[=FMT] (default=auto)'
const HELP_TEXT =
  'Show this help in format FMT. The value FMT must be one of auto, pager, groff or plain. With auto, the format is pager or plain whenever the TERM env var is dumb or undefined.'

function byteLength(text: string): number {
  let length = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return length
}

/** Words of a text in lines; white space between them is one space, also before the first and after the last. */
function wrap(text: string, indent: number): readonly string[] {
  const words = text.replaceAll(/\s+/g, ' ').split(' ')
  const lines: string[] = []
  let line: string | null = null
  for (const word of words) {
    if (line === null) line = word
    else if (indent + byteLength(line) + 1 + byteLength(word) <= WIDTH) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return line === null ? lines : [...lines, line]
}

function indented(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => `${' '.repeat(by)}${line}`)
}

/** A label and its text: on one line when the label is shorter than the text's indentation. */
function entry(label: string, text: string): readonly string[] {
  const head = indented(wrap(label, INDENT), INDENT)
  if (text === '') return head
  const body = wrap(text, INDENT + INNER)
  const size = byteLength(label)
  if (size >= INNER) return [...head, ...indented(body, INDENT + INNER)]
  const [first = '', ...rest] = body
  return [`${' '.repeat(INDENT)}${label}${' '.repeat(INNER - size)}${first}`, ...indented(rest, INDENT + INNER)]
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function isShort(name: string): boolean {
  return name.length === 1
}

function dashed(name: string): string {
  return isShort(name) ? `-${name}` : `--${name}`
}

/** Names as they are listed: short ones first, each kind from the end of the alphabet. */
function listed(names: readonly string[]): readonly string[] {
  const down = names.toSorted((a, b) => byBytes(b, a))
  return [...down.filter(isShort), ...down.filter((name) => !isShort(name))]
}

/** The name that texts call an option by: its first long one. */
function sampleName({ names }: HelpOption): string {
  return dashed(names.find((name) => !isShort(name)) ?? names[0] ?? '')
}

/** `-l LEVEL, --logs=LEVEL (absent=info or APP_LOGS env)`. */
function optionLabel(option: HelpOption): string {
  const { names, docv, env, absent } = option
  const shown = listed(names).map((name) =>
    docv === '' ? dashed(name) : `${dashed(name)}${isShort(name) ? ' ' : '='}${docv}`,
  )
  const label = shown.join(', ')
  if (absent === null) return `${label} (required)`
  const value = absent === '' ? '' : `=${absent}`
  const variable = env === '' ? '' : `${env} env`
  if (value === '' && variable === '') return label
  return `${label} (absent${value}${variable === '' ? '' : value === '' ? ` ${variable}` : ` or ${variable}`})`
}

/** A documentation text with Cmdliner's marks resolved: `$(docv)`, `$(b,bold)`, escapes. */
function docText(option: HelpOption, name: string): string {
  const variables: Readonly<Record<string, string>> = {
    docv: option.docv === '' ? 'VAL' : option.docv,
    opt: sampleName(option),
    env: option.env,
    tname: name,
    mname: name,
  }
  const resolve = (text: string): string =>
    text.replaceAll(
      /\$\([bi],((?:[^\\)]|\\.)*)\)|\\([$()\\])|\$\(([a-z]+)\)/g,
      (_, marked?: string, escaped?: string, variable?: string) => {
        if (marked !== undefined) return resolve(marked)
        return escaped ?? variables[variable ?? ''] ?? 'undefined'
      },
    )
  return resolve(option.doc)
}

/** By the first name listed, in lower case; equal ones stay as they came. */
function byName(a: HelpOption, b: HelpOption): number {
  const name = (option: HelpOption): string => (listed(option.names)[0] ?? '').toLowerCase()
  return byBytes(name(a), name(b))
}

interface Entry {
  readonly label: string
  readonly text: string
}

function sectionEntries(section: string, { name, options }: HelpInput): readonly Entry[] {
  const own = options.filter(({ docs }) => docs === section)
  const help: HelpOption = { names: ['help'], doc: '', docv: '', docs: 'OPTIONS', env: '', absent: '' }
  const all = section === 'OPTIONS' ? [...own, help] : own
  return all
    .toSorted(byName)
    .map((option) =>
      option === help
        ? { label: HELP_LABEL, text: HELP_TEXT }
        : { label: optionLabel(option), text: docText(option, name) },
    )
}

function environmentLines({ name, options }: HelpInput): readonly string[] {
  const variables = options.filter(({ env }) => env !== '').toSorted((a, b) => byBytes(a.env, b.env))
  if (variables.length === 0) return []
  const words = `These environment variables affect the execution of ${name}:`
  return [
    'ENVIRONMENT',
    ...indented(wrap(words, INDENT), INDENT),
    '',
    ...variables.flatMap((option) => [...entry(option.env, `See option ${sampleName(option)}.`), '']),
  ]
}

/** The page. */
export function helpPage(input: HelpInput): string {
  const { name, options } = input
  const known = new Set([...BEFORE_OTHERS, ...AFTER_OTHERS])
  const others = new Set(options.map(({ docs }) => docs).filter((docs) => !known.has(docs)))
  const lines: string[] = []
  for (const section of [...BEFORE_OTHERS, ...[...others].toSorted((a, b) => byBytes(b, a)), ...AFTER_OTHERS]) {
    if (section === 'NAME') lines.push('NAME', ...indented(wrap(name, INDENT), INDENT), '')
    if (section === 'SYNOPSIS') lines.push('SYNOPSIS', ...indented(wrap(`${name} [OPTION]…`, INDENT), INDENT), '')
    if (section === 'ENVIRONMENT') lines.push(...environmentLines(input))
    const entries = sectionEntries(section, input)
    if (entries.length === 0) continue
    if (!['NAME', 'SYNOPSIS', 'ENVIRONMENT'].includes(section)) lines.push(section)
    for (const { label, text } of entries) lines.push(...entry(label, text), '')
  }
  return `${lines.join('\n')}\n`
}
