import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const folder = resolve(import.meta.dirname, '../contract');
const bareFiles = new Set(
  ['index.ts', 'define-endpoint.ts', 'endpoint.ts'].map((file) => resolve(folder, file)),
);

const isEndpoint = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
const isPlain = (value: unknown): boolean =>
  typeof value !== 'object' ? typeof value !== 'function' : Array.isArray(value);

/**
 * Gives the browser the contract's endpoints and word lists without their schemas: the server checks
 * what it gets and what it answers, so zod need not be loaded twice. A schema imported by the web app
 * fails the build, because the module has no such export.
 */
export function contractWithoutSchemas(): Plugin {
  return {
    name: 'contract-without-schemas',
    enforce: 'pre',
    async load(id) {
      if (dirname(id) !== folder || bareFiles.has(id)) return null;
      const exported = (await import(pathToFileURL(id).href)) as Record<string, unknown>;
      return Object.entries(exported)
        .flatMap(([name, value]) => {
          if (isPlain(value)) return [[name, value] as const];
          if (!isEndpoint(value)) return [];
          const { method, path, permission, status } = value;
          return [[name, { method, path, permission, status }] as const];
        })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
