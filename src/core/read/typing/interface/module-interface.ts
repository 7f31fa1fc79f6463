// How a module is described to typing. Types only.

/** The interface of a module, as OCaml text. */
export interface ModuleInterface {
  readonly text: string
  /** It leaves things out: names that it does not mention are not refused. */
  readonly isPartial: boolean
}
