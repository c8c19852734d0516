// The import rules of docs/architecture.md, as `npm run check` holds them.
const modules = '^src/server/modules';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'lti-imports-three-packages-only',
      severity: 'error',
      from: { path: '^lti/', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: '^lti/|^node_modules/(jose|oauth4webapi|zod)/',
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'lti-through-its-index',
      severity: 'error',
      from: { path: '^(src|test)/' },
      to: { path: '^lti/', pathNot: '^lti/index\\.ts$' },
    },
    {
      name: 'contract-imports-zod-only',
      severity: 'error',
      from: { path: '^src/contract/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/contract/|^node_modules/zod/' },
    },
    {
      name: 'kernel-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/server/kernel/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src|lti)/', pathNot: '^src/server/kernel/|^src/contract/error-codes\\.ts$' },
    },
    {
      name: 'database-sees-kernel',
      severity: 'error',
      from: { path: '^src/server/database/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src|lti)/', pathNot: '^src/server/(kernel|database)/' },
    },
    {
      name: 'jobs-see-kernel-and-database',
      severity: 'error',
      from: { path: '^src/server/jobs/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src|lti)/', pathNot: '^src/server/(kernel|database|jobs)/' },
    },
    {
      name: 'http-sees-the-floor-below',
      severity: 'error',
      from: { path: '^src/server/http/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(src|lti)/',
        pathNot: '^src/(contract|server/(kernel|database|jobs|http))/|^src/content/',
      },
    },
    {
      name: 'modules-see-the-floor-below',
      severity: 'error',
      from: { path: `${modules}/([^/]+)/`, pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(src|lti)/',
        pathNot: [
          '^src/(contract|content)/',
          '^src/server/(kernel|database|jobs|http)/',
          `${modules}/$1/`,
          `${modules}/[^/]+/index\\.ts$`,
          '^lti/index\\.ts$',
        ],
      },
    },
    {
      name: 'http-from-routes-only',
      severity: 'error',
      from: { path: `${modules}/`, pathNot: '(\\.routes|\\.module|\\.test|index)\\.ts$' },
      // Who is calling, and the headers of a page, are types and facts that any file may know.
      to: {
        path: '^src/server/http/',
        pathNot: '^src/server/http/(session|security-headers)\\.ts$',
      },
    },
    {
      name: 'lti-from-lms-only',
      severity: 'error',
      from: { path: '^src/', pathNot: `${modules}/lms/` },
      to: { path: '^lti/' },
    },
    {
      name: 'web-never-imports-the-server',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^(src/(server|demo)|lti|test)/' },
    },
    {
      name: 'features-never-import-each-other',
      severity: 'error',
      from: { path: '^src/web/features/([^/]+)/' },
      to: { path: '^src/web/features/', pathNot: '^src/web/features/$1/' },
    },
    {
      name: 'web-rooms',
      severity: 'error',
      from: { path: '^src/web/(components|lib|hosts)/' },
      to: { path: '^src/web/(app|features)/' },
    },
    {
      name: 'demo-speaks-http-only',
      severity: 'error',
      from: { path: '^src/demo/' },
      to: { path: '^(src|lti)/', pathNot: '^src/demo/' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
