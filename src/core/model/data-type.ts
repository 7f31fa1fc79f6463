// Types of the data that a configuration passes to devices and keys (everything that is not an implementation).

export type DataType =
  | { readonly kind: 'unit' | 'bool' | 'int' | 'string' | 'float' | 'char' }
  | { readonly kind: 'option' | 'list'; readonly of: DataType }
  | { readonly kind: 'tuple'; readonly items: readonly DataType[] }
  /** Closed polymorphic variant; tags without backquote, in the order an editor should offer them. */
  | { readonly kind: 'variants'; readonly tags: readonly string[] }
  /** Abstract, record or ordinary variant type of the release's interface: `Ipaddr.V4.t`, `ipv4_config`, `Logs.level`. */
  | { readonly kind: 'named'; readonly name: string }

/** Declaration of a named data type: what an editor needs to make a form, and a reader to check fields and constructors. */
export type DataTypeDeclaration =
  | { readonly kind: 'abstract'; readonly name: string; readonly doc: string }
  | {
      readonly kind: 'record'
      readonly name: string
      readonly doc: string
      readonly fields: readonly { readonly name: string; readonly type: DataType; readonly doc: string }[]
    }
  | { readonly kind: 'constructors'; readonly name: string; readonly doc: string; readonly names: readonly string[] }
