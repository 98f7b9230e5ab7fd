/**
 * Finds the guards that stand in the source, and how each is taken away: by the transformer of the guards' run, which builds every removal
 * into the code at once and switches one on, and by the test that compares them with the list.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

import ts from 'typescript'

const FOLDERS = [
  'src/domain',
  'src/services',
  'src/persistence',
  'src/server',
  'src/live',
  'collections',
  'schema',
]

/** Functions that say who may, and what they say when there is no guard. */
const OPEN_CALLS = {
  reachToFilter: '{}',
  reachToWhere: 'true',
  isGranted: 'true',
  isGrantedAt: 'true',
  isSensitiveVisible: 'true',
  seesEverySensitive: 'true',
  isStaffOf: 'true',
  mayRead: 'true',
  grantRefusal: 'null',
  readable: '{}',
  openTo: '{}',
  readableMeetings: '{}',
  visibilityFilter: '{}',
  visibleMedia: '{}',
  visibleTasks: '{}',
  releasedFor: '{}',
  runsTheRoom: 'true',
  readingKeysOf: 'globalThis.__everyKey()',
  boardsOf: 'globalThis.__everyOrganization()',
}

/** What a door throws at whoever may not. */
const REFUSALS = ['forbidden', 'notFound', 'unauthenticated']

/** Asked again while somebody listens. */
const RECHECKS = { mayFollow: '(async () => true)', onRights: '(async () => undefined)' }

/** Every guard of one file: its name, and the change of text that makes it removable. */
export function guardsIn({ file, text }) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  const counts = new Map()
  const guards = []
  const add = (node, kind, open) => {
    const place = `${file} ${ownerOf(node)} ${kind}`
    const at = (counts.get(place) ?? 0) + 1
    counts.set(place, at)
    const name = `${place} ${at}`
    guards.push({ name, start: node.getStart(source), end: node.getEnd(), open })
  }
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const open = OPEN_CALLS[node.expression.text]
      if (open !== undefined) add(node, node.expression.text, open)
    }
    if (ts.isIfStatement(node) && isRefusal(node.thenStatement))
      add(node.expression, 'refusal', 'false')
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && RECHECKS[node.name.text])
      add(node.initializer, node.name.text, RECHECKS[node.name.text])
    ts.forEachChild(node, visit)
  }
  visit(source)
  return guards
}

function isRefusal(statement) {
  const inner = ts.isBlock(statement) ? statement.statements[0] : statement
  if (!inner || !ts.isThrowStatement(inner)) return false
  const thrown = inner.expression
  if (ts.isCallExpression(thrown) && ts.isIdentifier(thrown.expression))
    return REFUSALS.includes(thrown.expression.text)
  return ts.isNewExpression(thrown) && thrown.getText().includes("'FORBIDDEN'")
}

/** The name of the function or constant that a guard stands in. */
function ownerOf(node) {
  for (let at = node.parent; at; at = at.parent)
    if (
      (ts.isFunctionDeclaration(at) ||
        ts.isVariableDeclaration(at) ||
        ts.isMethodDeclaration(at)) &&
      at.name &&
      isOuter(at)
    )
      return at.name.getText()
  return '-'
}

function isOuter(node) {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return true
  return ts.isSourceFile(node.parent?.parent?.parent)
}

/** The text with every guard in it switchable. */
export function withSwitches({ file, text }) {
  const edits = guardsIn({ file, text }).flatMap(({ name, start, end, open }) => [
    {
      at: start,
      order: end,
      text: `(globalThis.__removed === ${JSON.stringify(name)} ? ${open} : (`,
    },
    { at: end, order: -start, text: '))', closes: true },
  ])
  edits.sort(
    (one, other) =>
      other.at - one.at ||
      (one.closes === other.closes ? one.order - other.order : one.closes ? 1 : -1),
  )
  let changed = text
  for (const { at, text: insert } of edits)
    changed = changed.slice(0, at) + insert + changed.slice(at)
  return special({ file, text: changed })
}

/** Where a guard is data: the table of permissions and the annotations of operations. */
function special({ file, text }) {
  if (file === 'src/domain/permissions.ts')
    return text
      .replaceAll(
        '= GRANTS[permission]',
        '= globalThis.__grants ? globalThis.__grants(permission, GRANTS[permission]) : GRANTS[permission]',
      )
      .replace(
        'reaches.get(viewer) ??',
        '(globalThis.__grants ? undefined : reaches.get(viewer)) ??',
      )
      .concat('\nexport const __GRANTS = GRANTS\n')
  if (file === 'schema/auth-checker.ts')
    return text
      .replace('{ context: { viewer } }', '{ context: { viewer }, info: __info }')
      .replace(
        'for (const permission of permissions)',
        'if (globalThis.__removed === `annotation ${__info.parentType.name}.${__info.fieldName}`) return true\n  for (const permission of permissions)',
      )
  return text
}

export function sourceFiles(root) {
  return FOLDERS.flatMap((folder) => filesIn(root, folder)).sort()
}

function filesIn(root, folder) {
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    const file = `${folder}/${name}`
    if (statSync(path.join(root, file)).isDirectory()) return filesIn(root, file)
    return /\.ts$/.test(name) ? [file] : []
  })
}

export function guardsInSource(root) {
  return sourceFiles(root).flatMap((file) =>
    guardsIn({ file, text: readFileSync(path.join(root, file), 'utf8') }).map(({ name }) => name),
  )
}
