// .mirage.config: the arguments of the command line, one a line. `mirage build` reads it, so it holds nothing else.

import type { FileKind, Project } from '../emit/define-file.ts'

/** A character as its UTF-8 bytes, each as `\xHH`; half a surrogate pair counts as U+FFFD. */
function escapedBytes(character: string): string {
  if (character < '\u0080') return `\\x${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  return encodeURIComponent(character.replace(/[\ud800-\udfff]/u, '\ufffd')).replaceAll('%', String.raw`\x`)
}

/** An argument on one line, escaped as the tool reads it back: backslashes, and all that is not printable ASCII. */
function escaped(argument: string): string {
  return argument.replaceAll('\\', '\\\\').replaceAll(/[^ -~]/gu, escapedBytes)
}

function cacheFact({ command }: Project): readonly string[] {
  return command.map(escaped)
}

export const mirageConfig: FileKind = {
  path: () => '.mirage.config',
  print: (project) => ({ text: cacheFact(project).join('\n'), spans: [] }),
  facts: (project) => ({ cache: cacheFact(project) }),
}
