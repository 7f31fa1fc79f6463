// Ordered maps and sets, hash tables, stacks and queues in OCaml, as OCaml's standard library describes them. Maps and
// sets are sorted lists: configurations keep few things in them. Hash tables keep OCaml's order of iteration.

export const mapText = String.raw`
module Make (Ord : OrderedType) = struct
  let empty = []
  let is_empty m = m = []
  let rec add k v = function
    | [] -> [ (k, v) ]
    | (k', v') :: rest as m ->
      let c = Ord.compare k k' in
      if c < 0 then (k, v) :: m else if c = 0 then (k, v) :: rest else (k', v') :: add k v rest
  let singleton k v = [ (k, v) ]
  let rec find_opt k = function
    | [] -> None
    | (k', v) :: rest ->
      let c = Ord.compare k k' in
      if c = 0 then Some v else if c < 0 then None else find_opt k rest
  let find k m = match find_opt k m with Some v -> v | None -> raise Not_found
  let mem k m = match find_opt k m with Some _ -> true | None -> false
  let rec remove k = function
    | [] -> []
    | (k', v) :: rest as m ->
      let c = Ord.compare k k' in
      if c = 0 then rest else if c < 0 then m else (k', v) :: remove k rest
  let update k f m =
    match f (find_opt k m) with None -> remove k m | Some v -> add k v m
  let rec merge f a b =
    let keep k result rest = match result with None -> rest | Some v -> (k, v) :: rest in
    match (a, b) with
    | [], [] -> []
    | (k, v) :: rest, [] ->
      let r = f k (Some v) None in
      keep k r (merge f rest [])
    | [], (k, v) :: rest ->
      let r = f k None (Some v) in
      keep k r (merge f [] rest)
    | (k, v) :: rest, (k', v') :: rest' ->
      let c = Ord.compare k k' in
      if c < 0 then
        let r = f k (Some v) None in
        keep k r (merge f rest b)
      else if c > 0 then
        let r = f k' None (Some v') in
        keep k' r (merge f a rest')
      else
        let r = f k (Some v) (Some v') in
        keep k r (merge f rest rest')
  let union f a b =
    merge (fun k x y -> match (x, y) with Some v, Some w -> f k v w | Some v, None | None, Some v -> Some v | None, None -> None) a b
  let rec compare f a b =
    match (a, b) with
    | [], [] -> 0
    | [], _ -> -1
    | _, [] -> 1
    | (k, v) :: rest, (k', v') :: rest' ->
      let c = Ord.compare k k' in
      if c <> 0 then c
      else
        let c = f v v' in
        if c <> 0 then c else compare f rest rest'
  let rec equal f a b =
    match (a, b) with
    | [], [] -> true
    | (k, v) :: rest, (k', v') :: rest' -> Ord.compare k k' = 0 && f v v' && equal f rest rest'
    | _ -> false
  let iter f m = List.iter (fun (k, v) -> f k v) m
  let fold f m start = List.fold_left (fun acc (k, v) -> f k v acc) start m
  let for_all f m = List.for_all (fun (k, v) -> f k v) m
  let exists f m = List.exists (fun (k, v) -> f k v) m
  let filter f m = List.filter (fun (k, v) -> f k v) m
  let filter_map f m =
    List.filter_map (fun (k, v) -> match f k v with None -> None | Some w -> Some (k, w)) m
  let partition f m = List.partition (fun (k, v) -> f k v) m
  let cardinal m = List.length m
  let bindings m = m
  let min_binding_opt = function [] -> None | x :: _ -> Some x
  let min_binding = function [] -> raise Not_found | x :: _ -> x
  let max_binding m = match List.rev m with [] -> raise Not_found | x :: _ -> x
  let max_binding_opt m = match List.rev m with [] -> None | x :: _ -> Some x
  let choose = min_binding
  let choose_opt = min_binding_opt
  let split k m =
    ( List.filter (fun (k', _) -> Ord.compare k' k < 0) m,
      find_opt k m,
      List.filter (fun (k', _) -> Ord.compare k' k > 0) m )
  let find_first_opt f m = List.find_opt (fun (k, _) -> f k) m
  let find_first f m = List.find (fun (k, _) -> f k) m
  let find_last_opt f m = List.find_opt (fun (k, _) -> f k) (List.rev m)
  let find_last f m = List.find (fun (k, _) -> f k) (List.rev m)
  let map f m = List.map (fun (k, v) -> (k, f v)) m
  let mapi f m = List.map (fun (k, v) -> (k, f k v)) m
  let to_seq m = List.to_seq m
  let to_rev_seq m = List.to_seq (List.rev m)
  let to_seq_from k m = List.to_seq (List.filter (fun (k', _) -> Ord.compare k' k >= 0) m)
  let add_seq s m = Seq.fold_left (fun m (k, v) -> add k v m) m s
  let of_seq s = add_seq s []
end
`

