// `morgana configure`: writes the files of one target, as `mirage configure` would.

import { isSafePath } from '../../core/model/project-path.ts'
import { type Command, EXIT } from '../command.ts'
import { ENV, envOf, onlyDesign, optionOf, TARGETS, targetsOf } from '../words/common-options.ts'
import { wasGenerated } from '../output/generated-before.ts'
import { loadDesign } from '../input/load-design.ts'
import { refuseErrors } from '../output/refusal.ts'
import { runTargets } from '../run-targets.ts'
import { UsageMistake } from '../words/usage-mistake.ts'
import { writeOrTell } from '../output/write-or-tell.ts'

export const configure: Command = {
  name: 'configure',
  synopsis: ['configure DESIGN -t TARGET [--out DIR] [--force] [--env N=V]… [-- ARGS…]'],
  doc: 'Writes the files of one target, as mirage configure would.',
  options: [
    { ...TARGETS, value: 'TARGET', repeated: false, doc: 'The target; the default is unix.' },
    { name: 'out', value: 'DIR', doc: 'The folder to write to; the default is the working directory.' },
    { name: 'force', doc: 'Replace files too that do not say that they were generated.' },
    ENV,
  ],
  run: async (args, session) => {
    const [target, ...others] = targetsOf(args, session)
    if (target === undefined || others.length > 0) {
      throw new UsageMistake('configure writes the files of one target', 'For several there is `export`.')
    }
    const env = envOf(args)
    const loaded = await loadDesign(session, onlyDesign(args), env)
    const results = runTargets(session, loaded, [{ target, args: args.rest, env, root: '.' }])
    const refused = refuseErrors(session, loaded, results)
    if (refused !== null) return refused
    const files = results.flatMap(({ generated, nothing }) => generated?.files ?? nothing ?? [])
    const unsafe = files.find(({ path }) => !isSafePath(path))
    if (unsafe !== undefined) {
      session.io.err(`${loaded.file}:1:0: error[MG-WRITE]: the name ${unsafe.path} cannot be written on every system\n`)
      return EXIT.error
    }
    const isForced = args.options.has('force')
    return writeOrTell(
      session,
      optionOf(args, 'out') ?? '.',
      files.map(({ path, text, executable }) => {
        return { path, content: text, executable, mayReplace: (existing) => isForced || wasGenerated(path, existing) }
      }),
    )
  },
}
