// `morgana export`: the whole project as one zip.

import { projectFiles } from '../../core/emit/project/project-files.ts'
import { skeletons } from '../../core/emit/project/skeletons.ts'
import type { Design } from '../../core/model/design.ts'
import { printDesignFile } from '../../platform/codecs/design-file.ts'
import { writeZip } from '../../platform/codecs/zip.ts'
import { type Command, EXIT } from '../command.ts'
import { ENV, envOf, onlyDesign, optionOf, TARGETS, targetsOf } from '../words/common-options.ts'
import { type LoadedDesign, loadDesign } from '../input/load-design.ts'
import { refuseErrors } from '../output/refusal.ts'
import { diagnosticText } from '../output/report.ts'
import { runTargets } from '../run-targets.ts'
import type { Session } from '../session.ts'
import { UsageMistake } from '../words/usage-mistake.ts'
import { writeOne } from '../output/write-or-tell.ts'

export const exportProject: Command = {
  name: 'export',
  synopsis: ['export DESIGN [-t TARGET|all]… --out FILE.zip [--env N=V]… [-- ARGS…]'],
  doc: 'Writes the whole project as one zip: configuration, sources, generated files, README.',
  options: [TARGETS, { name: 'out', value: 'FILE.zip', doc: 'The zip to write.' }, ENV],
  run: async (args, session) => {
    const out = optionOf(args, 'out')
    if (out === null) throw new UsageMistake('where to? Say --out FILE.zip')
    const env = envOf(args)
    const requests = targetsOf(args, session).map((target) => ({ target, args: args.rest, env, root: '.' }))
    const loaded = await loadDesign(session, onlyDesign(args), env)
    const results = runTargets(session, loaded, requests)
    const refused = refuseErrors(session, loaded, results)
    if (refused !== null || loaded.design === null) return refused ?? EXIT.error
    const targets = results.flatMap(({ target, generated }) =>
      generated === null ? [] : [{ target, args: args.rest, generated }],
    )
    if (targets.length === 0) {
      session.io.err(
        `${loaded.file}:1:0: error[MG-EXPORT-EMPTY]: nothing is registered, so there is nothing to export\n`,
      )
      return EXIT.error
    }
    const { release } = session
    const { catalog } = release.semantics
    const design = withSources(session, loaded, loaded.design)
    const project = projectFiles({
      design,
      catalog,
      advice: release.advice,
      configMl: release.files.printConfigMl(design, catalog).text,
      configTs: release.files.printConfigTs(design, catalog).text,
      designFile: printDesignFile(design),
      targets,
      runtime: await session.runtimeFiles(),
    })
    session.io.err(diagnosticText(loaded, project.diagnostics))
    return writeOne(session, out, writeZip(project.files))
  },
}

/** The design with the sources that stand beside its configuration: those whose names its modules have. */
function withSources({ release }: Session, { readSource }: LoadedDesign, design: Design): Design {
  const made = new Map(skeletons(design, release.semantics.catalog).files.map(({ path, text }) => [path, text]))
  const sources: Record<string, string> = { ...design.sources }
  for (const node of Object.values(design.logic.nodes)) {
    if (node.kind !== 'foreign') continue
    const first = node.module.split('.')[0] ?? ''
    if (!/^[A-Z]\w*$/.test(first)) continue
    const lower = first.charAt(0).toLowerCase() + first.slice(1)
    for (const name of [`${lower}.ml`, `${lower}.mli`]) {
      const text = sources[name] ?? readSource(name)
      // A skeleton of an earlier export is made anew, so that it follows the configuration.
      if (text !== null && text !== made.get(name)) sources[name] = text
    }
  }
  return { ...design, sources }
}
