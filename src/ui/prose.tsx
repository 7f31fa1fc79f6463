// A little Markdown: paragraphs, lists, `code`, **strong**. Documentation of devices needs no more; nothing else is interpreted.

import type { ReactNode } from 'react'

/** Code of fewer letters stays on one line. */
const SHORT = 30

/** Inline marks of one line; options such as --dhcp are not broken. */
export function inline(text: string): ReactNode[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*|--[a-z][\w-]*)/).map((part, index) => {
    if (part.startsWith('--')) {
      return (
        <span key={index} className="no-break">
          {part}
        </span>
      )
    }
    if (part.startsWith('`') && part.length > 2) {
      return (
        <code key={index} className={part.length < SHORT ? 'no-break' : undefined}>
          {part.slice(1, -1)}
        </code>
      )
    }
    if (part.startsWith('**') && part.length > 4) return <strong key={index}>{part.slice(2, -2)}</strong>
    return part
  })
}

/** Paragraphs and lists, separated by empty lines. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <div className="prose">
      {text
        .trim()
        .split(/\n\s*\n/)
        .map((block, index) =>
          /^[-*] /.test(block) ? (
            <ul key={index}>
              {block.split(/\n(?=[-*] )/).map((item, at) => (
                <li key={at}>{inline(item.replace(/^[-*] /, ''))}</li>
              ))}
            </ul>
          ) : (
            <p key={index}>{inline(block)}</p>
          ),
        )}
    </div>
  )
}
