// Interface of OCaml's module Random, as far as configurations use it (OCaml 4.13).

export const randomInterface = `
val init : int -> unit
val self_init : unit -> unit
val bits : unit -> int
val int : int -> int
val float : float -> float
val bool : unit -> bool
`
