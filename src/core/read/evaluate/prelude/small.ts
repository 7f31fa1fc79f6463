// The rest of OCaml's small modules, in OCaml: what is not written in TypeScript.

export const eitherText = String.raw`
type ('a, 'b) t = Left of 'a | Right of 'b
let left x = Left x
let right x = Right x
let is_left = function Left _ -> true | Right _ -> false
let is_right = function Left _ -> false | Right _ -> true
let find_left = function Left x -> Some x | Right _ -> None
let find_right = function Left _ -> None | Right x -> Some x
let map_left f = function Left x -> Left (f x) | Right _ as e -> e
let map_right f = function Right x -> Right (f x) | Left _ as e -> e
let map ~left ~right = function Left x -> Left (left x) | Right x -> Right (right x)
let fold ~left ~right = function Left x -> left x | Right x -> right x
let iter ~left ~right = function Left x -> left x | Right x -> right x
let for_all ~left ~right = function Left x -> left x | Right x -> right x
let equal ~left ~right a b =
  match (a, b) with Left x, Left y -> left x y | Right x, Right y -> right x y | _ -> false
let compare ~left ~right a b =
  match (a, b) with
  | Left x, Left y -> left x y
  | Right x, Right y -> right x y
  | Left _, Right _ -> -1
  | Right _, Left _ -> 1
`

export const optionText = String.raw`
let equal eq a b = match (a, b) with Some x, Some y -> eq x y | None, None -> true | _ -> false
let compare cmp a b =
  match (a, b) with Some x, Some y -> cmp x y | None, None -> 0 | None, Some _ -> -1 | Some _, None -> 1
let to_seq = function None -> Seq.empty | Some x -> Seq.return x
`

export const resultText = String.raw`
let iter f = function Ok x -> f x | Error _ -> ()
let iter_error f = function Ok _ -> () | Error e -> f e
let equal ~ok ~error a b =
  match (a, b) with Ok x, Ok y -> ok x y | Error x, Error y -> error x y | _ -> false
let compare ~ok ~error a b =
  match (a, b) with
  | Ok x, Ok y -> ok x y
  | Error x, Error y -> error x y
  | Ok _, Error _ -> -1
  | Error _, Ok _ -> 1
let to_seq = function Ok x -> Seq.return x | Error _ -> Seq.empty
`

export const funText = String.raw`
exception Finally_raised of exn
let protect ~finally f =
  let finish () = try finally () with e -> raise (Finally_raised e) in
  match f () with
  | result -> finish (); result
  | exception e -> finish (); raise e
`

export const lazyText = String.raw`
let from_fun f = lazy (f ())
let force_val = Lazy.force
let map f x = lazy (f (Lazy.force x))
let map_val f x = if Lazy.is_val x then Lazy.from_val (f (Lazy.force x)) else map f x
let lazy_from_val = Lazy.from_val
let lazy_from_fun = from_fun
let lazy_is_val = Lazy.is_val
`

export const intText = String.raw`
let logand = ( land )
let logor = ( lor )
let logxor = ( lxor )
let lognot = lnot
let shift_left = ( lsl )
let shift_right = ( asr )
let shift_right_logical = ( lsr )
let to_float = float_of_int
let of_float = int_of_float
`

export const boolText = String.raw`
let logand = ( && )
let to_int = function false -> 0 | true -> 1
let to_float = function false -> 0. | true -> 1.
`

export const charText = String.raw`
let compare a b = Char.code a - Char.code b
let lowercase = Char.lowercase_ascii
let uppercase = Char.uppercase_ascii
let unsafe_chr = Char.chr
`

export const unitText = String.raw`
let equal () () = true
let compare () () = 0
let to_string () = "()"
`

export const listLabelsText = String.raw`
include List
let iter ~f l = List.iter f l
let iteri ~f l = List.iteri f l
let map ~f l = List.map f l
let mapi ~f l = List.mapi f l
let rev_map ~f l = List.rev_map f l
let filter_map ~f l = List.filter_map f l
let concat_map ~f l = List.concat_map f l
let fold_left ~f ~init l = List.fold_left f init l
let fold_right ~f l ~init = List.fold_right f l init
let iter2 ~f a b = List.iter2 f a b
let map2 ~f a b = List.map2 f a b
let for_all ~f l = List.for_all f l
let exists ~f l = List.exists f l
let mem x ~set = List.mem x set
let find ~f l = List.find f l
let find_opt ~f l = List.find_opt f l
let find_map ~f l = List.find_map f l
let filter ~f l = List.filter f l
let find_all ~f l = List.filter f l
let partition ~f l = List.partition f l
let init ~len ~f = List.init len f
let sort ~cmp l = List.sort cmp l
let stable_sort ~cmp l = List.stable_sort cmp l
let sort_uniq ~cmp l = List.sort_uniq cmp l
`

