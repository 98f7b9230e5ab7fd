/** The transformer of the tests, with every guard of the source made switchable first. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import swc from '@swc/jest'

import { withSwitches } from './find-guards.mjs'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export default {
  createTransformer(options) {
    const inner = swc.createTransformer(options)
    const switched = (text, name) => {
      const file = path.relative(root, name)
      return /^(src\/(domain|services|persistence|server|live)|collections|schema)\//.test(file) &&
        file.endsWith('.ts')
        ? withSwitches({ file, text })
        : text
    }
    return {
      ...inner,
      process: (text, name, ...rest) => inner.process(switched(text, name), name, ...rest),
      processAsync: (text, name, ...rest) =>
        inner.processAsync(switched(text, name), name, ...rest),
      getCacheKey: (text, name, ...rest) =>
        inner.getCacheKey(`guards-4 ${switched(text, name)}`, name, ...rest),
    }
  },
}
