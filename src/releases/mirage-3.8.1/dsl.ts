// The configuration language of config.ts for this release, ready to be bundled as one text and run by the evaluator.

/** Every name that a config.ts can import. */
export const language: Readonly<Record<string, unknown>> = {}

/** What the evaluator calls. */
export const __morgana = {
  named: (): void => undefined,
  statement: (): void => undefined,
  comment: (): void => undefined,
  finish: (): string => JSON.stringify({ design: null, diagnostics: [], spans: {} }),
}
