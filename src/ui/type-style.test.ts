import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PORT_SHAPES, typeStyle, typeStyles, type StyledType } from './type-style.ts'

function types(family: string, count: number): StyledType[] {
  return Array.from({ length: count }, (_, index) => ({
    family,
    type: { kind: 'constructor', name: `${family}${index}` },
  }))
}

function look(name: string, styles: ReturnType<typeof typeStyles>): string {
  const style = typeStyle(name, styles)
  return `${style.color} ${style.shape}`
}

describe('type styles', () => {
  it('gives no two types of a family the same look', () => {
    const all = types('network', PORT_SHAPES.length * 3)
    const styles = typeStyles(all)
    const looks = new Set(all.map(({ type }) => look(type.name ?? '', styles)))
    expect(looks.size).toBe(all.length)
  })

  it('keeps a look when types are added after it', () => {
    const few = typeStyles(types('storage', 4))
    const many = typeStyles(types('storage', 9))
    for (const name of few.keys()) expect(look(name, many)).toBe(look(name, few))
  })

  it('styles a type that no catalog has the same way every time', () => {
    const styles = typeStyles([])
    expect(typeStyle('mine', styles)).toEqual(typeStyle('mine', styles))
    expect(typeStyle('mine', styles).family).toBe('other')
  })

  it('uses one style for the two versions of a parametrised type', () => {
    const ip = (value: string): StyledType & { readonly value: string } => ({
      value,
      family: 'network',
      type: { kind: 'constructor', name: 'ip' },
    })
    expect(typeStyles([ip('ipv4'), ip('ipv6')]).size).toBe(1)
  })
})

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replaceAll('"', "'")

function block(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`)
  const body = css.slice(start, css.indexOf('}', start))
  return new Map([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']))
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

describe.each(["[data-theme='light']", "[data-theme='dark']"])('contrast of %s', (theme) => {
  const colors = block(theme)
  const of = (name: string): string => colors.get(name) ?? '#000000'

  it.each([...colors.keys()].filter((name) => name.startsWith('type-')))(
    '%s is at least 3:1 on canvas and node',
    (name) => {
      for (const ground of ['color-canvas', 'color-surface', 'color-panel']) {
        expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(3)
      }
      // Results are named in their type's colour.
      expect(contrast(of(name), of('color-surface'))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each([
    'color-text',
    'color-text-quiet',
    'color-text-faint',
    'color-accent-text',
    'color-fine',
    'color-warning',
    'color-error',
  ])('%s is at least 4.5:1 on every ground', (name) => {
    for (const ground of ['color-canvas', 'color-surface', 'color-panel', 'color-raised', 'color-sunken']) {
      expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('keeps words on coloured grounds readable', () => {
    expect(contrast(of('color-on-accent'), of('color-accent'))).toBeGreaterThanOrEqual(4.5)
    for (const state of ['fine', 'warning', 'error']) {
      expect(contrast(of(`color-${state}`), of(`color-${state}-soft`))).toBeGreaterThanOrEqual(4.5)
    }
  })
})
