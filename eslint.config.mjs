import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      '.next/**',
      '.data/**',
      'node_modules/**',
      'src/generated/**',
      'src/app/(payload)/**',
      'next-env.d.ts',
      '**/*.mjs',
      '.dependency-cruiser.cjs',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      // Acting without a viewer is a visible act: only repositories and the outbox may do it.
      'no-restricted-syntax': [
        'error',
        {
          selector: "Property[key.name='overrideAccess'][value.value=true]",
          message: 'Call a repository function whose name says AsSystem.',
        },
        {
          selector:
            "MemberExpression[object.object.name='process'][object.property.name='env'], MemberExpression[object.name='process'][property.name='env']",
          message: 'Only src/config/env.ts reads the environment.',
        },
      ],
    },
  },
  {
    files: [
      'src/persistence/**',
      'collections/outbox/**',
      'src/config/**',
      'tests/**',
      'src/cli/**',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['src/server/**'], rules: { 'max-params': 'off' } },
  {
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 400 }] },
  },
  // Pages are markup: a component's length is its markup's.
  {
    files: ['src/member/**/*.tsx', 'admin/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120 }] },
  },
)
