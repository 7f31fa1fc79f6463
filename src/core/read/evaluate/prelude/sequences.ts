// Sequences, and what lists, arrays, texts and bytes offer beside the functions written in TypeScript.

export const seqText = String.raw`
type 'a node = Nil | Cons of 'a * (unit -> 'a node)
let empty () = Nil
let return x () = Cons (x, empty)
let cons x s () = Cons (x, s)
let rec append a b () = match a () with Nil -> b () | Cons (x, rest) -> Cons (x, append rest b)
let rec map f s () = match s () with Nil -> Nil | Cons (x, rest) -> Cons (f x, map f rest)
let rec filter f s () =
  match s () with Nil -> Nil | Cons (x, rest) -> if f x then Cons (x, filter f rest) else filter f rest ()
let rec filter_map f s () =
  match s () with
  | Nil -> Nil
  | Cons (x, rest) -> ( match f x with None -> filter_map f rest () | Some y -> Cons (y, filter_map f rest))
let rec concat s () = match s () with Nil -> Nil | Cons (x, rest) -> append x (concat rest) ()
let rec flat_map f s () = match s () with Nil -> Nil | Cons (x, rest) -> append (f x) (flat_map f rest) ()
let concat_map = flat_map
let rec fold_left f acc s = match s () with Nil -> acc | Cons (x, rest) -> fold_left f (f acc x) rest
let rec iter f s = match s () with Nil -> () | Cons (x, rest) -> f x; iter f rest
let rec unfold f u () = match f u with None -> Nil | Some (x, u') -> Cons (x, unfold f u')
`

export const listText = String.raw`
let rec equal eq a b =
  match (a, b) with [], [] -> true | x :: xs, y :: ys -> eq x y && equal eq xs ys | _ -> false
let rec compare cmp a b =
  match (a, b) with
  | [], [] -> 0
  | [], _ -> -1
  | _, [] -> 1
  | x :: xs, y :: ys ->
    let c = cmp x y in
    if c <> 0 then c else compare cmp xs ys
let rec fold_left_map f acc = function
  | [] -> (acc, [])
  | x :: rest ->
    let acc, y = f acc x in
    let acc, ys = fold_left_map f acc rest in
    (acc, y :: ys)
let rev_map2 f a b =
  if List.compare_lengths a b <> 0 then invalid_arg "List.rev_map2" else List.rev (List.map2 f a b)
let fold_right2 f a b start =
  if List.compare_lengths a b <> 0 then invalid_arg "List.fold_right2"
  else List.fold_right (fun (x, y) acc -> f x y acc) (List.combine a b) start
let rec for_all2 f a b =
  match (a, b) with
  | [], [] -> true
  | x :: xs, y :: ys -> f x y && for_all2 f xs ys
  | _ -> invalid_arg "List.for_all2"
let rec exists2 f a b =
  match (a, b) with
  | [], [] -> false
  | x :: xs, y :: ys -> f x y || exists2 f xs ys
  | _ -> invalid_arg "List.exists2"
let rec memq x = function [] -> false | y :: rest -> x == y || memq x rest
let rec assq x = function [] -> raise Not_found | (y, v) :: rest -> if x == y then v else assq x rest
let rec assq_opt x = function [] -> None | (y, v) :: rest -> if x == y then Some v else assq_opt x rest
let rec mem_assq x = function [] -> false | (y, _) :: rest -> x == y || mem_assq x rest
let rec remove_assoc x = function
  | [] -> []
  | (y, v) :: rest -> if x = y then rest else (y, v) :: remove_assoc x rest
let rec remove_assq x = function
  | [] -> []
  | (y, v) :: rest -> if x == y then rest else (y, v) :: remove_assq x rest
let partition_map f l =
  List.fold_right
    (fun x (a, b) -> match f x with Either.Left y -> (y :: a, b) | Either.Right z -> (a, z :: b))
    l ([], [])
let rec merge cmp a b =
  match (a, b) with
  | [], l | l, [] -> l
  | x :: xs, y :: ys -> if cmp x y <= 0 then x :: merge cmp xs b else y :: merge cmp a ys
let sort_uniq cmp l =
  let rec once = function
    | x :: y :: rest -> if cmp x y = 0 then once (x :: rest) else x :: once (y :: rest)
    | l -> l
  in
  once (List.stable_sort cmp l)
let rec to_seq l () = match l with [] -> Seq.Nil | x :: rest -> Seq.Cons (x, to_seq rest)
let of_seq s = List.rev (Seq.fold_left (fun acc x -> x :: acc) [] s)
`

