// Interface of Mirage_runtime, as far as keys mention it.

export const mirageRuntimeInterface = `
type log_threshold = [ \`All | \`Src of string ] * Logs.level option
val set_level : default:Logs.level option -> log_threshold list -> unit
`
