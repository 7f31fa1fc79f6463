// What a unikernel's own `--help` prints: the manual page that cmdliner makes of its run-time keys, as plain text.

/** One option of the page. */
export interface HelpOption {
  /** Without dashes; of one letter for short options. */
  readonly names: readonly string[]
  readonly doc: string
  /** Name of the value; empty for a flag. */
  readonly docv: string
  /** Section; empty for the common one. */
  readonly docs: string
  readonly env: string
  /** Value when it is not given; empty when none is printed. */
  readonly absent: string
}

export interface HelpInput {
  readonly name: string
  readonly options: readonly HelpOption[]
}

const COMMON = 'OPTIONS'
const WIDTH = 78
const INDENT = 7

const HELP: HelpOption = {
  names: ['help'],
  doc: 'Shows this page and ends.',
  docv: '',
  docs: COMMON,
  env: '',
  absent: '',
}

/** Words of a text in lines of at most so many characters. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

function indented(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(by)}${line}`))
}

/** `-l LEVEL, --logs=LEVEL (absent=8080 or APP_PORT env)`. */
function optionLine({ names, docv, env, absent }: HelpOption): string {
  const shown = names
    .toSorted((a, b) => a.length - b.length)
    .map((name) => {
      if (name.length === 1) return docv === '' ? `-${name}` : `-${name} ${docv}`
      return docv === '' ? `--${name}` : `--${name}=${docv}`
    })
    .join(', ')
  const fallback = [absent === '' ? '' : absent, env === '' ? '' : `${env} env`].filter((part) => part !== '')
  return fallback.length === 0 ? shown : `${shown} (absent=${fallback.join(' or ')})`
}

function optionText(option: HelpOption): readonly string[] {
  return [...indented([optionLine(option)], INDENT), ...indented(wrap(option.doc, WIDTH - INDENT - 4), INDENT + 4), '']
}

/** First names in order of the alphabet, capitals last, as the library sorts them. */
function byName(a: HelpOption, b: HelpOption): number {
  const name = (option: HelpOption): string => option.names.toSorted((x, y) => x.length - y.length)[0] ?? ''
  return name(a).toLowerCase() < name(b).toLowerCase() ? -1 : 1
}

function sectionsOf(options: readonly HelpOption[]): readonly (readonly [string, readonly HelpOption[]])[] {
  const sections = new Map<string, HelpOption[]>()
  for (const option of options) {
    const name = option.docs === '' ? COMMON : option.docs
    const held = sections.get(name)
    if (held === undefined) sections.set(name, [option])
    else held.push(option)
  }
  const own = [...sections].filter(([name]) => name !== COMMON)
  return [...own, [COMMON, [...(sections.get(COMMON) ?? []), HELP]]]
}

/** The page. */
export function helpPage({ name, options }: HelpInput): string {
  const lines = ['NAME', ...indented([name], INDENT), '', 'SYNOPSIS', ...indented([`${name} [OPTION]...`], INDENT), '']
  for (const [section, held] of sectionsOf(options)) {
    lines.push(section, ...held.toSorted(byName).flatMap(optionText))
  }
  const variables = options.filter(({ env }) => env !== '')
  if (variables.length > 0) {
    lines.push(
      'ENVIRONMENT',
      ...indented(wrap(`These environment variables affect ${name}:`, WIDTH - INDENT), INDENT),
      '',
    )
    for (const option of variables) {
      const long = option.names.find((one) => one.length > 1) ?? option.names[0] ?? ''
      lines.push(
        ...indented([option.env], INDENT),
        ...indented([`See option ${long.length > 1 ? '--' : '-'}${long}.`], INDENT + 4),
        '',
      )
    }
  }
  return `${lines.join('\n').trimEnd()}\n`
}