export const setText = String.raw`
module Make (Ord : OrderedType) = struct
  let empty = []
  let is_empty s = s = []
  let rec mem x = function
    | [] -> false
    | y :: rest ->
      let c = Ord.compare x y in
      c = 0 || (c > 0 && mem x rest)
  let rec add x = function
    | [] -> [ x ]
    | y :: rest as s ->
      let c = Ord.compare x y in
      if c < 0 then x :: s else if c = 0 then s else y :: add x rest
  let singleton x = [ x ]
  let rec remove x = function
    | [] -> []
    | y :: rest as s ->
      let c = Ord.compare x y in
      if c = 0 then rest else if c < 0 then s else y :: remove x rest
  let rec union a b =
    match (a, b) with
    | [], s | s, [] -> s
    | x :: rest, y :: rest' ->
      let c = Ord.compare x y in
      if c < 0 then x :: union rest b else if c > 0 then y :: union a rest' else x :: union rest rest'
  let inter a b = List.filter (fun x -> mem x b) a
  let diff a b = List.filter (fun x -> not (mem x b)) a
  let disjoint a b = inter a b = []
  let rec compare a b =
    match (a, b) with
    | [], [] -> 0
    | [], _ -> -1
    | _, [] -> 1
    | x :: rest, y :: rest' ->
      let c = Ord.compare x y in
      if c <> 0 then c else compare rest rest'
  let equal a b = compare a b = 0
  let subset a b = List.for_all (fun x -> mem x b) a
  let iter f s = List.iter f s
  let of_list l = List.fold_left (fun s x -> add x s) [] l
  let map f s = of_list (List.map f s)
  let fold f s start = List.fold_left (fun acc x -> f x acc) start s
  let for_all = List.for_all
  let exists = List.exists
  let filter = List.filter
  let filter_map f s = of_list (List.filter_map f s)
  let partition = List.partition
  let cardinal = List.length
  let elements s = s
  let min_elt = function [] -> raise Not_found | x :: _ -> x
  let min_elt_opt = function [] -> None | x :: _ -> Some x
  let max_elt s = match List.rev s with [] -> raise Not_found | x :: _ -> x
  let max_elt_opt s = match List.rev s with [] -> None | x :: _ -> Some x
  let choose = min_elt
  let choose_opt = min_elt_opt
  let split x s = (List.filter (fun y -> Ord.compare y x < 0) s, mem x s, List.filter (fun y -> Ord.compare y x > 0) s)
  let find_opt x s = List.find_opt (fun y -> Ord.compare x y = 0) s
  let find x s = List.find (fun y -> Ord.compare x y = 0) s
  let find_first_opt = List.find_opt
  let find_first = List.find
  let find_last_opt f s = List.find_opt f (List.rev s)
  let find_last f s = List.find f (List.rev s)
  let to_seq s = List.to_seq s
  let to_rev_seq s = List.to_seq (List.rev s)
  let to_seq_from x s = List.to_seq (List.filter (fun y -> Ord.compare y x >= 0) s)
  let add_seq seq s = Seq.fold_left (fun s x -> add x s) s seq
  let of_seq seq = add_seq seq []
end
`

