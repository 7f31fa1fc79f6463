// Interface of Functoria_key: keys, their arguments and the values that are computed from them.

export const functoriaKeyInterface = `
module Arg : sig
  type 'a serialize = Format.formatter -> 'a -> unit
  type 'a runtime_conv = string
  type 'a converter
  val conv : conv:'a Cmdliner.Arg.converter -> serialize:'a serialize -> runtime_conv:'a runtime_conv -> 'a converter
  val string : string converter
  val bool : bool converter
  val int : int converter
  val list : 'a converter -> 'a list converter
  val some : 'a converter -> 'a option converter
  type 'a t
  type info
  val info : ?docs:string -> ?docv:string -> ?doc:string -> ?env:string -> string list -> info
  type stage = [ \`Configure | \`Run | \`Both ]
  val opt : ?stage:stage -> 'a converter -> 'a -> info -> 'a t
  val required : ?stage:stage -> 'a converter -> info -> 'a option t
  val flag : ?stage:stage -> info -> bool t
end
type +'a value
val pure : 'a -> 'a value
val ( $ ) : ('a -> 'b) value -> 'a value -> 'b value
val map : ('a -> 'b) -> 'a value -> 'b value
val if_ : bool value -> 'a -> 'a -> 'a value
val match_ : 'a value -> ('a -> 'b) -> 'b value
val default : 'a value -> 'a
type 'a key
val create : string -> 'a Arg.t -> 'a key
val value : 'a key -> 'a value
type t
module Set : sig
  type elt = t
  type t
  val empty : t
  val is_empty : t -> bool
  val mem : elt -> t -> bool
  val add : elt -> t -> t
  val singleton : elt -> t
  val remove : elt -> t -> t
  val union : t -> t -> t
  val inter : t -> t -> t
  val diff : t -> t -> t
  val compare : t -> t -> int
  val equal : t -> t -> bool
  val subset : t -> t -> bool
  val iter : (elt -> unit) -> t -> unit
  val map : (elt -> elt) -> t -> t
  val fold : (elt -> 'a -> 'a) -> t -> 'a -> 'a
  val for_all : (elt -> bool) -> t -> bool
  val exists : (elt -> bool) -> t -> bool
  val filter : (elt -> bool) -> t -> t
  val partition : (elt -> bool) -> t -> t * t
  val cardinal : t -> int
  val elements : t -> elt list
  val min_elt : t -> elt
  val max_elt : t -> elt
  val choose : t -> elt
  val of_list : elt list -> t
  val pp : elt Fmt.t -> t Fmt.t
end
val abstract : 'a key -> t
val equal : t -> t -> bool
val hash : t -> int
val compare : t -> t -> int
val pp : t Fmt.t
val of_deps : Set.t -> unit value
val deps : 'a value -> Set.t
val pp_deps : 'a value Fmt.t
val is_runtime : t -> bool
val is_configure : t -> bool
val filter_stage : Arg.stage -> Set.t -> Set.t
module Alias : sig
  type 'a t
  val add : 'b key -> ('a -> 'b option) -> 'a t -> 'a t
  val flag : Arg.info -> bool t
end
val alias : string -> 'a Alias.t -> 'a key
val aliases : t -> Set.t
val name : t -> string
type context
val dump_context : context Fmt.t
val empty_context : context
val merge_context : default:context -> context -> context
val add_to_context : 'a key -> 'a -> context -> context
val context : ?stage:Arg.stage -> with_required:bool -> Set.t -> context Cmdliner.Term.t
val mem : context -> 'a value -> bool
val peek : context -> 'a value -> 'a option
val eval : context -> 'a value -> 'a
val get : context -> 'a key -> 'a
val pps : context -> Set.t Fmt.t
val ocaml_name : t -> string
val serialize_call : t Fmt.t
val serialize : context -> t Fmt.t
val module_name : string
`
