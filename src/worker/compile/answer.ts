// What the compile worker answers: composition of core, release and grammar; no logic of its own.

import { analyzeDesign, generateTarget, generateTargets } from '../../core/compile.ts'
import { convertText } from '../../core/compile/convert-text.ts'
import { tryArguments } from '../../core/compile/try-arguments.ts'
import { unikernelHelp } from '../../core/compile/unikernel-help.ts'
import { projectFiles, type ProjectTarget } from '../../core/emit/project/project-files.ts'
import type { ToolError } from '../../core/model/diagnostic.ts'
import { readExpression } from '../../core/read/expression/read-expression.ts'
import { writeExpression } from '../../core/read/expression/write-expression.ts'
import { readConfigMl } from '../../core/read/read-config-ml.ts'
import type { OcamlParser } from '../../parsers/ocaml/create-parser.ts'
import { mirage381 } from '../../releases/mirage-3.8.1/release.ts'
import type { CompileAnswers, CompileQuestions, CompileRequest, QuestionName } from './protocol.ts'

/** Gives the OCaml grammar; called when a text is to be read for the first time. */
export type LoadParser = () => Promise<OcamlParser>

type Answerers = {
  readonly [Name in QuestionName]: (
    question: CompileQuestions[Name],
    loadParser: LoadParser,
  ) => CompileAnswers[Name] | Promise<CompileAnswers[Name]>
}

const answerers: Answerers = {
  analyze: (question) => analyzeDesign({ ...question, release: mirage381 }),
  generate({ root, ...question }) {
    const result = generateTarget({ ...question, release: mirage381, ...(root === undefined ? {} : { root }) })
    if ('error' in result) return result
    const { facts, files } = result.generated
    return { facts, files, diagnostics: result.diagnostics }
  },
  print({ design }) {
    const { files, semantics } = mirage381
    return [
      { path: 'config.ml', executable: false, ...files.printConfigMl(design, semantics.catalog) },
      { path: 'config.ts', executable: false, ...files.printConfigTs(design, semantics.catalog) },
    ]
  },
  project: ({ design, designFile, targets, args, env, runtime }) => {
    const { files, semantics, advice } = mirage381
    const { catalog } = semantics
    const results = generateTargets(
      design,
      mirage381,
      targets.map((target) => ({ target, args, env, root: '.' })),
    )
    const made: ProjectTarget[] = []
    const refused: { target: string; error: ToolError }[] = []
    results.forEach((result, index) => {
      const target = targets[index] ?? ''
      if ('error' in result) refused.push({ target, error: result.error })
      else made.push({ target, args, generated: result.generated })
    })
    if (made.length === 0) return { files: [], diagnostics: [], refused }
    const configMl = files.printConfigMl(design, catalog).text
    const configTs = files.printConfigTs(design, catalog).text
    return {
      ...projectFiles({ design, catalog, advice, configMl, configTs, designFile, targets: made, runtime }),
      refused,
    }
  },
  async read({ path, text, env = {} }, loadParser) {
    const parser = await loadParser()
    const input = {
      text,
      file: path,
      catalog: mirage381.semantics.catalog,
      interfaces: mirage381.interfaces,
      parser: parser.parse,
      env,
      keepsSources: true,
    }
    const { design, diagnostics, spans } = readConfigMl(input)
    return { design, diagnostics, spans }
  },
  'write-expression': ({ place, design }) => writeExpression(place, design, mirage381.semantics.catalog),
  async 'read-expression'(question, loadParser) {
    const { parse } = await loadParser()
    const { semantics, interfaces } = mirage381
    return readExpression({ ...question, catalog: semantics.catalog, interfaces, parser: parse, env: {} })
  },
  convert: ({ converter, text, design }) => convertText(converter, text, design, mirage381),
  help: ({ design, ...input }) => unikernelHelp(design, mirage381, input),
  'try-arguments': ({ design, ...input }) => tryArguments(design, mirage381, input),
}

/** The answer to one request. Rejects or throws only for bugs of ours. */
export function answer(request: CompileRequest, loadParser: LoadParser): Promise<CompileAnswers[QuestionName]> {
  switch (request.name) {
    case 'analyze':
      return Promise.resolve(answerers.analyze(request.question, loadParser))
    case 'generate':
      return Promise.resolve(answerers.generate(request.question, loadParser))
    case 'print':
      return Promise.resolve(answerers.print(request.question, loadParser))
    case 'project':
      return Promise.resolve(answerers.project(request.question, loadParser))
    case 'read':
      return Promise.resolve(answerers.read(request.question, loadParser))
    case 'write-expression':
      return Promise.resolve(answerers['write-expression'](request.question, loadParser))
    case 'read-expression':
      return Promise.resolve(answerers['read-expression'](request.question, loadParser))
    case 'convert':
      return Promise.resolve(answerers.convert(request.question, loadParser))
    case 'help':
      return Promise.resolve(answerers.help(request.question, loadParser))
    case 'try-arguments':
      return Promise.resolve(answerers['try-arguments'](request.question, loadParser))
  }
}
