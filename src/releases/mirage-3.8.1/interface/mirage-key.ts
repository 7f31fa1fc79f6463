// Interface of Mirage_key: the keys that every unikernel has, and those of the devices.

export const mirageKeyInterface = `
include Functoria_key
module Arg : sig
  include Functoria_key.Arg
  val ipv4_address : Ipaddr.V4.t converter
  val ipv4 : Ipaddr.V4.Prefix.t converter
  val ipv6 : Ipaddr.V6.t converter
  val ipv6_prefix : Ipaddr.V6.Prefix.t converter
end
type mode_unix = [ \`Unix | \`MacOSX ]
type mode_xen = [ \`Xen | \`Qubes ]
type mode_solo5 = [ \`Virtio | \`Hvt | \`Spt | \`Muen | \`Genode ]
type mode = [ \`Unix | \`MacOSX | \`Xen | \`Qubes | \`Virtio | \`Hvt | \`Spt | \`Muen | \`Genode ]
val target : mode key
val pp_target : mode Fmt.t
val is_unix : bool value
val is_solo5 : bool value
val is_xen : bool value
val warn_error : bool key
val target_debug : bool key
val no_depext : bool key
val tracing_size : int -> int key
val backtrace : bool key
val randomize_hashtables : bool key
val allocation_policy : [ \`Next_fit | \`First_fit | \`Best_fit ] key
val minor_heap_size : int option key
val major_heap_increment : int option key
val space_overhead : int option key
val max_space_overhead : int option key
val gc_verbosity : int option key
val gc_window_size : int option key
val custom_major_ratio : int option key
val custom_minor_ratio : int option key
val custom_minor_max_size : int option key
val kv_ro : ?group:string -> unit -> [ \`Archive | \`Crunch | \`Direct | \`Fat ] key
val block : ?group:string -> unit -> [ \`XenstoreId | \`BlockFile | \`Ramdisk ] key
val prng : [ \`Stdlib | \`Nocrypto ] key
val dhcp : ?group:string -> unit -> bool key
val net : ?group:string -> unit -> [ \`Direct | \`Socket ] option key
val interface : ?group:string -> string -> string key
module V4 : sig
  val network : ?group:string -> Ipaddr.V4.Prefix.t -> Ipaddr.V4.Prefix.t key
  val gateway : ?group:string -> Ipaddr.V4.t option -> Ipaddr.V4.t option key
  val socket : ?group:string -> Ipaddr.V4.t option -> Ipaddr.V4.t option key
  val ips : ?group:string -> Ipaddr.V4.t list -> Ipaddr.V4.t list key
end
module V6 : sig
  val ips : ?group:string -> Ipaddr.V6.t list -> Ipaddr.V6.t list key
  val netmasks : ?group:string -> Ipaddr.V6.Prefix.t list -> Ipaddr.V6.Prefix.t list key
  val gateways : ?group:string -> Ipaddr.V6.t list -> Ipaddr.V6.t list key
end
val resolver : ?default:Ipaddr.V4.t -> unit -> Ipaddr.V4.t key
val resolver_port : ?default:int -> unit -> int key
val syslog : Ipaddr.V4.t option -> Ipaddr.V4.t option key
val syslog_port : int option -> int option key
val syslog_hostname : string -> string key
val logs : Mirage_runtime.log_threshold list key
`
