// Interface of Bos: commands, patterns, and actions on the machine.

export const bosInterface = `
module Pat : sig
  type t
  val v : string -> t
  val empty : t
  val dom : t -> Astring.String.Set.t
  val equal : t -> t -> bool
  val compare : t -> t -> int
  val of_string : string -> (t, [> Rresult.R.msg ]) Rresult.result
  val to_string : t -> string
  val pp : Format.formatter -> t -> unit
  val dump : Format.formatter -> t -> unit
  type defs = string Astring.String.Map.t
  val subst : ?undef:(string -> string option) -> defs -> t -> t
  val format : ?undef:(string -> string) -> defs -> t -> string
  val matches : t -> string -> bool
  val query : ?init:defs -> t -> string -> defs option
end
module Cmd : sig
  type t
  val v : string -> t
  val empty : t
  val is_empty : t -> bool
  val ( % ) : t -> string -> t
  val ( %% ) : t -> t -> t
  val add_arg : t -> string -> t
  val add_args : t -> t -> t
  val on : bool -> t -> t
  val p : Fpath.t -> string
  val line_tool : t -> string option
  val get_line_tool : t -> string
  val line_args : t -> string list
  val line_exec : t -> string option
  val get_line_exec : t -> string
  val equal : t -> t -> bool
  val compare : t -> t -> int
  val of_string : string -> (t, Rresult.R.msg) Rresult.result
  val to_string : t -> string
  val to_list : t -> string list
  val of_list : ?slip:string -> string list -> t
  val of_values : ?slip:string -> ('a -> string) -> 'a list -> t
  val pp : Format.formatter -> t -> unit
  val dump : Format.formatter -> t -> unit
end
module OS : sig
  type ('a, 'e) result = ('a, 'e) Stdlib.result
  module Env : sig
    type t = string Astring.String.map
    val current : unit -> (t, [> Rresult.R.msg ]) result
    val var : string -> string option
    val set_var : string -> string option -> (unit, [> Rresult.R.msg ]) result
    val opt_var : string -> absent:string -> string
    val req_var : string -> (string, [> Rresult.R.msg ]) result
    type 'a parser = string -> ('a, Rresult.R.msg) result
    val parser : string -> (string -> 'a option) -> 'a parser
    val bool : bool parser
    val string : string parser
    val path : Fpath.t parser
    val cmd : Cmd.t parser
    val some : 'a parser -> 'a option parser
    val parse : string -> 'a parser -> absent:'a -> ('a, [> Rresult.R.msg ]) result
    val value : ?log:Logs.level -> string -> 'a parser -> absent:'a -> 'a
  end
  module Arg : sig
    val exec : string
    type 'a conv
    val conv : ?docv:string -> (string -> ('a, Rresult.R.msg) result) -> (Format.formatter -> 'a -> unit) -> 'a conv
    val conv_parser : 'a conv -> string -> ('a, Rresult.R.msg) result
    val conv_printer : 'a conv -> Format.formatter -> 'a -> unit
    val conv_docv : 'a conv -> string
    val parser_of_kind_of_string : kind:string -> (string -> 'a option) -> string -> ('a, Rresult.R.msg) result
    val some : ?none:string -> 'a conv -> 'a option conv
    val flag : ?doc:string -> ?env:string -> string list -> bool
    val flag_all : ?doc:string -> ?env:string -> string list -> int
    val opt : ?docv:string -> ?doc:string -> ?env:string -> string list -> 'a conv -> absent:'a -> 'a
    val opt_all : ?docv:string -> ?doc:string -> ?env:string -> string list -> 'a conv -> absent:'a list -> 'a list
    val parse_opts : ?doc:string -> ?usage:string -> unit -> unit
    val parse : ?doc:string -> ?usage:string -> pos:'a conv -> unit -> 'a list
    val string : string conv
    val path : Fpath.t conv
    val bin : Cmd.t conv
    val cmd : Cmd.t conv
    val char : char conv
    val bool : bool conv
    val int : int conv
    val nativeint : nativeint conv
    val int32 : int32 conv
    val int64 : int64 conv
    val float : float conv
    val enum : (string * 'a) list -> 'a conv
    val list : ?sep:string -> 'a conv -> 'a list conv
    val array : ?sep:string -> 'a conv -> 'a array conv
    val pair : ?sep:string -> 'a conv -> 'b conv -> ('a * 'b) conv
  end
  module Path : sig
    val exists : Fpath.t -> (bool, [> Rresult.R.msg ]) result
    val must_exist : Fpath.t -> (Fpath.t, [> Rresult.R.msg ]) result
    val move : ?force:bool -> Fpath.t -> Fpath.t -> (unit, [> Rresult.R.msg ]) result
    val delete : ?must_exist:bool -> ?recurse:bool -> Fpath.t -> (unit, [> Rresult.R.msg ]) result
    val stat : Fpath.t -> (Unix.stats, [> Rresult.R.msg ]) result
    module Mode : sig
      type t = int
      val get : Fpath.t -> (t, [> Rresult.R.msg ]) result
      val set : Fpath.t -> t -> (unit, [> Rresult.R.msg ]) result
    end
    val link : ?force:bool -> target:Fpath.t -> Fpath.t -> (unit, [> Rresult.R.msg ]) result
    val symlink : ?force:bool -> target:Fpath.t -> Fpath.t -> (unit, [> Rresult.R.msg ]) result
    val symlink_target : Fpath.t -> (Fpath.t, [> Rresult.R.msg ]) result
    val symlink_stat : Fpath.t -> (Unix.stats, [> Rresult.R.msg ]) result
    val matches : ?dotfiles:bool -> Fpath.t -> (Fpath.t list, [> Rresult.R.msg ]) result
    val query : ?dotfiles:bool -> ?init:Pat.defs -> Fpath.t -> ((Fpath.t * Pat.defs) list, [> Rresult.R.msg ]) result
    type traverse = [ \`Any | \`None | \`Sat of (Fpath.t -> (bool, Rresult.R.msg) result) ]
    type elements = [ \`Any | \`Dirs | \`Files | \`Sat of (Fpath.t -> (bool, Rresult.R.msg) result) ]
    type 'a fold_error = Fpath.t -> ('a, Rresult.R.msg) result -> (unit, Rresult.R.msg) result
    val log_fold_error : level:Logs.level -> 'a fold_error
    val fold : ?err:'b fold_error -> ?dotfiles:bool -> ?elements:elements -> ?traverse:traverse -> (Fpath.t -> 'a -> 'a) -> 'a -> Fpath.t list -> ('a, [> Rresult.R.msg ]) result
  end
  module File : sig
    val null : Fpath.t
    val dash : Fpath.t
    val exists : Fpath.t -> (bool, [> Rresult.R.msg ]) result
    val must_exist : Fpath.t -> (Fpath.t, [> Rresult.R.msg ]) result
    val delete : ?must_exist:bool -> Fpath.t -> (unit, [> Rresult.R.msg ]) result
    val truncate : Fpath.t -> int -> (unit, [> Rresult.R.msg ]) result
    val is_executable : Fpath.t -> bool
    type input = unit -> (Bytes.t * int * int) option
    val with_input : ?bytes:Bytes.t -> Fpath.t -> (input -> 'a -> 'b) -> 'a -> ('b, [> Rresult.R.msg ]) result
    val with_ic : Fpath.t -> (in_channel -> 'a -> 'b) -> 'a -> ('b, [> Rresult.R.msg ]) result
    val read : Fpath.t -> (string, [> Rresult.R.msg ]) result
    val read_lines : Fpath.t -> (string list, [> Rresult.R.msg ]) result
    val fold_lines : ('a -> string -> 'a) -> 'a -> Fpath.t -> ('a, [> Rresult.R.msg ]) result
    type output = (Bytes.t * int * int) option -> unit
    val with_output : ?mode:int -> Fpath.t -> (output -> 'a -> ('c, [> Rresult.R.msg ] as 'e) result) -> 'a -> (('c, 'e) result, [> Rresult.R.msg ]) result
    val with_oc : ?mode:int -> Fpath.t -> (out_channel -> 'a -> ('c, [> Rresult.R.msg ] as 'e) result) -> 'a -> (('c, 'e) result, [> Rresult.R.msg ]) result
    val write : ?mode:int -> Fpath.t -> string -> (unit, [> Rresult.R.msg ]) result
    val writef : ?mode:int -> Fpath.t -> ('a, Format.formatter, unit, (unit, [> Rresult.R.msg ]) result) format4 -> 'a
    val write_lines : ?mode:int -> Fpath.t -> string list -> (unit, [> Rresult.R.msg ]) result
    type tmp_name_pat = (string -> string, Format.formatter, unit, string) format4
    val tmp : ?mode:int -> ?dir:Fpath.t -> tmp_name_pat -> (Fpath.t, [> Rresult.R.msg ]) result
    val with_tmp_output : ?mode:int -> ?dir:Fpath.t -> tmp_name_pat -> (Fpath.t -> output -> 'a -> 'b) -> 'a -> ('b, [> Rresult.R.msg ]) result
    val with_tmp_oc : ?mode:int -> ?dir:Fpath.t -> tmp_name_pat -> (Fpath.t -> out_channel -> 'a -> 'b) -> 'a -> ('b, [> Rresult.R.msg ]) result
  end
  module Dir : sig
    val exists : Fpath.t -> (bool, [> Rresult.R.msg ]) result
    val must_exist : Fpath.t -> (Fpath.t, [> Rresult.R.msg ]) result
    val create : ?path:bool -> ?mode:int -> Fpath.t -> (bool, [> Rresult.R.msg ]) result
    val delete : ?must_exist:bool -> ?recurse:bool -> Fpath.t -> (unit, [> Rresult.R.msg ]) result
    val contents : ?dotfiles:bool -> ?rel:bool -> Fpath.t -> (Fpath.t list, [> Rresult.R.msg ]) result
    val fold_contents : ?err:'b Path.fold_error -> ?dotfiles:bool -> ?elements:Path.elements -> ?traverse:Path.traverse -> (Fpath.t -> 'a -> 'a) -> 'a -> Fpath.t -> ('a, [> Rresult.R.msg ]) result
    val user : unit -> (Fpath.t, [> Rresult.R.msg ]) result
    val current : unit -> (Fpath.t, [> Rresult.R.msg ]) result
    val set_current : Fpath.t -> (unit, [> Rresult.R.msg ]) result
    val with_current : Fpath.t -> ('a -> 'b) -> 'a -> ('b, [> Rresult.R.msg ]) result
    type tmp_name_pat = (string -> string, Format.formatter, unit, string) format4
    val tmp : ?mode:int -> ?dir:Fpath.t -> tmp_name_pat -> (Fpath.t, [> Rresult.R.msg ]) result
    val with_tmp : ?mode:int -> ?dir:Fpath.t -> tmp_name_pat -> (Fpath.t -> 'a -> 'b) -> 'a -> ('b, [> Rresult.R.msg ]) result
    val default_tmp : unit -> Fpath.t
    val set_default_tmp : Fpath.t -> unit
  end
  module Cmd : sig
    val find_tool : ?search:Fpath.t list -> Cmd.t -> (Fpath.t option, [> Rresult.R.msg ]) result
    val get_tool : ?search:Fpath.t list -> Cmd.t -> (Fpath.t, [> Rresult.R.msg ]) result
    val exists : ?search:Fpath.t list -> Cmd.t -> (bool, [> Rresult.R.msg ]) result
    val must_exist : ?search:Fpath.t list -> Cmd.t -> (Cmd.t, [> Rresult.R.msg ]) result
    val resolve : ?search:Fpath.t list -> Cmd.t -> (Cmd.t, [> Rresult.R.msg ]) result
    val search_path_dirs : ?sep:string -> string -> (Fpath.t list, [> Rresult.R.msg ]) result
    type status = [ \`Exited of int | \`Signaled of int ]
    val pp_status : status Fmt.t
    type run_info
    val run_info_cmd : run_info -> Cmd.t
    type run_status = run_info * status
    val success : ('a * run_status, [> Rresult.R.msg ] as 'b) result -> ('a, 'b) result
    type run_err
    val err_file : ?append:bool -> Fpath.t -> run_err
    val err_null : run_err
    val err_run_out : run_err
    val err_stderr : run_err
    type run_in
    val in_string : string -> run_in
    val in_file : Fpath.t -> run_in
    val in_null : run_in
    val in_stdin : run_in
    type run_out
    val out_string : ?trim:bool -> run_out -> (string * run_status, [> Rresult.R.msg ]) result
    val out_lines : ?trim:bool -> run_out -> (string list * run_status, [> Rresult.R.msg ]) result
    val out_file : ?append:bool -> Fpath.t -> run_out -> (unit * run_status, [> Rresult.R.msg ]) result
    val out_run_in : run_out -> (run_in, [> Rresult.R.msg ]) result
    val out_null : run_out -> (unit * run_status, [> Rresult.R.msg ]) result
    val out_stdout : run_out -> (unit * run_status, [> Rresult.R.msg ]) result
    val to_string : ?trim:bool -> run_out -> (string, [> Rresult.R.msg ]) result
    val to_lines : ?trim:bool -> run_out -> (string list, [> Rresult.R.msg ]) result
    val to_file : ?append:bool -> Fpath.t -> run_out -> (unit, [> Rresult.R.msg ]) result
    val to_null : run_out -> (unit, [> Rresult.R.msg ]) result
    val to_stdout : run_out -> (unit, [> Rresult.R.msg ]) result
    val run_io : ?env:Env.t -> ?err:run_err -> Cmd.t -> run_in -> run_out
    val run_out : ?env:Env.t -> ?err:run_err -> Cmd.t -> run_out
    val run_in : ?env:Env.t -> ?err:run_err -> Cmd.t -> run_in -> (unit, [> Rresult.R.msg ]) result
    val run : ?env:Env.t -> ?err:run_err -> Cmd.t -> (unit, [> Rresult.R.msg ]) result
    val run_status : ?env:Env.t -> ?err:run_err -> ?quiet:bool -> Cmd.t -> (status, [> Rresult.R.msg ]) result
  end
  module U : sig
    type 'a result = ('a, [ \`Unix of Unix.error ]) Stdlib.result
    val pp_error : Format.formatter -> [ \`Unix of Unix.error ] -> unit
    val open_error : 'a result -> ('a, [> \`Unix of Unix.error ]) Stdlib.result
    val error_to_msg : 'a result -> ('a, [> Rresult.R.msg ]) Stdlib.result
    val call : ('a -> 'b) -> 'a -> 'b result
    val mkdir : Fpath.t -> Unix.file_perm -> unit result
    val link : Fpath.t -> Fpath.t -> unit result
    val unlink : Fpath.t -> unit result
    val rename : Fpath.t -> Fpath.t -> unit result
    val stat : Fpath.t -> Unix.stats result
    val lstat : Fpath.t -> Unix.stats result
    val truncate : Fpath.t -> int -> unit result
  end
end
`
