import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const NOT_OURS = new Set(['node_modules', '.git', '.next', '.data', 'coverage', '.env'])

export type SourceFile = { readonly name: string; readonly text: string }

/** Every text file of ours under a folder of the project (all of it by default), with its name from the root. */
export function sourceFiles({
  under = '.',
  endings = ['.ts', '.tsx', '.mjs', '.cjs', '.json', '.md', '.graphql', '.css', '.example'],
}: { readonly under?: string; readonly endings?: readonly string[] } = {}): SourceFile[] {
  return readdirSync(path.join(ROOT, under), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(under, entry.name)
    if (NOT_OURS.has(entry.name)) return []
    if (entry.isDirectory()) return sourceFiles({ under: name, endings })
    if (!entry.isFile() || !endings.some((ending) => name.endsWith(ending))) return []
    return [{ name, text: readFileSync(path.join(ROOT, name), 'utf8') }]
  })
}
