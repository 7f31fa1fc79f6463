// `morgana describe --batch`: one question a line, one answer a line, in order. A bad question is answered too.

import { describeCommand } from '../../core/compile/describe-command.ts'
import { prepareDesign } from '../../core/compile/prepare-design.ts'
import { EXIT } from '../command.ts'
import { loadDesign, type LoadedDesign, readText } from '../input/load-design.ts'
import { rawGraphs } from '../output/raw-graph.ts'
import { diagnosticJson } from '../output/report.ts'
import { nothingFacts, resultJson } from '../output/result-json.ts'
import { runTargets, type TargetRequest } from '../run-targets.ts'
import type { Session } from '../session.ts'
import { UsageMistake } from '../words/usage-mistake.ts'
import { type BatchQuestion, parseQuestion } from './batch-question.ts'

/** Answers every line of the file, or of standard input as it arrives. */
export async function runBatch(session: Session, file: string): Promise<number> {
  const { io } = session
  const folder = file === '-' ? io.resolve('.') : io.resolve('..', io.resolve(file))
  const answerLine = createAnswerer(session, folder)
  const waiting: Promise<void>[] = []
  let last: Promise<void> = Promise.resolve()
  for await (const line of linesOf(session, file)) {
    if (line.trim() === '') continue
    const answered = answerLine(line)
    const before = last
    last = Promise.all([answered, before]).then(([give]) => io.out(`${JSON.stringify(give())}\n`))
    waiting.push(last)
    if (waiting.length > AHEAD) await waiting.shift()
  }
  await last
  return EXIT.done
}

/** Lines that are read before the first of them is answered: while one is resolved, the next is evaluated in its thread. */
const AHEAD = 4

async function* linesOf({ io }: Session, file: string): AsyncGenerator<string> {
  if (file === '-') {
    yield* io.inputLines()
    return
  }
  const place = io.resolve(file)
  const bytes = io.readFile(place)
  if (bytes === null) throw new UsageMistake(`cannot read ${file}: ${io.whyUnreadable(place)}`)
  yield* new TextDecoder().decode(bytes).split('\n')
}

/** Reads the design of a line at once; the answer is made when its turn comes. */
function createAnswerer(session: Session, folder: string): (line: string) => Promise<() => object> {
  return async (line) => {
    try {
      const question = parseQuestion(line, session.release.semantics.catalog.defaultTarget)
      const loaded = await loadQuestion(session, folder, question)
      return () => orFailed(() => answer(session, question, loaded))
    } catch (error) {
      return () => failure(error)
    }
  }
}

function orFailed(make: () => object): object {
  try {
    return make()
  } catch (error) {
    return failure(error)
  }
}

function failure(error: unknown): object {
  if (error instanceof UsageMistake) return failed('usage', error.message, EXIT.usage)
  // A bug of ours must not take the answers to other lines with it.
  return failed('internal', error instanceof Error ? error.message : String(error), EXIT.error)
}

function failed(kind: string, message: string, exit: number): object {
  return { error: { kind, message, exit }, diagnostics: [] }
}

/** What `mirage describe` of the question's command line shows, where nothing was configured before. */
function describeAsMirage(session: Session, loaded: LoadedDesign, { command = [], env }: BatchQuestion): object | null {
  const [name = '', ...args] = command
  // Names of commands may be shortened.
  if (name === '' || !'describe'.startsWith(name) || loaded.design === null) return null
  const prepared = prepareDesign(loaded.design, session.release)
  const diagnostics = loaded.diagnostics.map((one) => diagnosticJson(one, loaded.file))
  const result = describeCommand(prepared, { args, env, cached: null }) ?? { graph: null }
  if (!('error' in result) || result.error.exit !== 0) return { ...result, diagnostics }
  const files = session.release.files.generateFirst({ target: '', args: [], command })
  return { facts: nothingFacts(files), diagnostics }
}

function answer(session: Session, question: BatchQuestion, loaded: LoadedDesign): object {
  const request: TargetRequest = { ...question, outline: true }
  if (question.isRaw && loaded.design !== null) {
    const [graph = null] = rawGraphs(loaded.design, session.release, [request])
    return { graph, diagnostics: loaded.diagnostics.map((one) => diagnosticJson(one, loaded.file)) }
  }
  const described = describeAsMirage(session, loaded, question)
  if (described !== null) return described
  const [result] = runTargets(session, loaded, [request])
  if (result === undefined) throw new Error('one request has one result')
  return resultJson(result, loaded.file)
}

async function loadQuestion(session: Session, folder: string, { design, env }: BatchQuestion): Promise<LoadedDesign> {
  if (typeof design === 'string') return loadDesign(session, design, env, folder)
  const { name, text } = design
  return { ...(await readText(session, name, text, env)), file: name, readSource: () => null }
}
