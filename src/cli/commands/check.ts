// `morgana check`: every problem of a design, and nothing else.

import { analyzeDesign } from '../../core/compile.ts'
import { type Command, EXIT } from '../command.ts'
import { ENV, envOf, JSON_OUTPUT, onlyDesign, TARGETS, targetsOf } from '../words/common-options.ts'
import { loadDesign } from '../input/load-design.ts'
import { diagnosticJson, diagnosticText } from '../output/report.ts'

export const check: Command = {
  name: 'check',
  synopsis: ['check DESIGN [-t TARGET|all] [--json] [--env N=V]… [-- ARGS…]'],
  doc: 'Lists the problems of a design, with what to do about them.',
  options: [TARGETS, JSON_OUTPUT, ENV],
  run: async (args, session) => {
    const env = envOf(args)
    const targets = targetsOf(args, session)
    const loaded = await loadDesign(session, onlyDesign(args), env)
    const { design } = loaded
    const { release, io } = session
    const found =
      design === null ? [] : analyzeDesign({ design, release, revision: 0, args: args.rest, env }).diagnostics
    const diagnostics = [...loaded.diagnostics, ...found].filter(
      ({ target }) => target === null || targets.includes(target),
    )
    if (args.options.has('json')) {
      const list = diagnostics.map((one) => diagnosticJson(one, loaded.file))
      io.out(`${JSON.stringify({ diagnostics: list }, null, 2)}\n`)
    }
    io.err(diagnosticText(loaded, diagnostics))
    return diagnostics.some(({ severity }) => severity === 'error') ? EXIT.error : EXIT.done
  },
}
