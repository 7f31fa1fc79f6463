// An opam package as a configuration asks for it (`package …`).

/** Arguments of the DSL's `package`; absent is OCaml's omitted argument, which differs from an empty list. */
export interface Package {
  readonly opam: string
  readonly sublibs?: readonly string[]
  readonly ocamlfind?: readonly string[]
  readonly min?: string
  readonly max?: string
  readonly pin?: string
  readonly build?: boolean
}
