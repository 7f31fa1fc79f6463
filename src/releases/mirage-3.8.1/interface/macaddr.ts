// Interface of Macaddr: hardware addresses.

export const macaddrInterface = `
exception Parse_error of string * string
type t
val of_octets_exn : string -> t
val of_octets : string -> (t, [> \`Msg of string ]) result
val of_string_exn : string -> t
val of_string : string -> (t, [> \`Msg of string ]) result
val to_octets : t -> string
val to_string : ?sep:char -> t -> string
val pp : Format.formatter -> t -> unit
val broadcast : t
val make_local : (int -> int) -> t
val get_oui : t -> int
val is_local : t -> bool
val is_unicast : t -> bool
val compare : t -> t -> int
`
