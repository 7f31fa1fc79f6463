// What an expression is to what is around it, for complaints about its type. Types only.

/** What an expression is, for the sentence: `argument 2 of generic_stackv4`. */
export interface Role {
  readonly text: string
  /** OCaml's explanation, such as `because it is in the condition of an if-statement`. */
  readonly explanation?: string
}
