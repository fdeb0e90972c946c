// Who may import whom (docs/architecture.md). Checked by `npm run lint:imports`.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: { path: '^(src|web|test)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^(src|web)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('contract-stands-alone', '^src/contract/', ['^src/contract/']),
    only('lib-stands-alone', '^src/lib/', ['^src/lib/', '^src/contract/']),
    only('config-reads-contract', '^src/config/', ['^src/config/', '^src/contract/']),
    only('platform', '^src/platform/', ['^src/platform/', '^src/lib/', '^src/contract/']),
    {
      name: 'module-door',
      comment: 'A module is entered through its index.ts.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: {
        path: '^src/modules/',
        pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'],
      },
    },
    only('modules', '^src/modules/', [
      '^src/modules/',
      '^src/platform/',
      '^src/lib/',
      '^src/contract/',
    ]),
    only('api', '^src/api/', [
      '^src/api/',
      '^src/modules/[^/]+/index\\.ts$',
      '^src/platform/',
      '^src/lib/',
      '^src/contract/',
    ]),
    only('worker', '^src/worker/', [
      '^src/worker/',
      '^src/modules/[^/]+/index\\.ts$',
      '^src/platform/',
      '^src/lib/',
      '^src/contract/',
    ]),
    only('client', '^src/client/', ['^src/client/', '^src/lib/', '^src/contract/']),
    only('bot', '^src/bot/', ['^src/bot/', '^src/client/', '^src/lib/', '^src/contract/']),
    only('web', '^web/', ['^web/', '^src/contract/']),
    {
      name: 'only-main-imports-roles',
      severity: 'error',
      from: { pathNot: ['^src/main\\.ts$', '^src/roles/', '^test/', '^bench/'] },
      to: { path: '^src/roles/' },
    },
    {
      name: 'modules-know-no-framework',
      severity: 'error',
      from: { path: '^src/(modules|lib|contract|client)/' },
      to: { path: 'node_modules/(fastify|grammy|@fastify)/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/dist' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
