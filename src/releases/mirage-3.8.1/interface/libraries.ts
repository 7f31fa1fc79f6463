// Interfaces of the libraries that configurations use beside the tool: addresses, paths, formats, commands.
// They leave out what configurations do not use, so typing refuses none of their names.

const ADDRESS = `
  type t
  val compare : t -> t -> int
  val of_string_exn : string -> t
  val of_string : string -> (t, [> \`Msg of string ]) result
  val to_string : t -> string
  val pp : Format.formatter -> t -> unit
`

const PREFIX = `
  val mem : addr -> t -> bool
  val bits : t -> int
  val address : t -> addr
  val network : t -> addr
  val netmask : t -> addr
  val prefix : t -> t
  val make : int -> addr -> t
  val of_addr : addr -> t
  val broadcast : t -> addr
`

export const ipaddrInterface = `
exception Parse_error of string * string
module V4 : sig
  ${ADDRESS}
  val make : int -> int -> int -> int -> t
  val any : t
  val unspecified : t
  val broadcast : t
  val localhost : t
  val of_int32 : int32 -> t
  val to_int32 : t -> int32
  module Prefix : sig
    type addr = t
    ${ADDRESS}
    ${PREFIX}
    val global : t
    val loopback : t
    val private_10 : t
    val private_172 : t
    val private_192 : t
  end
end
module V6 : sig
  ${ADDRESS}
  val make : int -> int -> int -> int -> int -> int -> int -> int -> t
  val unspecified : t
  val localhost : t
  module Prefix : sig
    type addr = t
    ${ADDRESS}
    ${PREFIX}
  end
end
`

export const fpathInterface = `
type t
val v : string -> t
val add_seg : t -> string -> t
val ( / ) : t -> string -> t
val append : t -> t -> t
val ( // ) : t -> t -> t
val filename : t -> string
val basename : ?no_ext:bool -> t -> string
val parent : t -> t
val to_string : t -> string
val of_string : string -> (t, [ \`Msg of string ]) result
val pp : Format.formatter -> t -> unit
val equal : t -> t -> bool
val compare : t -> t -> int
val add_ext : string -> t -> t
val ( + ) : t -> string -> t
val set_ext : ?multi:bool -> string -> t -> t
val ( -+ ) : t -> string -> t
val normalize : t -> t
`

export const fmtInterface = `
type 'a t = Format.formatter -> 'a -> unit
val pf : Format.formatter -> ('a, Format.formatter, unit) format -> 'a
val pr : ('a, Format.formatter, unit) format -> 'a
val epr : ('a, Format.formatter, unit) format -> 'a
val str : ('a, Format.formatter, unit, string) format4 -> 'a
val strf : ('a, Format.formatter, unit, string) format4 -> 'a
val kstr : (string -> 'a) -> ('b, Format.formatter, unit, 'a) format4 -> 'b
val kstrf : (string -> 'a) -> ('b, Format.formatter, unit, 'a) format4 -> 'b
val failwith : ('b, Format.formatter, unit, 'a) format4 -> 'b
val invalid_arg : ('b, Format.formatter, unit, 'a) format4 -> 'b
val error_msg : ('b, Format.formatter, unit, ('a, [> \`Msg of string ]) result) format4 -> 'b
val unit : (unit, Format.formatter, unit) format -> unit t
val bool : bool t
val int : int t
val int32 : int32 t
val int64 : int64 t
val float : float t
val char : char t
val string : string t
val nop : 'a t
val sp : 'a t
val comma : 'a t
val semi : 'a t
val cut : 'a t
val any : (unit, Format.formatter, unit) format -> 'a t
val quote : ?mark:string -> 'a t -> 'a t
val list : ?sep:unit t -> 'a t -> 'a list t
val array : ?sep:unit t -> 'a t -> 'a array t
val option : ?none:unit t -> 'a t -> 'a option t
val pair : ?sep:unit t -> 'a t -> 'b t -> ('a * 'b) t
val to_to_string : 'a t -> 'a -> string
val of_to_string : ('a -> string) -> 'a t
`

export const rresultInterface = `
module R : sig
  type msg = [ \`Msg of string ]
  val ok : 'a -> ('a, 'b) result
  val error : 'b -> ('a, 'b) result
  val get_ok : ('a, 'b) result -> 'a
  val get_error : ('a, 'b) result -> 'b
  val reword_error : ('b -> 'c) -> ('a, 'b) result -> ('a, 'c) result
  val join : (('a, 'b) result, 'b) result -> ('a, 'b) result
  val bind : ('a, 'b) result -> ('a -> ('c, 'b) result) -> ('c, 'b) result
  val map : ('a -> 'c) -> ('a, 'b) result -> ('c, 'b) result
  val ( >>= ) : ('a, 'b) result -> ('a -> ('c, 'b) result) -> ('c, 'b) result
  val ( >>| ) : ('a, 'b) result -> ('a -> 'c) -> ('c, 'b) result
  val is_ok : ('a, 'b) result -> bool
  val is_error : ('a, 'b) result -> bool
  val msg : string -> [> msg ]
  val msgf : ('a, Format.formatter, unit, [> msg ]) format4 -> 'a
  val error_msg : string -> ('a, [> msg ]) result
  val error_msgf : ('a, Format.formatter, unit, ('b, [> msg ]) result) format4 -> 'a
  val pp_msg : Format.formatter -> msg -> unit
  val failwith_error_msg : ('a, msg) result -> 'a
end
val ( >>= ) : ('a, 'b) result -> ('a -> ('c, 'b) result) -> ('c, 'b) result
val ( >>| ) : ('a, 'b) result -> ('a -> 'c) -> ('c, 'b) result
`

export const logsInterface = `
type level = App | Error | Warning | Info | Debug
type src
val level : unit -> level option
val set_level : ?all:bool -> level option -> unit
val level_to_string : level option -> string
val level_of_string : string -> (level option, [ \`Msg of string ]) result
`

export const mirageRuntimeInterface = `
type log_threshold = [ \`All | \`Src of string ] * Logs.level option
`

export const astringInterface = `
val strf : ('a, Format.formatter, unit, string) format4 -> 'a
val ( ^ ) : string -> string -> string
module Char : sig end
module String : sig end
`
