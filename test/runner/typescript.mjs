/** Node's hooks by which it imports TypeScript: `./x.js` means `./x.ts` where that is there, and swc compiles it. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformSync } from '@swc/core'

/** With the decorator metadata that type-graphql reads. */
const OPTIONS = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'es6' },
}

export function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const url = new URL(`${specifier.slice(0, -'.js'.length)}.ts`, context.parentURL)
    if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true }
  }
  return next(specifier, context)
}

export function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  return { format: 'module', source: compiled(url).code, shortCircuit: true }
}

/** The code of a TypeScript file, and where `sourceMaps` are wanted its map. */
export function compiled(url, sourceMaps = false) {
  const filename = fileURLToPath(url)
  return transformSync(readFileSync(filename, 'utf8'), { ...OPTIONS, filename, sourceMaps })
}
