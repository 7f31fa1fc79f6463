// The report of the agreement test: how many measured cases agree, and every one that does not.

/** One case: how many of its runs agree, and what the first others differ in. */
export interface CaseResult {
  readonly name: string
  readonly runs: number
  /** `run: difference`, one for each run that does not agree. */
  readonly failures: readonly string[]
}

interface Count {
  readonly cases: number
  readonly agreeing: number
  readonly runs: number
  readonly agreeingRuns: number
}

/** How many cases and runs agree. */
export function countResults(results: readonly CaseResult[]): Count {
  const runs = results.reduce((sum, result) => sum + result.runs, 0)
  const failing = results.reduce((sum, result) => sum + result.failures.length, 0)
  return {
    cases: results.length,
    agreeing: results.filter((result) => result.failures.length === 0).length,
    runs,
    agreeingRuns: runs - failing,
  }
}

function countText({ cases, agreeing, runs, agreeingRuns }: Count): string {
  return `${agreeing} of ${cases} cases, ${agreeingRuns} of ${runs} runs`
}

/** Text for a table cell; long differences are cut around the place where the two sides part. */
function cell(text: string): string {
  const short = text.length > 300 ? `${text.slice(0, 300)}…` : text
  return short.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

function table(results: readonly CaseResult[]): readonly string[] {
  const failing = results.filter((result) => result.failures.length > 0)
  if (failing.length === 0) return ['None.']
  const rows = failing.map(
    ({ name, runs, failures }) => `| ${name} | ${failures.length} of ${runs} | ${cell(failures[0] ?? '')} |`,
  )
  return ['| case | runs that differ | the first difference, ours \\| measured |', '|---|---|---|', ...rows]
}

/** The report as Markdown. `spine` are the names of the cases that need only the most used devices. */
export function printReport(results: readonly CaseResult[], spine: ReadonlySet<string>): string {
  const spineResults = results.filter((result) => spine.has(result.name))
  const others = results.filter((result) => !spine.has(result.name))
  return [
    '# Agreement with mirage 3.8.1',
    '',
    'Written by `src/releases/mirage-3.8.1/testing/agreement/agreement.test.ts`, which fails when this page is not what it',
    'finds. It reads the `config.ml` of every measured case in `fixtures/conformance/cases`, generates every run, and',
    'compares main.ml in canonical form, keys, packages, libraries, files, build steps and errors.',
    '',
    `- Spine cases: ${countText(countResults(spineResults))}.`,
    `- All cases: ${countText(countResults(results))}.`,
    '',
    '## Spine cases that do not agree',
    '',
    ...table(spineResults),
    '',
    '## Other cases that do not agree',
    '',
    ...table(others),
    '',
  ].join('\n')
}