export const stringLabelsText = String.raw`
include String
let concat ~sep l = String.concat sep l
let sub s ~pos ~len = String.sub s pos len
let make n c = String.make n c
let init n ~f = String.init n f
let map ~f s = String.map f s
let mapi ~f s = String.mapi f s
let iter ~f s = String.iter f s
let iteri ~f s = String.iteri f s
let split_on_char ~sep s = String.split_on_char sep s
`

export const filenameText = String.raw`
let is_implicit p =
  Filename.is_relative p
  && not (String.length p >= 2 && String.sub p 0 2 = "./")
  && not (String.length p >= 3 && String.sub p 0 3 = "../")
let chop_suffix_opt ~suffix p =
  let n = String.length p and m = String.length suffix in
  if n >= m && String.sub p (n - m) m = suffix then Some (String.sub p 0 (n - m)) else None
let chop_suffix p suffix = 
  if Filename.check_suffix p suffix then String.sub p 0 (String.length p - String.length suffix)
  else invalid_arg "Filename.chop_suffix"
let chop_extension p =
  if Filename.extension p = "" then invalid_arg "Filename.chop_extension" else Filename.remove_extension p
let null = "/dev/null"
let quote s =
  "'" ^ String.concat "'\\''" (String.split_on_char '\'' s) ^ "'"
`

export const ucharText = String.raw`
let min = 0
let max = 0x10FFFF
let bom = 0xFEFF
let rep = 0xFFFD
let is_valid n = (n >= 0 && n <= 0xD7FF) || (n >= 0xE000 && n <= 0x10FFFF)
let succ u = if u = 0xD7FF then 0xE000 else if u = max then invalid_arg "U+10FFFF has no successor" else u + 1
let pred u = if u = 0xE000 then 0xD7FF else if u = min then invalid_arg "U+0000 has no predecessor" else u - 1
let of_int n = if is_valid n then n else invalid_arg (Printf.sprintf "%X is not an Unicode scalar value" n)
let unsafe_of_int n = n
let to_int u = u
let is_char u = u < 256
let of_char = Char.code
let to_char u = if is_char u then Char.chr u else invalid_arg (Printf.sprintf "U+%04X is not a latin1 character" u)
let unsafe_to_char u = Char.chr u
let equal (a : int) b = a = b
let compare (a : int) b = compare a b
let hash u = u
`

export const formatText = String.raw`
let pp_print_option ?(none = fun _ () -> ()) pp ppf = function None -> none ppf () | Some x -> pp ppf x
let pp_print_result ~ok ~error ppf = function Ok x -> ok ppf x | Error e -> error ppf e
let pp_print_either ~left ~right ppf = function Either.Left x -> left ppf x | Either.Right x -> right ppf x
let pp_print_seq ?pp_sep pp ppf s = pp_print_list ?pp_sep pp ppf (List.of_seq s)
`

export const digestText = String.raw`
let substring text start length = Digest.string (String.sub text start length)
let subbytes bytes start length = Digest.bytes (Bytes.sub bytes start length)
`

/** Functoria's tables of implementations: which are one, functoria's own equality tells. Their order is refused. */
export const implTableText = String.raw`
include Stdlib.Hashtbl.Make (struct
  let equal a b = Functoria.__equal_any a b
  let hash _ = 0
end)
let iter f h = Functoria.__ordered (length h); iter f h
let fold f h start = Functoria.__ordered (length h); fold f h start
let filter_map_inplace f h = Functoria.__ordered (length h); filter_map_inplace f h
let to_seq h = Functoria.__ordered (length h); to_seq h
let to_seq_keys h = Functoria.__ordered (length h); to_seq_keys h
let to_seq_values h = Functoria.__ordered (length h); to_seq_values h
`
