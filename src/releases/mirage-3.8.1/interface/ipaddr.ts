// Interface of Ipaddr: addresses and their prefixes.

export const ipaddrInterface = `
exception Parse_error of string * string
type scope = Point | Interface | Link | Admin | Site | Organization | Global
val string_of_scope : scope -> string
val scope_of_string : string -> (scope, [> \`Msg of string ]) result
val pp_scope : Format.formatter -> scope -> unit
module V4 : sig
  type t
  val make : int -> int -> int -> int -> t
  val of_string : string -> (t, [> \`Msg of string ]) result
  val of_string_exn : string -> t
  val of_string_raw : string -> int ref -> t
  val with_port_of_string : default:int -> string -> (t * int, [> \`Msg of string ]) result
  val to_string : t -> string
  val to_buffer : Buffer.t -> t -> unit
  val pp : Format.formatter -> t -> unit
  val of_octets : ?off:int -> string -> (t, [> \`Msg of string ]) result
  val of_octets_exn : ?off:int -> string -> t
  val write_octets : ?off:int -> t -> bytes -> (unit, [> \`Msg of string ]) result
  val write_octets_exn : ?off:int -> t -> bytes -> unit
  val to_octets : t -> string
  val of_int32 : int32 -> t
  val to_int32 : t -> int32
  val of_int16 : int * int -> t
  val to_int16 : t -> int * int
  val multicast_to_mac : t -> Macaddr.t
  val to_domain_name : t -> [ \`host ] Domain_name.t
  val of_domain_name : 'a Domain_name.t -> t option
  val succ : t -> (t, [> \`Msg of string ]) result
  val pred : t -> (t, [> \`Msg of string ]) result
  val any : t
  val unspecified : t
  val broadcast : t
  val nodes : t
  val routers : t
  val localhost : t
  module Prefix : sig
    type addr = t
    type t
    val mask : int -> addr
    val make : int -> addr -> t
    val prefix : t -> t
    val network_address : t -> addr -> addr
    val of_string : string -> (t, [> \`Msg of string ]) result
    val of_string_exn : string -> t
    val of_string_raw : string -> int ref -> t
    val to_string : t -> string
    val pp : Format.formatter -> t -> unit
    val to_buffer : Buffer.t -> t -> unit
    val of_netmask_exn : netmask:addr -> address:addr -> t
    val of_netmask : netmask:addr -> address:addr -> (t, [> \`Msg of string ]) result
    val mem : addr -> t -> bool
    val subset : subnet:t -> network:t -> bool
    val of_addr : addr -> t
    val global : t
    val loopback : t
    val link : t
    val relative : t
    val multicast : t
    val private_10 : t
    val private_172 : t
    val private_192 : t
    val private_blocks : t list
    val broadcast : t -> addr
    val network : t -> addr
    val netmask : t -> addr
    val address : t -> addr
    val bits : t -> int
    val first : t -> addr
    val last : t -> addr
    val compare : t -> t -> int
  end
  val scope : t -> scope
  val is_global : t -> bool
  val is_multicast : t -> bool
  val is_private : t -> bool
  val compare : t -> t -> int
  module Set : Set.S with type elt = t
  module Map : Map.S with type key = t
end
module V6 : sig
  type t
  val make : int -> int -> int -> int -> int -> int -> int -> int -> t
  val of_string_exn : string -> t
  val of_string : string -> (t, [> \`Msg of string ]) result
  val with_port_of_string : default:int -> string -> (t * int, [> \`Msg of string ]) result
  val of_string_raw : string -> int ref -> t
  val to_string : t -> string
  val to_buffer : Buffer.t -> t -> unit
  val pp : Format.formatter -> t -> unit
  val of_octets_exn : ?off:int -> string -> t
  val of_octets : ?off:int -> string -> (t, [> \`Msg of string ]) result
  val write_octets_exn : ?off:int -> t -> bytes -> unit
  val write_octets : ?off:int -> t -> bytes -> (unit, [> \`Msg of string ]) result
  val to_octets : t -> string
  val of_int64 : int64 * int64 -> t
  val to_int64 : t -> int64 * int64
  val of_int32 : int32 * int32 * int32 * int32 -> t
  val to_int32 : t -> int32 * int32 * int32 * int32
  val of_int16 : int * int * int * int * int * int * int * int -> t
  val to_int16 : t -> int * int * int * int * int * int * int * int
  val multicast_to_mac : t -> Macaddr.t
  val to_domain_name : t -> [ \`host ] Domain_name.t
  val of_domain_name : 'a Domain_name.t -> t option
  val succ : t -> (t, [> \`Msg of string ]) result
  val pred : t -> (t, [> \`Msg of string ]) result
  val unspecified : t
  val localhost : t
  val interface_nodes : t
  val link_nodes : t
  val interface_routers : t
  val link_routers : t
  val site_routers : t
  module Prefix : sig
    type addr = t
    type t
    val mask : int -> addr
    val make : int -> addr -> t
    val prefix : t -> t
    val network_address : t -> addr -> addr
    val of_string_exn : string -> t
    val of_string : string -> (t, [> \`Msg of string ]) result
    val of_string_raw : string -> int ref -> t
    val to_string : t -> string
    val pp : Format.formatter -> t -> unit
    val to_buffer : Buffer.t -> t -> unit
    val of_netmask_exn : netmask:addr -> address:addr -> t
    val of_netmask : netmask:addr -> address:addr -> (t, [> \`Msg of string ]) result
    val mem : addr -> t -> bool
    val subset : subnet:t -> network:t -> bool
    val of_addr : addr -> t
    val global_unicast_001 : t
    val unique_local : t
    val link : t
    val multicast : t
    val ipv4_mapped : t
    val noneui64_interface : t
    val solicited_node : t
    val network : t -> addr
    val netmask : t -> addr
    val address : t -> addr
    val bits : t -> int
    val first : t -> addr
    val last : t -> addr
    val compare : t -> t -> int
  end
  val scope : t -> scope
  val link_address_of_mac : Macaddr.t -> t
  val is_global : t -> bool
  val is_multicast : t -> bool
  val is_private : t -> bool
  val compare : t -> t -> int
  module Set : Set.S with type elt = t
  module Map : Map.S with type key = t
end
type ('v4, 'v6) v4v6 = V4 of 'v4 | V6 of 'v6
type t = (V4.t, V6.t) v4v6
val to_string : t -> string
val to_buffer : Buffer.t -> t -> unit
val pp : Format.formatter -> t -> unit
val of_string_exn : string -> t
val of_string : string -> (t, [> \`Msg of string ]) result
val of_string_raw : string -> int ref -> t
val with_port_of_string : default:int -> string -> (t * int, [> \`Msg of string ]) result
val v4_of_v6 : V6.t -> V4.t option
val to_v4 : t -> V4.t option
val v6_of_v4 : V4.t -> V6.t
val to_v6 : t -> V6.t
val scope : t -> scope
val is_global : t -> bool
val is_multicast : t -> bool
val is_private : t -> bool
val multicast_to_mac : t -> Macaddr.t
val to_domain_name : t -> [ \`host ] Domain_name.t
val of_domain_name : 'a Domain_name.t -> t option
val succ : t -> (t, [> \`Msg of string ]) result
val pred : t -> (t, [> \`Msg of string ]) result
module Prefix : sig
  type addr = t
  type t = (V4.Prefix.t, V6.Prefix.t) v4v6
  val to_string : t -> string
  val to_buffer : Buffer.t -> t -> unit
  val pp : Format.formatter -> t -> unit
  val of_string_exn : string -> t
  val of_string : string -> (t, [> \`Msg of string ]) result
  val of_string_raw : string -> int ref -> t
  val v4_of_v6 : V6.Prefix.t -> V4.Prefix.t option
  val to_v4 : t -> V4.Prefix.t option
  val v6_of_v4 : V4.Prefix.t -> V6.Prefix.t
  val to_v6 : t -> V6.Prefix.t
  val mem : addr -> t -> bool
  val subset : subnet:t -> network:t -> bool
  val of_addr : addr -> t
  val network : t -> addr
  val netmask : t -> addr
  val first : t -> addr
  val last : t -> addr
  val compare : t -> t -> int
end
val compare : t -> t -> int
module Set : Set.S with type elt = t
module Map : Map.S with type key = t
`