export const arrayText = String.raw`
let create = make
let init n f =
  if n < 0 then invalid_arg "Array.init"
  else of_list (List.init n f)
let make_matrix a b x = init a (fun _ -> make b x)
let create_matrix = make_matrix
let append a b = of_list (to_list a @ to_list b)
let concat l = of_list (List.concat (List.map to_list l))
let sub a start n =
  if start < 0 || n < 0 || start > length a - n then invalid_arg "Array.sub"
  else init n (fun i -> get a (start + i))
let copy a = of_list (to_list a)
let fill a start n x =
  if start < 0 || n < 0 || start > length a - n then invalid_arg "Array.fill"
  else for i = start to start + n - 1 do set a i x done
let blit a i b j n =
  if n < 0 || i < 0 || i > length a - n || j < 0 || j > length b - n then invalid_arg "Array.blit"
  else
    let part = sub a i n in
    for k = 0 to n - 1 do set b (j + k) (get part k) done
let iter f a = for i = 0 to length a - 1 do f (get a i) done
let iteri f a = for i = 0 to length a - 1 do f i (get a i) done
let map f a = init (length a) (fun i -> f (get a i))
let mapi f a = init (length a) (fun i -> f i (get a i))
let fold_left f start a = List.fold_left f start (to_list a)
let fold_left_map f start a =
  let acc, l = List.fold_left_map f start (to_list a) in
  (acc, of_list l)
let fold_right f a start = List.fold_right f (to_list a) start
let iter2 f a b =
  if length a <> length b then invalid_arg "Array.iter2: arrays must have the same length"
  else iteri (fun i x -> f x (get b i)) a
let map2 f a b =
  if length a <> length b then invalid_arg "Array.map2: arrays must have the same length"
  else mapi (fun i x -> f x (get b i)) a
let for_all f a = List.for_all f (to_list a)
let exists f a = List.exists f (to_list a)
let for_all2 f a b =
  if length a <> length b then invalid_arg "Array.for_all2" else List.for_all2 f (to_list a) (to_list b)
let exists2 f a b =
  if length a <> length b then invalid_arg "Array.exists2" else List.exists2 f (to_list a) (to_list b)
let mem x a = List.mem x (to_list a)
let memq x a = List.memq x (to_list a)
let find_opt f a = List.find_opt f (to_list a)
let find_map f a = List.find_map f (to_list a)
let split a =
  let l, r = List.split (to_list a) in
  (of_list l, of_list r)
let combine a b =
  if length a <> length b then invalid_arg "Array.combine" else of_list (List.combine (to_list a) (to_list b))
let sort cmp a = List.iteri (fun i x -> set a i x) (List.stable_sort cmp (to_list a))
let stable_sort = sort
let fast_sort = sort
let to_seq a = List.to_seq (to_list a)
let to_seqi a = List.to_seq (List.mapi (fun i x -> (i, x)) (to_list a))
let of_seq s = of_list (List.of_seq s)
let unsafe_get = get
let unsafe_set = set
`

