// OCaml's types as the checker of config.ml sees them: variables with levels, constructors, arrows with labels,
// rows of polymorphic variants and of methods. Plain cells; it must not know any device, key or module by name.

export type TypingPlaceholder = never
