// Which folder of src may import which. Run by `npm run check:imports`.

/** A folder imports from those before it, never from those after it. */
const folders = [
  'core',
  'arn',
  'catalog',
  'policy',
  'evaluate',
  'expression',
  'states',
  'integrations',
  'access',
  'verify',
  'emit',
  'cli',
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...folders.slice(0, -1).map((folder, index) => ({
      name: `${folder}-imports-leftward`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: `^src/(?:${folders.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'known-folders',
      comment: 'A new folder takes its place in the list above',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(?:${folders.join('|')})/|^src/[^/]+$` },
      to: {},
    },
    {
      name: 'no-cycles',
      comment: 'Types may name each other in a circle, modules that run may not',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-barrels',
      comment: 'index.ts files are for the public; inside, the file itself is imported',
      severity: 'error',
      from: {},
      to: { path: '(?:^|/)index\\.[cm]?ts$' },
    },
    {
      name: 'entries-are-not-imported',
      comment: 'The files beside the folders are the public entries',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/[^/]+$' },
    },
    {
      name: 'no-packages',
      comment: 'A user installs one package and nothing else: other packages give types, which are inlined',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-node-outside-cli',
      comment: 'The library runs in browsers, Deno, Bun and at the edge',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli(?:/|\\.ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'default'] },
  },
}
