// The reader of config.ml with its parser, which is loaded when the first file is read.

import { readConfigMl } from '../../core/read/read-config-ml.ts'
import type { Release } from '../../core/release.ts'
import type { OcamlParser } from '../../parsers/ocaml/create-parser.ts'
import { loadOcamlParser } from '../../parsers/ocaml/load-node.ts'
import { memoizeReader } from './memoize-reader.ts'
import type { TextReader } from '../session.ts'

/** A reader for configurations of a release. Who prints no configuration need not know how statements were written. */
export function createConfigMlReader({ semantics, interfaces }: Release, keepsSources = true): TextReader {
  let loading: Promise<OcamlParser> | null = null
  return memoizeReader(async (text, file, env) => {
    loading ??= loadOcamlParser()
    // One function for all texts: what was parsed of the standard library is remembered by it.
    const { parse } = await loading
    return readConfigMl({
      keepsSources,
      text,
      file,
      catalog: semantics.catalog,
      interfaces,
      parser: parse,
      env,
    })
  })
}