export const hashtblText = String.raw`
module Core (H : HashedType) = struct
  let rec power_above x n = if x >= n then x else power_above (x * 2) n
  let create n =
    let size = power_above 16 n in
    { size = 0; data = Array.make size []; initial = size }
  let clear h =
    h.size <- 0;
    Array.fill h.data 0 (Array.length h.data) []
  let reset h =
    h.size <- 0;
    h.data <- Array.make h.initial []
  let copy h = { h with data = Array.copy h.data }
  let index h k = H.hash k land max_int land (Array.length h.data - 1)
  let resize h =
    let old = h.data in
    let count = Array.length old in
    h.data <- Array.make (count * 2) [];
    for i = 0 to count - 1 do
      List.iter
        (fun (k, v) ->
          let at = index h k in
          h.data.(at) <- h.data.(at) @ [ (k, v) ])
        old.(i)
    done
  let add h k v =
    let i = index h k in
    h.data.(i) <- (k, v) :: h.data.(i);
    h.size <- h.size + 1;
    if h.size > 2 * Array.length h.data then resize h
  let bucket h k = h.data.(index h k)
  let find_opt h k =
    match List.find_opt (fun (k', _) -> H.equal k k') (bucket h k) with Some (_, v) -> Some v | None -> None
  let find h k = match find_opt h k with Some v -> v | None -> raise Not_found
  let find_all h k = List.filter_map (fun (k', v) -> if H.equal k k' then Some v else None) (bucket h k)
  let mem h k = match find_opt h k with Some _ -> true | None -> false
  let rec without k = function
    | [] -> []
    | (k', v) :: rest -> if H.equal k' k then rest else (k', v) :: without k rest
  let remove h k =
    if mem h k then begin
      let i = index h k in
      h.data.(i) <- without k h.data.(i);
      h.size <- h.size - 1
    end
  let replace h k v =
    if mem h k then begin
      let i = index h k in
      let rec put = function
        | [] -> []
        | (k', w) :: rest -> if H.equal k' k then (k, v) :: rest else (k', w) :: put rest
      in
      h.data.(i) <- put h.data.(i)
    end
    else add h k v
  let iter f h = Array.iter (fun bucket -> List.iter (fun (k, v) -> f k v) bucket) h.data
  let fold f h start =
    Array.fold_left (fun acc bucket -> List.fold_left (fun acc (k, v) -> f k v acc) acc bucket) start h.data
  let filter_map_inplace f h =
    Array.iteri
      (fun i bucket ->
        h.data.(i) <-
          List.filter_map (fun (k, v) -> match f k v with None -> None | Some w -> Some (k, w)) bucket)
      h.data;
    h.size <- fold (fun _ _ n -> n + 1) h 0
  let length h = h.size
  let to_seq h = List.to_seq (List.concat (Array.to_list h.data))
  let to_seq_keys h = Seq.map fst (to_seq h)
  let to_seq_values h = Seq.map snd (to_seq h)
  let add_seq h s = Seq.iter (fun (k, v) -> add h k v) s
  let replace_seq h s = Seq.iter (fun (k, v) -> replace h k v) s
  let of_seq s =
    let h = create 16 in
    replace_seq h s;
    h
end
module Make = Core
include Core (struct
  let equal a b = compare a b = 0
  let hash = hash
end)
let create ?random n =
  ignore random;
  create n
let rebuild ?random h =
  ignore random;
  copy h
let is_randomized () = false
`

export const stackText = String.raw`
exception Empty
let create () = { items = [] }
let push x s = s.items <- x :: s.items
let pop s = match s.items with [] -> raise Empty | x :: rest -> s.items <- rest; x
let pop_opt s = match s.items with [] -> None | x :: rest -> s.items <- rest; Some x
let top s = match s.items with [] -> raise Empty | x :: _ -> x
let top_opt s = match s.items with [] -> None | x :: _ -> Some x
let clear s = s.items <- []
let copy s = { items = s.items }
let is_empty s = s.items = []
let length s = List.length s.items
let iter f s = List.iter f s.items
let fold f start s = List.fold_left f start s.items
let to_seq s = List.to_seq s.items
let add_seq s seq = Seq.iter (fun x -> push x s) seq
let of_seq seq = let s = create () in add_seq s seq; s
`

export const queueText = String.raw`
exception Empty
let create () = { items = [] }
let add x q = q.items <- q.items @ [ x ]
let push = add
let take q = match q.items with [] -> raise Empty | x :: rest -> q.items <- rest; x
let pop = take
let take_opt q = match q.items with [] -> None | x :: rest -> q.items <- rest; Some x
let peek q = match q.items with [] -> raise Empty | x :: _ -> x
let top = peek
let peek_opt q = match q.items with [] -> None | x :: _ -> Some x
let clear q = q.items <- []
let copy q = { items = q.items }
let is_empty q = q.items = []
let length q = List.length q.items
let iter f q = List.iter f q.items
let fold f start q = List.fold_left f start q.items
let transfer a b = b.items <- b.items @ a.items; a.items <- []
let to_seq q = List.to_seq q.items
let add_seq q seq = Seq.iter (fun x -> add x q) seq
let of_seq seq = let q = create () in add_seq q seq; q
`
