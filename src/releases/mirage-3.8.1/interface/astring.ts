// Interface of Astring: characters and strings.

export const astringInterface = `
val strf : ('a, Format.formatter, unit, string) format4 -> 'a
val ( ^ ) : string -> string -> string
module Char : sig
  type t = char
  val of_byte : int -> char
  val unsafe_of_byte : int -> char
  val of_int : int -> char option
  val to_int : char -> int
  val hash : char -> int
  val equal : char -> char -> bool
  val compare : char -> char -> int
  module Ascii : sig
    val is_valid : char -> bool
    val is_digit : char -> bool
    val is_hex_digit : char -> bool
    val is_upper : char -> bool
    val is_lower : char -> bool
    val is_letter : char -> bool
    val is_alphanum : char -> bool
    val is_white : char -> bool
    val is_blank : char -> bool
    val is_graphic : char -> bool
    val is_print : char -> bool
    val is_control : char -> bool
    val uppercase : char -> char
    val lowercase : char -> char
    val escape : char -> string
    val escape_char : char -> string
  end
  val pp : Format.formatter -> char -> unit
  val dump : Format.formatter -> char -> unit
end
module String : sig
  type t = string
  val empty : string
  val v : len:int -> (int -> char) -> string
  val length : string -> int
  val get : string -> int -> char
  val get_byte : string -> int -> int
  val unsafe_get : string -> int -> char
  val unsafe_get_byte : string -> int -> int
  val head : ?rev:bool -> string -> char option
  val get_head : ?rev:bool -> string -> char
  val hash : string -> int
  val append : string -> string -> string
  val concat : ?sep:string -> string list -> string
  val is_empty : string -> bool
  val is_prefix : affix:string -> string -> bool
  val is_infix : affix:string -> string -> bool
  val is_suffix : affix:string -> string -> bool
  val for_all : (char -> bool) -> string -> bool
  val exists : (char -> bool) -> string -> bool
  val equal : string -> string -> bool
  val compare : string -> string -> int
  val with_range : ?first:int -> ?len:int -> string -> string
  val with_index_range : ?first:int -> ?last:int -> string -> string
  val trim : ?drop:(char -> bool) -> string -> string
  val span : ?rev:bool -> ?min:int -> ?max:int -> ?sat:(char -> bool) -> string -> string * string
  val take : ?rev:bool -> ?min:int -> ?max:int -> ?sat:(char -> bool) -> string -> string
  val drop : ?rev:bool -> ?min:int -> ?max:int -> ?sat:(char -> bool) -> string -> string
  val cut : ?rev:bool -> sep:string -> string -> (string * string) option
  val cuts : ?rev:bool -> ?empty:bool -> sep:string -> string -> string list
  val fields : ?empty:bool -> ?is_sep:(char -> bool) -> string -> string list
  type sub
  val sub : ?start:int -> ?stop:int -> string -> sub
  val sub_with_range : ?first:int -> ?len:int -> string -> sub
  val sub_with_index_range : ?first:int -> ?last:int -> string -> sub
  module Sub : sig
    type t = sub
    val empty : sub
    val v : ?start:int -> ?stop:int -> string -> sub
    val start_pos : sub -> int
    val stop_pos : sub -> int
    val base_string : sub -> string
    val length : sub -> int
    val get : sub -> int -> char
    val get_byte : sub -> int -> int
    val unsafe_get : sub -> int -> char
    val unsafe_get_byte : sub -> int -> int
    val head : ?rev:bool -> sub -> char option
    val get_head : ?rev:bool -> sub -> char
    val of_string : string -> sub
    val to_string : sub -> string
    val rebase : sub -> sub
    val hash : sub -> int
    val start : sub -> sub
    val stop : sub -> sub
    val base : sub -> sub
    val tail : ?rev:bool -> sub -> sub
    val extend : ?rev:bool -> ?max:int -> ?sat:(char -> bool) -> sub -> sub
    val reduce : ?rev:bool -> ?max:int -> ?sat:(char -> bool) -> sub -> sub
    val extent : sub -> sub -> sub
    val overlap : sub -> sub -> sub option
    val append : sub -> sub -> sub
    val concat : ?sep:sub -> sub list -> sub
    val is_empty : sub -> bool
    val is_prefix : affix:sub -> sub -> bool
    val is_infix : affix:sub -> sub -> bool
    val is_suffix : affix:sub -> sub -> bool
    val for_all : (char -> bool) -> sub -> bool
    val exists : (char -> bool) -> sub -> bool
    val same_base : sub -> sub -> bool
    val equal_bytes : sub -> sub -> bool
    val compare_bytes : sub -> sub -> int
    val equal : sub -> sub -> bool
    val compare : sub -> sub -> int
    val with_range : ?first:int -> ?len:int -> sub -> sub
    val with_index_range : ?first:int -> ?last:int -> sub -> sub
    val trim : ?drop:(char -> bool) -> sub -> sub
    val span : ?rev:bool -> ?min:int -> ?max:int -> ?sat:(char -> bool) -> sub -> sub * sub
    val take : ?rev:bool -> ?min:int -> ?max:int -> ?sat:(char -> bool) -> sub -> sub
    val drop : ?rev:bool -> ?min:int -> ?max:int -> ?sat:(char -> bool) -> sub -> sub
    val cut : ?rev:bool -> sep:sub -> sub -> (sub * sub) option
    val cuts : ?rev:bool -> ?empty:bool -> sep:sub -> sub -> sub list
    val fields : ?empty:bool -> ?is_sep:(char -> bool) -> sub -> sub list
    val find : ?rev:bool -> (char -> bool) -> sub -> sub option
    val find_sub : ?rev:bool -> sub:sub -> sub -> sub option
    val filter : (char -> bool) -> sub -> sub
    val filter_map : (char -> char option) -> sub -> sub
    val map : (char -> char) -> sub -> sub
    val mapi : (int -> char -> char) -> sub -> sub
    val fold_left : ('a -> char -> 'a) -> 'a -> sub -> 'a
    val fold_right : (char -> 'a -> 'a) -> sub -> 'a -> 'a
    val iter : (char -> unit) -> sub -> unit
    val iteri : (int -> char -> unit) -> sub -> unit
    val pp : Format.formatter -> sub -> unit
    val dump : Format.formatter -> sub -> unit
    val dump_raw : Format.formatter -> sub -> unit
    val of_char : char -> sub
    val to_char : sub -> char option
    val of_bool : bool -> sub
    val to_bool : sub -> bool option
    val of_int : int -> sub
    val to_int : sub -> int option
    val of_nativeint : nativeint -> sub
    val to_nativeint : sub -> nativeint option
    val of_int32 : int32 -> sub
    val to_int32 : sub -> int32 option
    val of_int64 : int64 -> sub
    val to_int64 : sub -> int64 option
    val of_float : float -> sub
    val to_float : sub -> float option
  end
  val find : ?rev:bool -> ?start:int -> (char -> bool) -> string -> int option
  val find_sub : ?rev:bool -> ?start:int -> sub:string -> string -> int option
  val filter : (char -> bool) -> string -> string
  val filter_map : (char -> char option) -> string -> string
  val map : (char -> char) -> string -> string
  val mapi : (int -> char -> char) -> string -> string
  val fold_left : ('a -> char -> 'a) -> 'a -> string -> 'a
  val fold_right : (char -> 'a -> 'a) -> string -> 'a -> 'a
  val iter : (char -> unit) -> string -> unit
  val iteri : (int -> char -> unit) -> string -> unit
  val uniquify : string list -> string list
  module Ascii : sig
    val is_valid : string -> bool
    val uppercase : string -> string
    val lowercase : string -> string
    val capitalize : string -> string
    val uncapitalize : string -> string
    val escape : string -> string
    val unescape : string -> string option
    val escape_string : string -> string
    val unescape_string : string -> string option
  end
  val pp : Format.formatter -> string -> unit
  val dump : Format.formatter -> string -> unit
  type set
  module Set : sig
    val empty : set
    val is_empty : set -> bool
    val mem : string -> set -> bool
    val add : string -> set -> set
    val singleton : string -> set
    val remove : string -> set -> set
    val union : set -> set -> set
    val inter : set -> set -> set
    val disjoint : set -> set -> bool
    val diff : set -> set -> set
    val compare : set -> set -> int
    val equal : set -> set -> bool
    val subset : set -> set -> bool
    val iter : (string -> unit) -> set -> unit
    val map : (string -> string) -> set -> set
    val fold : (string -> 'a -> 'a) -> set -> 'a -> 'a
    val for_all : (string -> bool) -> set -> bool
    val exists : (string -> bool) -> set -> bool
    val filter : (string -> bool) -> set -> set
    val filter_map : (string -> string option) -> set -> set
    val partition : (string -> bool) -> set -> set * set
    val cardinal : set -> int
    val elements : set -> string list
    val min_elt_opt : set -> string option
    val max_elt_opt : set -> string option
    val choose_opt : set -> string option
    val split : string -> set -> set * bool * set
    val find_opt : string -> set -> string option
    val find_first : (string -> bool) -> set -> string
    val find_first_opt : (string -> bool) -> set -> string option
    val find_last : (string -> bool) -> set -> string
    val find_last_opt : (string -> bool) -> set -> string option
    val to_seq_from : string -> set -> string Seq.t
    val to_seq : set -> string Seq.t
    val to_rev_seq : set -> string Seq.t
    val add_seq : string Seq.t -> set -> set
    val of_seq : string Seq.t -> set
    type t = set
    val min_elt : set -> string option
    val get_min_elt : set -> string
    val max_elt : set -> string option
    val get_max_elt : set -> string
    val choose : set -> string option
    val get_any_elt : set -> string
    val find : string -> set -> string option
    val get : string -> set -> string
    val of_list : string list -> set
    val pp : ?sep:(Format.formatter -> unit -> unit) -> (Format.formatter -> string -> unit) -> Format.formatter -> set -> unit
    val dump : Format.formatter -> set -> unit
  end
  module Map : sig
    type +!'a t
    val empty : 'a t
    val is_empty : 'a t -> bool
    val mem : string -> 'a t -> bool
    val add : string -> 'a -> 'a t -> 'a t
    val update : string -> ('a option -> 'a option) -> 'a t -> 'a t
    val singleton : string -> 'a -> 'a t
    val remove : string -> 'a t -> 'a t
    val merge : (string -> 'a option -> 'b option -> 'c option) -> 'a t -> 'b t -> 'c t
    val union : (string -> 'a -> 'a -> 'a option) -> 'a t -> 'a t -> 'a t
    val compare : ('a -> 'a -> int) -> 'a t -> 'a t -> int
    val equal : ('a -> 'a -> bool) -> 'a t -> 'a t -> bool
    val iter : (string -> 'a -> unit) -> 'a t -> unit
    val fold : (string -> 'a -> 'b -> 'b) -> 'a t -> 'b -> 'b
    val for_all : (string -> 'a -> bool) -> 'a t -> bool
    val exists : (string -> 'a -> bool) -> 'a t -> bool
    val filter : (string -> 'a -> bool) -> 'a t -> 'a t
    val filter_map : (string -> 'a -> 'b option) -> 'a t -> 'b t
    val partition : (string -> 'a -> bool) -> 'a t -> 'a t * 'a t
    val cardinal : 'a t -> int
    val bindings : 'a t -> (string * 'a) list
    val min_binding_opt : 'a t -> (string * 'a) option
    val max_binding_opt : 'a t -> (string * 'a) option
    val choose_opt : 'a t -> (string * 'a) option
    val split : string -> 'a t -> 'a t * 'a option * 'a t
    val find_opt : string -> 'a t -> 'a option
    val find_first : (string -> bool) -> 'a t -> string * 'a
    val find_first_opt : (string -> bool) -> 'a t -> (string * 'a) option
    val find_last : (string -> bool) -> 'a t -> string * 'a
    val find_last_opt : (string -> bool) -> 'a t -> (string * 'a) option
    val map : ('a -> 'b) -> 'a t -> 'b t
    val mapi : (string -> 'a -> 'b) -> 'a t -> 'b t
    val to_seq : 'a t -> (string * 'a) Seq.t
    val to_rev_seq : 'a t -> (string * 'a) Seq.t
    val to_seq_from : string -> 'a t -> (string * 'a) Seq.t
    val add_seq : (string * 'a) Seq.t -> 'a t -> 'a t
    val of_seq : (string * 'a) Seq.t -> 'a t
    val min_binding : 'a t -> (string * 'a) option
    val get_min_binding : 'a t -> string * 'a
    val max_binding : 'a t -> (string * 'a) option
    val get_max_binding : 'a t -> string * 'a
    val choose : 'a t -> (string * 'a) option
    val get_any_binding : 'a t -> string * 'a
    val find : string -> 'a t -> 'a option
    val get : string -> 'a t -> 'a
    val dom : 'a t -> set
    val of_list : (string * 'a) list -> 'a t
    val pp : ?sep:(Format.formatter -> unit -> unit) -> (Format.formatter -> string * 'a -> unit) -> Format.formatter -> 'a t -> unit
    val dump : (Format.formatter -> 'a -> unit) -> Format.formatter -> 'a t -> unit
    val dump_string_map : Format.formatter -> string t -> unit
  end
  type 'a map = 'a Map.t
  val of_char : char -> string
  val to_char : string -> char option
  val of_bool : bool -> string
  val to_bool : string -> bool option
  val of_int : int -> string
  val to_int : string -> int option
  val of_nativeint : nativeint -> string
  val to_nativeint : string -> nativeint option
  val of_int32 : int32 -> string
  val to_int32 : string -> int32 option
  val of_int64 : int64 -> string
  val to_int64 : string -> int64 option
  val of_float : float -> string
  val to_float : string -> float option
end
`
