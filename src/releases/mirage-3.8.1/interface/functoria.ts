// Interfaces of Functoria and Functoria_app: implementations, their types, packages, objects that configure.

export const functoriaInterface = `
type 'a typ = Type : 'a -> 'a typ | Function : 'b typ * 'c typ -> ('b -> 'c) typ
val typ : 'a -> 'a typ
val ( @-> ) : 'a typ -> 'b typ -> ('a -> 'b) typ
type job
val job : job typ
type 'a impl
val ( $ ) : ('a -> 'b) impl -> 'a impl -> 'b impl
type abstract_impl = Abstract : 'a impl -> abstract_impl
val abstract : 'a impl -> abstract_impl
type key = Functoria_key.t
type context = Functoria_key.context
type 'a value = 'a Functoria_key.value
val if_impl : bool value -> 'a impl -> 'a impl -> 'a impl
val match_impl : 'b value -> default:'a impl -> ('b * 'a impl) list -> 'a impl
type package = private { opam : string; pin : string option; build : bool; ocamlfind : Astring.String.Set.t; min : Astring.String.Set.t; max : Astring.String.Set.t }
val package : ?build:bool -> ?sublibs:string list -> ?ocamlfind:string list -> ?min:string -> ?max:string -> ?pin:string -> string -> package
val foreign : ?packages:package list -> ?keys:key list -> ?deps:abstract_impl list -> string -> 'a typ -> 'a impl
module Info : sig
  type t
  val name : t -> string
  val output : t -> string option
  val with_output : t -> string -> t
  val build_dir : t -> Fpath.t
  val libraries : t -> string list
  val package_names : t -> string list
  val packages : t -> package list
  val keys : t -> key list
  val context : t -> context
  val create : packages:package list -> keys:key list -> context:context -> name:string -> build_dir:Fpath.t -> t
  val pp : bool -> t Fmt.t
  val opam : ?name:string -> t Fmt.t
end
class type ['ty] configurable = <
  ty : 'ty typ;
  name : string;
  module_name : string;
  packages : package list value;
  connect : Info.t -> string -> string list -> string;
  configure : Info.t -> (unit, Rresult.R.msg) result;
  build : Info.t -> (unit, Rresult.R.msg) result;
  clean : Info.t -> (unit, Rresult.R.msg) result;
  keys : key list;
  deps : abstract_impl list
>
val impl : 'a configurable -> 'a impl
class base_configurable : <
  packages : package list value;
  keys : key list;
  connect : Info.t -> string -> string list -> string;
  configure : Info.t -> (unit, Rresult.R.msg) result;
  build : Info.t -> (unit, Rresult.R.msg) result;
  clean : Info.t -> (unit, Rresult.R.msg) result;
  deps : abstract_impl list
>
class ['a] foreign : ?packages:package list -> ?keys:key list -> ?deps:abstract_impl list -> string -> 'a typ -> 'a configurable
val hash : 'a impl -> int
val equal : 'a impl -> 'a impl -> bool
module ImplTbl : sig
  type key = abstract_impl
  type 'a t
  val create : int -> 'a t
  val clear : 'a t -> unit
  val reset : 'a t -> unit
  val copy : 'a t -> 'a t
  val add : 'a t -> key -> 'a -> unit
  val remove : 'a t -> key -> unit
  val find : 'a t -> key -> 'a
  val find_opt : 'a t -> key -> 'a option
  val find_all : 'a t -> key -> 'a list
  val replace : 'a t -> key -> 'a -> unit
  val mem : 'a t -> key -> bool
  val iter : (key -> 'a -> unit) -> 'a t -> unit
  val filter_map_inplace : (key -> 'a -> 'a option) -> 'a t -> unit
  val fold : (key -> 'a -> 'b -> 'b) -> 'a t -> 'b -> 'b
  val length : 'a t -> int
  val stats : 'a t -> Hashtbl.statistics
  val to_seq : 'a t -> (key * 'a) Seq.t
  val to_seq_keys : 'a t -> key Seq.t
  val to_seq_values : 'a t -> 'a Seq.t
  val add_seq : 'a t -> (key * 'a) Seq.t -> unit
  val replace_seq : 'a t -> (key * 'a) Seq.t -> unit
  val of_seq : (key * 'a) Seq.t -> 'a t
end
`

export const functoriaAppInterface = `
val noop : Functoria.job Functoria.impl
type argv
val argv : argv Functoria.typ
val sys_argv : argv Functoria.impl
val keys : argv Functoria.impl -> Functoria.job Functoria.impl
type info
val info : info Functoria.typ
val app_info : ?type_modname:string -> ?gen_modname:string -> unit -> info Functoria.impl
module Name : sig
  val ocamlify : string -> string
  val create : string -> prefix:string -> string
end
module Codegen : sig
  val generated_header : unit -> string
  val append : Format.formatter -> ('a, Format.formatter, unit, unit, unit, unit) format6 -> 'a
  val newline : Format.formatter -> unit
  val set_main_ml : string -> unit
  val append_main : ('a, Format.formatter, unit, unit, unit, unit) format6 -> 'a
  val newline_main : unit -> unit
end
module type S = sig
  val prelude : string
  val name : string
  val packages : Functoria.package list
  val ignore_dirs : string list
  val version : string
  val create : Functoria.job Functoria.impl list -> Functoria.job Functoria.impl
end
`
