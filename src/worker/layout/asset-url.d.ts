// Assets that the build copies: importing one with `?url` gives its address.

declare module '*?url' {
  const url: string
  export default url
}
