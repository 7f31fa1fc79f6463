// Interface of Bos_setup: what a program with Bos opens.

export const bosSetupInterface = `
include Rresult
module Char = Astring.Char
module String = Astring.String
module Fpath = Fpath
module Pat = Bos.Pat
module Cmd = Bos.Cmd
module OS = Bos.OS
module Logs = Logs
module Fmt = Fmt
val strf : ('a, Format.formatter, unit, string) format4 -> 'a
val ( ^ ) : string -> string -> string
`
