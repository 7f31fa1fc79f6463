// `morgana convert`: the same design in another form.

import type { Design } from '../../core/model/design.ts'
import { printDesignFile } from '../../platform/codecs/design-file.ts'
import { type Command, EXIT } from '../command.ts'
import { ENV, envOf, onlyDesign, optionOf } from '../words/common-options.ts'
import { loadDesign } from '../input/load-design.ts'
import { diagnosticText } from '../output/report.ts'
import type { Session } from '../session.ts'
import { UsageMistake } from '../words/usage-mistake.ts'
import { writeOne } from '../output/write-or-tell.ts'

type Printer = (design: Design, session: Session) => string

const PRINTERS: ReadonlyMap<string, Printer> = new Map<string, Printer>([
  ['config.ml', (design, { release }) => release.files.printConfigMl(design, release.semantics.catalog).text],
  ['config.ts', (design, { release }) => release.files.printConfigTs(design, release.semantics.catalog).text],
  ['json', (design) => printDesignFile(design)],
])

export const convert: Command = {
  name: 'convert',
  synopsis: ['convert DESIGN --to config.ts|config.ml|json [--out FILE] [--env N=V]…'],
  doc: 'Prints the same design in another form.',
  options: [
    { name: 'to', value: 'FORM', doc: 'The form: config.ts, config.ml or json.' },
    { name: 'out', value: 'FILE', doc: 'The file to write; the default is standard output.' },
    ENV,
  ],
  run: async (args, session) => {
    const to = optionOf(args, 'to')
    const print = PRINTERS.get(to ?? '')
    if (print === undefined) throw new UsageMistake(`to what? Say --to ${[...PRINTERS.keys()].join(', or --to ')}`)
    if (args.rest.length > 0) throw new UsageMistake('convert takes no arguments after --')
    const loaded = await loadDesign(session, onlyDesign(args), envOf(args))
    session.io.err(diagnosticText(loaded, loaded.diagnostics))
    if (loaded.design === null || loaded.diagnostics.some(({ severity }) => severity === 'error')) return EXIT.error
    const text = print(loaded.design, session)
    const out = optionOf(args, 'out')
    if (out === null) {
      session.io.out(text)
      return EXIT.done
    }
    return writeOne(session, out, text)
  },
}
