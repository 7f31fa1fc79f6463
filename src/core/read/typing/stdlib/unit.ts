// Interface of OCaml's module Unit (OCaml 4.13).

export const unitInterface = `
type t = unit
val equal : t -> t -> bool
val compare : t -> t -> int
val to_string : t -> string
`
