// Interface of Fpath: paths of files.

export const fpathInterface = `
val dir_sep : string
val is_seg : string -> bool
val is_rel_seg : string -> bool
type t
val v : string -> t
val add_seg : t -> string -> t
val ( / ) : t -> string -> t
val append : t -> t -> t
val ( // ) : t -> t -> t
val split_volume : t -> string * t
val segs : t -> string list
val is_dir_path : t -> bool
val is_file_path : t -> bool
val to_dir_path : t -> t
val filename : t -> string
val split_base : t -> t * t
val base : t -> t
val basename : ?no_ext:bool -> t -> string
val parent : t -> t
val rem_empty_seg : t -> t
val normalize : t -> t
val is_prefix : t -> t -> bool
val find_prefix : t -> t -> t option
val rem_prefix : t -> t -> t option
val relativize : root:t -> t -> t option
val is_rooted : root:t -> t -> bool
val is_rel : t -> bool
val is_abs : t -> bool
val is_root : t -> bool
val is_current_dir : ?prefix:bool -> t -> bool
val is_parent_dir : ?prefix:bool -> t -> bool
val is_dotfile : t -> bool
val equal : t -> t -> bool
val compare : t -> t -> int
val to_string : t -> string
val of_string : string -> (t, [ \`Msg of string ]) result
val pp : Format.formatter -> t -> unit
val dump : Format.formatter -> t -> unit
type ext = string
val get_ext : ?multi:bool -> t -> ext
val has_ext : ext -> t -> bool
val mem_ext : ext list -> t -> bool
val exists_ext : ?multi:bool -> t -> bool
val add_ext : ext -> t -> t
val rem_ext : ?multi:bool -> t -> t
val set_ext : ?multi:bool -> ext -> t -> t
val split_ext : ?multi:bool -> t -> t * ext
val ( + ) : t -> ext -> t
val ( -+ ) : t -> ext -> t
type path = t
type set
module Set : sig
  val empty : set
  val is_empty : set -> bool
  val mem : path -> set -> bool
  val add : path -> set -> set
  val singleton : path -> set
  val remove : path -> set -> set
  val union : set -> set -> set
  val inter : set -> set -> set
  val disjoint : set -> set -> bool
  val diff : set -> set -> set
  val compare : set -> set -> int
  val equal : set -> set -> bool
  val subset : set -> set -> bool
  val iter : (path -> unit) -> set -> unit
  val map : (path -> path) -> set -> set
  val fold : (path -> 'a -> 'a) -> set -> 'a -> 'a
  val for_all : (path -> bool) -> set -> bool
  val exists : (path -> bool) -> set -> bool
  val filter : (path -> bool) -> set -> set
  val filter_map : (path -> path option) -> set -> set
  val partition : (path -> bool) -> set -> set * set
  val cardinal : set -> int
  val elements : set -> path list
  val min_elt_opt : set -> path option
  val max_elt_opt : set -> path option
  val choose_opt : set -> path option
  val split : path -> set -> set * bool * set
  val find_opt : path -> set -> path option
  val find_first : (path -> bool) -> set -> path
  val find_first_opt : (path -> bool) -> set -> path option
  val find_last : (path -> bool) -> set -> path
  val find_last_opt : (path -> bool) -> set -> path option
  val to_seq_from : path -> set -> path Seq.t
  val to_seq : set -> path Seq.t
  val to_rev_seq : set -> path Seq.t
  val add_seq : path Seq.t -> set -> set
  val of_seq : path Seq.t -> set
  type t = set
  val min_elt : set -> path option
  val get_min_elt : set -> path
  val max_elt : set -> path option
  val get_max_elt : set -> path
  val choose : set -> path option
  val get_any_elt : set -> path
  val find : path -> set -> path option
  val get : path -> set -> path
  val of_list : path list -> set
  val pp : ?sep:(Format.formatter -> unit -> unit) -> (Format.formatter -> path -> unit) -> Format.formatter -> set -> unit
  val dump : Format.formatter -> set -> unit
end
module Map : sig
  type +!'a t
  val empty : 'a t
  val is_empty : 'a t -> bool
  val mem : path -> 'a t -> bool
  val add : path -> 'a -> 'a t -> 'a t
  val update : path -> ('a option -> 'a option) -> 'a t -> 'a t
  val singleton : path -> 'a -> 'a t
  val remove : path -> 'a t -> 'a t
  val merge : (path -> 'a option -> 'b option -> 'c option) -> 'a t -> 'b t -> 'c t
  val union : (path -> 'a -> 'a -> 'a option) -> 'a t -> 'a t -> 'a t
  val compare : ('a -> 'a -> int) -> 'a t -> 'a t -> int
  val equal : ('a -> 'a -> bool) -> 'a t -> 'a t -> bool
  val iter : (path -> 'a -> unit) -> 'a t -> unit
  val fold : (path -> 'a -> 'b -> 'b) -> 'a t -> 'b -> 'b
  val for_all : (path -> 'a -> bool) -> 'a t -> bool
  val exists : (path -> 'a -> bool) -> 'a t -> bool
  val filter : (path -> 'a -> bool) -> 'a t -> 'a t
  val filter_map : (path -> 'a -> 'b option) -> 'a t -> 'b t
  val partition : (path -> 'a -> bool) -> 'a t -> 'a t * 'a t
  val cardinal : 'a t -> int
  val bindings : 'a t -> (path * 'a) list
  val min_binding_opt : 'a t -> (path * 'a) option
  val max_binding_opt : 'a t -> (path * 'a) option
  val choose_opt : 'a t -> (path * 'a) option
  val split : path -> 'a t -> 'a t * 'a option * 'a t
  val find_opt : path -> 'a t -> 'a option
  val find_first : (path -> bool) -> 'a t -> path * 'a
  val find_first_opt : (path -> bool) -> 'a t -> (path * 'a) option
  val find_last : (path -> bool) -> 'a t -> path * 'a
  val find_last_opt : (path -> bool) -> 'a t -> (path * 'a) option
  val map : ('a -> 'b) -> 'a t -> 'b t
  val mapi : (path -> 'a -> 'b) -> 'a t -> 'b t
  val to_seq : 'a t -> (path * 'a) Seq.t
  val to_rev_seq : 'a t -> (path * 'a) Seq.t
  val to_seq_from : path -> 'a t -> (path * 'a) Seq.t
  val add_seq : (path * 'a) Seq.t -> 'a t -> 'a t
  val of_seq : (path * 'a) Seq.t -> 'a t
  val min_binding : 'a t -> (path * 'a) option
  val get_min_binding : 'a t -> path * 'a
  val max_binding : 'a t -> (path * 'a) option
  val get_max_binding : 'a t -> string * 'a
  val choose : 'a t -> (path * 'a) option
  val get_any_binding : 'a t -> path * 'a
  val find : path -> 'a t -> 'a option
  val get : path -> 'a t -> 'a
  val dom : 'a t -> set
  val of_list : (path * 'a) list -> 'a t
  val pp : ?sep:(Format.formatter -> unit -> unit) -> (Format.formatter -> path * 'a -> unit) -> Format.formatter -> 'a t -> unit
  val dump : (Format.formatter -> 'a -> unit) -> Format.formatter -> 'a t -> unit
end
type 'a map = 'a Map.t
`
