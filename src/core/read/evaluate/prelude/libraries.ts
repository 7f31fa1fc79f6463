// The rest of the libraries of configurations, in OCaml: what is not written in TypeScript. What a function does is measured
// on the library; how it does it is our own.

export const rresultText = String.raw`
module R = struct
  let return x = Ok x
  let fail e = Error e
  let to_option = function Ok x -> Some x | Error _ -> None
  let of_option ~none = function Some x -> Ok x | None -> none ()
  let to_presult = function Ok x -> ${'`'}Ok x | Error e -> ${'`'}Error e
  let of_presult = function ${'`'}Ok x -> Ok x | ${'`'}Error e -> Error e
  let ignore_error ~use = function Ok x -> x | Error e -> use e
  let kignore_error ~use = function Ok x -> Ok x | Error e -> use e
  let msgf format = Format.kasprintf (fun s -> ${'`'}Msg s) format
  let reword_error_msg ?(replace = false) reword = function
    | Ok x -> Ok x
    | Error (${'`'}Msg e) ->
      let (${'`'}Msg e') = reword e in
      if replace then Error (${'`'}Msg e') else Error (${'`'}Msg (e ^ "\n" ^ e'))
  let error_to_msg ~pp_error = function Ok x -> Ok x | Error e -> Error (${'`'}Msg (Format.asprintf "%a" pp_error e))
  let error_msg_to_invalid_arg = function Ok x -> x | Error (${'`'}Msg e) -> invalid_arg e
  let open_error_msg r = r
  let open_error_exn_trap r = r
  let trap_exn f x = try Ok (f x) with e -> Error (${'`'}Exn_trap (e, ()))
  let pp ~ok ~error ppf = function Ok x -> ok ppf x | Error e -> error ppf e
  let dump ~ok ~error ppf = function
    | Ok x -> Format.fprintf ppf "Ok %a" ok x
    | Error e -> Format.fprintf ppf "Error %a" error e
  let equal ~ok ~error a b =
    match (a, b) with Ok x, Ok y -> ok x y | Error x, Error y -> error x y | _ -> false
  let compare ~ok ~error a b =
    match (a, b) with
    | Ok x, Ok y -> ok x y
    | Error x, Error y -> error x y
    | Ok _, Error _ -> -1
    | Error _, Ok _ -> 1
  module Infix = struct
    let ( >>= ) = R.( >>= )
    let ( >>| ) = R.( >>| )
  end
end
`

/** Sets and maps of the libraries: what may be missing comes as an option, or raises under another name. */
const SET = String.raw`
  let find = find_opt
  let min_elt = min_elt_opt
  let max_elt = max_elt_opt
  let choose = choose_opt
  let get_or s = function Some x -> x | None -> invalid_arg s
  let get x s = get_or "The element is not in the set" (find_opt x s)
  let get_min_elt s = get_or "The set is empty" (min_elt_opt s)
  let get_max_elt s = get_or "The set is empty" (max_elt_opt s)
  let get_any_elt s = get_or "The set is empty" (choose_opt s)
`
const MAP = String.raw`
  let find = find_opt
  let min_binding = min_binding_opt
  let max_binding = max_binding_opt
  let choose = choose_opt
  let get_or s = function Some x -> x | None -> invalid_arg s
  let get x m = get_or "The key is not bound" (find_opt x m)
  let get_min_binding m = get_or "The map is empty" (min_binding_opt m)
  let get_max_binding m = get_or "The map is empty" (max_binding_opt m)
  let get_any_binding m = get_or "The map is empty" (choose_opt m)
  let of_list l = List.fold_left (fun m (k, v) -> add k v m) empty l
`

export const fpathText = String.raw`
module Set = struct
  include Stdlib.Set.Make (struct type t = string let compare = Fpath.compare end)
${SET}
end
module Map = struct
  include Stdlib.Map.Make (struct type t = string let compare = Fpath.compare end)
${MAP}
  let dom m = fold (fun k _ s -> Set.add k s) m Set.empty
end
`

export const ipaddrText = String.raw`
type ('v4, 'v6) v4v6 = V4 of 'v4 | V6 of 'v6
type scope = Point | Interface | Link | Admin | Site | Organization | Global
let string_of_scope = function
  | Point -> "point"
  | Interface -> "interface"
  | Link -> "link"
  | Admin -> "admin"
  | Site -> "site"
  | Organization -> "organization"
  | Global -> "global"
module Table (A : sig type t val compare : t -> t -> int end) = struct
  module Set = Stdlib.Set.Make (A)
  module Map = Stdlib.Map.Make (A)
end
module V4 = struct
  include Ipaddr.V4
  let with_port_of_string ~default s =
    match String.split_on_char ':' s with
    | [ a; port ] when int_of_string_opt port <> None ->
      (match of_string a with Ok a -> Ok (a, int_of_string port) | Error e -> Error e)
    | _ -> (match of_string s with Ok a -> Ok (a, default) | Error e -> Error e)
  include Table (struct type t = string let compare = Ipaddr.V4.compare end)
end
module V6 = struct
  include Ipaddr.V6
  include Table (struct type t = string let compare = Ipaddr.V6.compare end)
end
let compare a b =
  match (a, b) with
  | V4 a, V4 b -> V4.compare a b
  | V6 a, V6 b -> V6.compare a b
  | V4 _, V6 _ -> -1
  | V6 _, V4 _ -> 1
include Table (struct type t = string let compare = compare end)
let v6_of_v4 a =
  let h, l = V4.to_int16 a in
  V6.of_int16 (0, 0, 0, 0, 0, 0xffff, h, l)
let v4_of_v6 a =
  match V6.to_int16 a with
  | 0, 0, 0, 0, 0, 0xffff, h, l -> Some (V4.of_int16 (h, l))
  | _ -> None
let to_v4 = function V4 a -> Some a | V6 a -> v4_of_v6 a
let to_v6 = function V4 a -> v6_of_v4 a | V6 a -> a
let is_multicast = function V4 a -> V4.is_multicast a | V6 a -> V6.is_multicast a
let is_private = function V4 a -> V4.is_private a | V6 a -> V6.is_private a
let succ = function
  | V4 a -> (match V4.succ a with Ok a -> Ok (V4 a) | Error e -> Error e)
  | V6 a -> (match V6.succ a with Ok a -> Ok (V6 a) | Error e -> Error e)
let pred = function
  | V4 a -> (match V4.pred a with Ok a -> Ok (V4 a) | Error e -> Error e)
  | V6 a -> (match V6.pred a with Ok a -> Ok (V6 a) | Error e -> Error e)
module Prefix = struct
  let of_string s =
    match V4.Prefix.of_string s with
    | Ok p -> Ok (V4 p)
    | Error _ -> (match V6.Prefix.of_string s with Ok p -> Ok (V6 p) | Error e -> Error e)
  let of_string_exn s =
    match V4.Prefix.of_string s with Ok p -> V4 p | Error _ -> V6 (V6.Prefix.of_string_exn s)
  let to_string = function V4 p -> V4.Prefix.to_string p | V6 p -> V6.Prefix.to_string p
  let pp ppf p = Format.pp_print_string ppf (to_string p)
  let mem a p =
    match (a, p) with V4 a, V4 p -> V4.Prefix.mem a p | _, V6 p -> V6.Prefix.mem (to_v6 a) p | V6 _, V4 _ -> false
  let of_addr = function V4 a -> V4 (V4.Prefix.of_addr a) | V6 a -> V6 (V6.Prefix.of_addr a)
  let network = function V4 p -> V4 (V4.Prefix.network p) | V6 p -> V6 (V6.Prefix.network p)
  let netmask = function V4 p -> V4 (V4.Prefix.netmask p) | V6 p -> V6 (V6.Prefix.netmask p)
  let first = function V4 p -> V4 (V4.Prefix.first p) | V6 p -> V6 (V6.Prefix.first p)
  let last = function V4 p -> V4 (V4.Prefix.last p) | V6 p -> V6 (V6.Prefix.last p)
  let to_v4 = function V4 p -> Some p | V6 _ -> None
  let compare a b =
    match (a, b) with
    | V4 a, V4 b -> V4.Prefix.compare a b
    | V6 a, V6 b -> V6.Prefix.compare a b
    | V4 _, V6 _ -> -1
    | V6 _, V4 _ -> 1
end
`

export const astringText = String.raw`
let strf = Format.asprintf
let ( ^ ) a b = a ^ b
module Char = struct
  include Stdlib.Char
  let of_byte = Stdlib.Char.chr
  let unsafe_of_byte = Stdlib.Char.chr
  let of_int n = if n < 0 || n > 255 then None else Some (Stdlib.Char.chr n)
  let to_int = Stdlib.Char.code
  let hash c = Hashtbl.hash c
  let equal (a : char) b = a = b
  module Ascii = struct
    let is_valid c = c <= '\x7F'
    let is_digit c = '0' <= c && c <= '9'
    let is_hex_digit c = is_digit c || ('A' <= c && c <= 'F') || ('a' <= c && c <= 'f')
    let is_upper c = 'A' <= c && c <= 'Z'
    let is_lower c = 'a' <= c && c <= 'z'
    let is_letter c = is_upper c || is_lower c
    let is_alphanum c = is_digit c || is_letter c
    let is_white c = c = ' ' || ('\t' <= c && c <= '\r')
    let is_blank c = c = ' ' || c = '\t'
    let is_graphic c = '!' <= c && c <= '~'
    let is_print c = ' ' <= c && c <= '~'
    let is_control c = c <= '\x1F' || c = '\x7F'
    let uppercase = Stdlib.Char.uppercase_ascii
    let lowercase = Stdlib.Char.lowercase_ascii
  end
  let pp = Format.pp_print_char
  let dump ppf c = Format.fprintf ppf "%C" c
end
module String = struct
  let empty = ""
  let v ~len f = Stdlib.String.init len f
  let length = Stdlib.String.length
  let get = Stdlib.String.get
  let get_byte s i = Stdlib.Char.code (get s i)
  let unsafe_get = get
  let unsafe_get_byte = get_byte
  let head ?(rev = false) s =
    let n = length s in
    if n = 0 then None else Some (get s (if rev then n - 1 else 0))
  let get_head ?rev s = match head ?rev s with Some c -> c | None -> invalid_arg "empty string"
  let hash s = Hashtbl.hash s
  let append a b = a ^ b
  let concat ?(sep = "") l = Stdlib.String.concat sep l
  let is_empty s = length s = 0
  let is_prefix ~affix s = length affix <= length s && Stdlib.String.sub s 0 (length affix) = affix
  let is_suffix ~affix s =
    length affix <= length s && Stdlib.String.sub s (length s - length affix) (length affix) = affix
  let equal (a : string) b = a = b
  let compare (a : string) b = compare a b
  let map = Stdlib.String.map
  let mapi = Stdlib.String.mapi
  let iter = Stdlib.String.iter
  let iteri = Stdlib.String.iteri
  let explode s = Stdlib.List.init (length s) (fun i -> get s i)
  let implode l = Stdlib.String.concat "" (Stdlib.List.map (Stdlib.String.make 1) l)
  let for_all f s = Stdlib.List.for_all f (explode s)
  let exists f s = Stdlib.List.exists f (explode s)
  let fold_left f acc s = Stdlib.List.fold_left f acc (explode s)
  let fold_right f s acc = Stdlib.List.fold_right f (explode s) acc
  let filter f s = implode (Stdlib.List.filter f (explode s))
  let filter_map f s = implode (Stdlib.List.filter_map f (explode s))
  let sub_or_empty s first last =
    let first = max 0 first and last = min (length s - 1) last in
    if first > last then "" else Stdlib.String.sub s first (last - first + 1)
  let with_range ?(first = 0) ?(len = max_int) s =
    if len < 0 then invalid_arg "negative length"
    else if len = max_int then sub_or_empty s first (length s - 1)
    else sub_or_empty s first (first + len - 1)
  let with_index_range ?(first = 0) ?last s =
    sub_or_empty s first (match last with Some l -> l | None -> length s - 1)
  let rec first_not f s i = if i < length s && f (get s i) then first_not f s (i + 1) else i
  let rec last_not f s i = if i >= 0 && f (get s i) then last_not f s (i - 1) else i
  let trim ?(drop = Char.Ascii.is_white) s =
    let first = first_not drop s 0 in
    sub_or_empty s first (last_not drop s (length s - 1))
  let span ?(rev = false) ?(min = 0) ?(max = max_int) ?(sat = fun _ -> true) s =
    if min < 0 || max < 0 then invalid_arg "negative length"
    else
      let n = length s in
      let count = if rev then n - 1 - last_not sat s (n - 1) else first_not sat s 0 in
      let count = if count > max then max else count in
      if count < min || min > max then if rev then (s, "") else ("", s)
      else if rev then (Stdlib.String.sub s 0 (n - count), Stdlib.String.sub s (n - count) count)
      else (Stdlib.String.sub s 0 count, Stdlib.String.sub s count (n - count))
  let take ?(rev = false) ?min ?max ?sat s =
    let a, b = span ~rev ?min ?max ?sat s in
    if rev then b else a
  let drop ?(rev = false) ?min ?max ?sat s =
    let a, b = span ~rev ?min ?max ?sat s in
    if rev then a else b
  let find_sub ?(rev = false) ?start ~sub s =
    let n = length s and k = length sub in
    let at i = Stdlib.String.sub s i k = sub in
    let rec up i = if i + k > n then None else if at i then Some i else up (i + 1) in
    let rec down i = if i < 0 then None else if at i then Some i else down (i - 1) in
    if rev then down (match start with Some i -> Stdlib.min i (n - k) | None -> n - k)
    else up (match start with Some i -> Stdlib.max i 0 | None -> 0)
  let is_infix ~affix s = find_sub ~sub:affix s <> None
  let find ?(rev = false) ?start f s =
    let n = length s in
    let rec up i = if i >= n then None else if f (get s i) then Some i else up (i + 1) in
    let rec down i = if i < 0 then None else if f (get s i) then Some i else down (i - 1) in
    if rev then down (match start with Some i -> Stdlib.min i (n - 1) | None -> n - 1)
    else up (match start with Some i -> Stdlib.max i 0 | None -> 0)
  let cut ?rev ~sep s =
    if sep = "" then invalid_arg "the separator is empty"
    else
      match find_sub ?rev ~sub:sep s with
      | None -> None
      | Some i ->
        let j = i + length sep in
        Some (Stdlib.String.sub s 0 i, Stdlib.String.sub s j (length s - j))
  let cuts ?(rev = false) ?(empty = true) ~sep s =
    let rec up acc s =
      match cut ~sep s with None -> Stdlib.List.rev (s :: acc) | Some (a, rest) -> up (a :: acc) rest
    in
    let rec down acc s =
      match cut ~rev:true ~sep s with None -> s :: acc | Some (rest, a) -> down (a :: acc) rest
    in
    let l = if rev then down [] s else up [] s in
    if empty then l else Stdlib.List.filter (fun s -> s <> "") l
  let fields ?(empty = true) ?(is_sep = Char.Ascii.is_white) s =
    let add word l = if word = "" && not empty then l else word :: l in
    let word, l =
      fold_right (fun c (word, l) -> if is_sep c then ("", add word l) else (Stdlib.String.make 1 c ^ word, l)) s ("", [])
    in
    add word l
  module Ascii = struct
    let is_valid s = for_all Char.Ascii.is_valid s
    let uppercase = Stdlib.String.uppercase_ascii
    let lowercase = Stdlib.String.lowercase_ascii
    let capitalize = Stdlib.String.capitalize_ascii
    let uncapitalize = Stdlib.String.uncapitalize_ascii
  end
  let uniquify l =
    Stdlib.List.rev (Stdlib.List.fold_left (fun acc s -> if Stdlib.List.mem s acc then acc else s :: acc) [] l)
  let pp = Format.pp_print_string
  let dump ppf s = Format.fprintf ppf "%S" s
  module Set = struct
    include Stdlib.Set.Make (Stdlib.String)
${SET}
  end
  module Map = struct
    include Stdlib.Map.Make (Stdlib.String)
${MAP}
    let dom m = fold (fun k _ s -> Set.add k s) m Set.empty
  end
  let of_char c = Stdlib.String.make 1 c
  let to_char s = if length s = 1 then Some (get s 0) else None
  let of_bool = string_of_bool
  let to_bool = bool_of_string_opt
  let of_int = string_of_int
  let to_int = int_of_string_opt
  let of_int32 = Int32.to_string
  let to_int32 = Int32.of_string_opt
  let of_int64 = Int64.to_string
  let to_int64 = Int64.of_string_opt
  let of_float = string_of_float
  let to_float = float_of_string_opt
end
`

export const fmtText = String.raw`
let error format = Format.kasprintf (fun s -> Error s) format
let failwith_notrace = Fmt.failwith
let result ~ok ~error ppf = function Ok x -> ok ppf x | Error e -> error ppf e
let concat ?(sep = Fmt.cut) printers ppf x =
  List.iteri (fun i pp -> if i > 0 then sep ppf (); pp ppf x) printers
let iter ?(sep = Fmt.cut) iterate pp ppf x =
  let first = ref true in
  iterate (fun y -> if !first then first := false else sep ppf (); pp ppf y) x
let iter_bindings ?(sep = Fmt.cut) iterate pp ppf x =
  let first = ref true in
  iterate (fun k v -> if !first then first := false else sep ppf (); pp ppf (k, v)) x
let seq ?sep pp ppf s = Fmt.list ?sep pp ppf (List.of_seq s)
let exn ppf e = Format.pp_print_string ppf (Printexc.to_string e)
let styled _ pp = pp
let sps n ppf _ = Format.pp_print_string ppf (String.make n ' ')
let id x = x
let always = Fmt.any
let prefix before pp ppf x = before ppf (); pp ppf x
let suffix after pp ppf x = pp ppf x; after ppf ()
let nativeint ppf n = Format.fprintf ppf "%nd" n
let uint32 ppf n = Format.fprintf ppf "%lu" n
let uint64 ppf n = Format.fprintf ppf "%Lu" n
let float_dfrac n ppf x = Format.fprintf ppf "%.*f" n x
let buffer ppf b = Format.pp_print_string ppf (Buffer.contents b)
let one_of ?(empty = Fmt.nop) pp ppf = function
  | [] -> empty ppf ()
  | [ v ] -> pp ppf v
  | vs ->
    let rec go = function
      | [ a; b ] -> Format.fprintf ppf "either %a or %a" pp a pp b
      | [ v ] -> Format.fprintf ppf "or %a" pp v
      | v :: rest -> Format.fprintf ppf "%a, " pp v; go rest
      | [] -> ()
    in
    (match vs with [ a; b ] -> go [ a; b ] | vs -> Format.fprintf ppf "one of "; go vs)
`

export const bosText = String.raw`
module Cmd = struct
  let is_empty l = l = []
  let add_arg l a = l @ [ a ]
  let add_args l l' = l @ l'
  let on condition l = if condition then l else []
  let line_tool = function [] -> None | tool :: _ -> Some tool
  let get_line_tool = function [] -> invalid_arg "line is empty" | tool :: _ -> tool
  let line_exec = line_tool
  let get_line_exec = get_line_tool
  let line_args = function [] -> [] | _ :: args -> args
  let equal (a : string list) b = a = b
  let compare (a : string list) b = compare a b
  let to_list l = l
  let of_values ?slip f values =
    match slip with
    | None -> List.map f values
    | Some slip -> List.concat (List.map (fun v -> [ slip; f v ]) values)
  let of_list ?slip l = of_values ?slip (fun s -> s) l
end
module OS = struct
  module Env = struct
    let var = Sys.getenv_opt
    let opt_var name ~absent = match var name with Some v -> v | None -> absent
    let req_var name =
      match var name with
      | Some v -> Ok v
      | None -> Error (${'`'}Msg (Printf.sprintf "environment variable %s: undefined" name))
    let string s = Ok s
    let bool s =
      match String.lowercase_ascii s with
      | "" | "false" | "no" | "n" | "0" -> Ok false
      | "true" | "yes" | "y" | "1" -> Ok true
      | s -> Error (${'`'}Msg (Printf.sprintf "%S: could not parse bool value" s))
    let path = Fpath.of_string
    let some parse s = match parse s with Ok v -> Ok (Some v) | Error e -> Error e
    let parser kind k_of_string s =
      match k_of_string s with
      | Some v -> Ok v
      | None -> Error (${'`'}Msg (Printf.sprintf "%S: could not parse %s value" s kind))
    let parse name parser ~absent =
      match var name with
      | None -> Ok absent
      | Some s ->
        (match parser s with
         | Ok v -> Ok v
         | Error (${'`'}Msg m) -> Error (${'`'}Msg (Printf.sprintf "environment variable %s: %s" name m)))
    let value ?log name parser ~absent = match parse name parser ~absent with Ok v -> v | Error _ -> absent
  end
end
`

export const logsText = String.raw`
type level = App | Error | Warning | Info | Debug
let level_to_string = function
  | None -> "quiet"
  | Some App -> "app"
  | Some Error -> "error"
  | Some Warning -> "warning"
  | Some Info -> "info"
  | Some Debug -> "debug"
let level_of_string = function
  | "quiet" -> Ok None
  | "app" -> Ok (Some App)
  | "error" -> Ok (Some Error)
  | "warning" -> Ok (Some Warning)
  | "info" -> Ok (Some Info)
  | "debug" -> Ok (Some Debug)
  | l -> Stdlib.Error (${'`'}Msg (Printf.sprintf "%S: unknown log level" l))
let pp_level ppf l = Format.pp_print_string ppf (String.uppercase_ascii (level_to_string (Some l)))
let level () = Some Warning
let set_level ?all _ = ()
let set_reporter _ = ()
let nop_reporter = ()
let reporter () = ()
let format_reporter ?pp_header ?app ?dst () = ()
let default = "application"
module Src = struct
  let create ?(doc = "undocumented") name = (name, doc)
  let name (n, _) = n
  let doc (_, d) = d
end
let msg ?src level f = ()
let app ?src f = ()
let err ?src f = ()
let warn ?src f = ()
let info ?src f = ()
let debug ?src f = ()
let src_log src =
  (module struct
    let msg level f = ()
    let app f = ()
    let err f = ()
    let warn f = ()
    let info f = ()
    let debug f = ()
  end)
let err_count () = 0
let warn_count () = 0
let on_error ?src ?level ?header ?tags ~pp ~use = function Ok x -> x | Stdlib.Error e -> use e
let on_error_msg ?src ?level ?header ?tags ~use = function Ok x -> x | Stdlib.Error (${'`'}Msg _) -> use ()
`