export const stringText = String.raw`
let iteri f s = for i = 0 to String.length s - 1 do f i (String.get s i) done
let rec explode s i = if i >= String.length s then [] else String.get s i :: explode s (i + 1)
let fold_right f s start = List.fold_right f (explode s 0) start
let find_from name s i c =
  if i < 0 || i > String.length s then invalid_arg name
  else
    let rec go i = if i >= String.length s then None else if String.get s i = c then Some i else go (i + 1) in
    go i
let rfind_from name s i c =
  if i < -1 || i >= String.length s then invalid_arg name
  else
    let rec go i = if i < 0 then None else if String.get s i = c then Some i else go (i - 1) in
    go i
let index_from_opt s i c = find_from "String.index_from_opt / Bytes.index_from_opt" s i c
let index_from s i c =
  match find_from "String.index_from / Bytes.index_from" s i c with Some i -> i | None -> raise Not_found
let rindex_from_opt s i c = rfind_from "String.rindex_from_opt / Bytes.rindex_from_opt" s i c
let rindex_from s i c =
  match rfind_from "String.rindex_from / Bytes.rindex_from" s i c with Some i -> i | None -> raise Not_found
let contains_from s i c =
  match find_from "String.contains_from / Bytes.contains_from" s i c with Some _ -> true | None -> false
let rcontains_from s i c =
  if i < 0 then invalid_arg "String.rcontains_from / Bytes.rcontains_from"
  else match rfind_from "String.rcontains_from / Bytes.rcontains_from" s i c with Some _ -> true | None -> false
let to_seq s = List.to_seq (explode s 0)
let to_seqi s = List.to_seq (List.mapi (fun i c -> (i, c)) (explode s 0))
let of_seq s = String.concat "" (List.map (String.make 1) (List.of_seq s))
let uppercase = String.uppercase_ascii
let lowercase = String.lowercase_ascii
let capitalize = String.capitalize_ascii
let uncapitalize = String.uncapitalize_ascii
let copy s = s
let hash s = Hashtbl.hash s
let unsafe_get = String.get
let of_bytes = Bytes.to_string
let to_bytes = Bytes.of_string
`

export const bytesText = String.raw`
let create n = make n ' '
let init n f = of_string (String.init n f)
let empty = of_string ""
let copy b = of_string (to_string b)
let sub b i n = of_string (sub_string b i n)
let extend b left right =
  of_string (String.make left ' ' ^ to_string b ^ String.make right ' ')
let cat a b = of_string (to_string a ^ to_string b)
let append = cat
let concat sep l = of_string (String.concat (to_string sep) (List.map to_string l))
let fill b i n c =
  if i < 0 || n < 0 || i > length b - n then invalid_arg "String.fill / Bytes.fill"
  else for k = i to i + n - 1 do set b k c done
let blit_string s i b j n =
  if n < 0 || i < 0 || i > String.length s - n || j < 0 || j > length b - n then
    invalid_arg "String.blit / Bytes.blit_string"
  else String.iteri (fun k c -> set b (j + k) c) (String.sub s i n)
let blit a i b j n =
  if n < 0 || i < 0 || i > length a - n || j < 0 || j > length b - n then invalid_arg "Bytes.blit"
  else blit_string (sub_string a i n) 0 b j n
let iter f b = String.iter f (to_string b)
let iteri f b = String.iteri f (to_string b)
let map f b = of_string (String.map f (to_string b))
let mapi f b = of_string (String.mapi f (to_string b))
let fold_left f start b = String.fold_left f start (to_string b)
let fold_right f b start = String.fold_right f (to_string b) start
let for_all f b = String.for_all f (to_string b)
let exists f b = String.exists f (to_string b)
let trim b = of_string (String.trim (to_string b))
let escaped b = of_string (String.escaped (to_string b))
let index b c = String.index (to_string b) c
let index_opt b c = String.index_opt (to_string b) c
let rindex b c = String.rindex (to_string b) c
let contains b c = String.contains (to_string b) c
let uppercase_ascii b = of_string (String.uppercase_ascii (to_string b))
let lowercase_ascii b = of_string (String.lowercase_ascii (to_string b))
let capitalize_ascii b = of_string (String.capitalize_ascii (to_string b))
let uncapitalize_ascii b = of_string (String.uncapitalize_ascii (to_string b))
let equal a b = to_string a = to_string b
let compare a b = compare (to_string a) (to_string b)
let starts_with ~prefix b = String.starts_with ~prefix:(to_string prefix) (to_string b)
let ends_with ~suffix b = String.ends_with ~suffix:(to_string suffix) (to_string b)
let split_on_char c b = List.map of_string (String.split_on_char c (to_string b))
let to_seq b = String.to_seq (to_string b)
let of_seq s = of_string (String.of_seq s)
let unsafe_to_string = to_string
let unsafe_of_string = of_string
`
