import { describe, expect, it } from 'vitest'
import { TOY_CATALOG as catalog } from '../../core/testing/toy-catalog.ts'
import { completionsAt, languageHelp, pathAt } from './ocaml-help.ts'

const names = (text: string): readonly string[] => completionsAt(text, text.length, catalog).map(({ name }) => name)

describe('help with names', () => {
  it('has every device with its signature and words of the language', () => {
    const help = languageHelp(catalog)
    for (const id of catalog.devices.keys()) expect(help.get(id)?.signature).toContain('impl')
    expect(help.get('register')?.signature).toContain('job impl list')
  })

  it('tells what each argument is for, `()` excepted', () => {
    const help = languageHelp(catalog)
    for (const { id, arguments: args } of catalog.devices.values()) {
      const told = args.map(({ name, doc }) => help.get(id)?.doc.includes(`- \`${name}\`: ${doc}`))
      expect(told).toEqual(args.map(({ type }) => type.kind !== 'unit'))
    }
  })

  it('finds the path under the cursor', () => {
    expect(pathAt('a Key.Arg.int b', 11)).toEqual({ path: 'Key.Arg.int', start: 2 })
    expect(pathAt('a + b', 3)).toBeNull()
  })

  it('offers devices at the top, keys below Key, labels of the device that is called', () => {
    const [device] = [...catalog.devices.values()].filter(({ arguments: args }) =>
      args.some(({ labelled }) => labelled),
    )
    expect(names('let x = ')).toContain('register')
    expect(names('let x = ')).not.toContain('Key.target')
    for (const key of catalog.keys.keys()) if (!key.includes('.')) expect(names('Key.')).toContain(key)
    if (device !== undefined) {
      const labels = device.arguments.filter(({ labelled }) => labelled).map(({ name }) => name)
      expect(names(`let x = ${device.id} ~`)).toEqual(labels)
    }
  })
})
