/** The import directions of the tree, as errors. See README, "Map of the tree". */
const only = (from, allowed, name, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: '^(src|collections|schema|admin|payload\\.config)',
    pathNot: allowed,
    dependencyTypesNot: ['type-only'],
  },
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
        pathNot: '^schema/.*\\.type\\.ts$',
      },
    },
    only(
      '^src/domain/',
      '^src/(domain|generated)/',
      'domain-is-pure',
      'Rules import rules, and nothing else.',
    ),
    {
      name: 'domain-has-no-packages',
      severity: 'error',
      from: { path: '^src/(domain|errors)/' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: '^node_modules/(luxon|@types)' },
    },
    only('^src/errors/', '^src/errors/', 'errors-import-nothing', 'Everybody imports errors.'),
    only(
      '^collections/',
      '^(collections|src/(domain|errors|generated)/)',
      'collections-know-no-graphql',
      'Payload, its CLI and Next load this graph: no decorators, no services.',
    ),
    only(
      '^payload\\.config\\.ts$',
      '^(collections/index|src/(config|domain|persistence/models|generated)/)',
      'config-knows-no-graphql',
      'The config wires adapters and collections.',
    ),
    only(
      '^schema/',
      '^(schema|src/(domain|errors|services|live)/)',
      'schema-knows-no-storage',
      'Resolvers see storage through service types only.',
    ),
    {
      name: 'schema-imports-no-database-package',
      severity: 'error',
      from: { path: '^schema/' },
      to: {
        path: '^node_modules/(payload|mongoose|mongodb|@payloadcms)(/|$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    only(
      '^src/services/',
      '^src/(services|domain|errors|files)/',
      'services-know-no-storage',
      'A service declares the repository it needs as a type.',
    ),
    {
      name: 'storage-packages-stay-in-persistence',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(persistence|server|cli|database|demo|app)/' },
      to: {
        path: '^node_modules/(payload|mongoose|mongodb|@payloadcms)(/|$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    only(
      '^src/live/',
      '^src/(live|domain|errors)/',
      'live-takes-its-reader',
      'Live delivery is given its reader.',
    ),
    only(
      '^src/files/',
      '^src/(files|domain|errors)/',
      'files-are-adapters',
      'Thin adapters around the libraries that read and write files.',
    ),
    only(
      '^src/mail/',
      '^src/(mail|domain|errors)/',
      'mail-is-an-adapter',
      'Hands letters to a mail server.',
    ),
    only('^src/auth/', '^src/(auth|domain|errors)/', 'auth-knows-tokens', 'Tokens to viewers.'),
    only(
      '^src/database/',
      '^src/(database|config|domain)/',
      'database-finds-a-server',
      'An address and a way to stop it.',
    ),
    only(
      '^src/config/',
      '^src/(config|domain)/',
      'config-reads-the-environment',
      'The only reader of process.env.',
    ),
    only(
      '^src/persistence/',
      '^(src/(persistence|services|domain|errors|generated)/|collections/index)',
      'persistence-serves-services',
      'Repositories implement the types that services declare.',
    ),
    only(
      '^src/demo/',
      '^src/(demo|services|domain|errors)/',
      'demo-calls-use-cases',
      'The sample committee is made as its people would make it; the server hands it the rest.',
    ),
    only(
      '^src/member/',
      '^src/(member|domain)/',
      'member-pages-use-the-public-api',
      'They ask nothing but the public GraphQL API.',
    ),
    only(
      '^admin/',
      '^(admin|src/domain/)',
      'admin-components-use-domain',
      'Labels and next steps come from the domain.',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.next|src/app/\\(payload\\)/admin/importMap)' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
