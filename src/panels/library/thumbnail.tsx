// The drawing of a design in a list.

/** The SVG text as an image: whatever it holds, it cannot run. */
export function Thumbnail({ svg, className }: { readonly svg: string; readonly className: string }) {
  if (svg === '') return <span className={className} aria-hidden="true" />
  return <img className={className} alt="" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />
}
