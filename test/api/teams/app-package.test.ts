// The app package: Microsoft's own schema, and what Teams asks beside it.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import AjvDraft04 from 'ajv-draft-04';
import { strFromU8, unzipSync } from 'fflate';
import {
  downloadTeamsPackage,
  getTeamsConnection,
  saveTeamsConnection,
} from '../../../src/contract/index.ts';
import { startEntra } from '../../support/entra.ts';
import type { Entra } from '../../support/entra.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

const publicUrl = 'https://Mentoring.Example.com';
const host = 'mentoring.example.com';
const Ajv = AjvDraft04.default;
const require = createRequire(import.meta.url);
const schemas = join(
  dirname(require.resolve('@microsoft/app-manifest/package.json')),
  'build/json-schemas/teams/v1.25',
);

/** The parts of a manifest that this test reads. */
interface Manifest {
  id: string;
  version: string;
  validDomains: string[];
  icons: { color: string; outline: string };
  staticTabs: { contentUrl: string; scopes: string[] }[];
  configurableTabs: { configurationUrl: string; context: string[] }[];
  webApplicationInfo: { id: string; resource: string };
  authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
  activities: { activityTypes: { type: string; templateText: string }[] };
  localizationInfo: { additionalLanguages: { file: string }[] };
}

let entra: Entra;
let product: TestProduct;
let administrator: Caller;
before(async () => {
  entra = await startEntra();
  product = await startTestProduct({ ENTRA_URL: entra.url, PUBLIC_URL: publicUrl });
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
  await administrator.call(saveTeamsConnection, { body: entra.settings });
});
after(async () => {
  await product.close();
  await entra.close();
});

async function download(): Promise<{ files: Record<string, Uint8Array>; manifest: Manifest }> {
  const { fileName, base64 } = await administrator.call(downloadTeamsPackage);
  assert.equal(fileName, `mentorklik-teams-${host}.zip`);
  const files = unzipSync(Buffer.from(base64, 'base64'));
  return { files, manifest: readJson(files, 'manifest.json') as Manifest };
}

function readJson(files: Record<string, Uint8Array>, name: string): object {
  const file = files[name];
  assert.ok(file, name);
  return JSON.parse(strFromU8(file)) as object;
}

/** @returns what a schema of Microsoft's says against a value */
async function problemsOf(schemaFile: string, value: object): Promise<unknown[]> {
  const schema = JSON.parse(await readFile(join(schemas, schemaFile), 'utf8')) as object;
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    unicodeRegExp: false,
    validateFormats: false,
  });
  const validate = ajv.compile(schema);
  validate(value);
  return validate.errors ?? [];
}

/** Width and height of a PNG, and whether it has transparency (PNG 11.2.2). */
function measure(png: Uint8Array | undefined) {
  assert.ok(png);
  const bytes = Buffer.from(png);
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    isTransparent: bytes.readUInt8(25) === 6,
  };
}

describe('the app package', () => {
  test('holds a manifest that Microsoft’s schema 1.25 takes, and breaking it shows', async () => {
    const { manifest } = await download();
    assert.deepEqual(await problemsOf('MicrosoftTeams.schema.json', manifest), []);
    const broken = { ...manifest, id: 'none', validDomains: 'none' };
    assert.equal((await problemsOf('MicrosoftTeams.schema.json', broken)).length, 2);
  });

  test('holds its texts in the other languages, that the schema for texts takes', async () => {
    const { files, manifest } = await download();
    const names = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);
    assert.deepEqual(names, ['nl.json', 'fr.json', 'de.json']);
    for (const name of names) {
      const texts = readJson(files, name);
      assert.deepEqual(await problemsOf('MicrosoftTeams.Localization.schema.json', texts), []);
    }
    assert.notDeepEqual(readJson(files, 'nl.json'), readJson(files, 'de.json'));
  });

  test('names bare hosts only, among them that of every page of the app', async () => {
    const { manifest } = await download();
    for (const domain of manifest.validDomains) assert.match(domain, /^[a-z0-9.-]+$/);
    const pages = [
      ...manifest.staticTabs.map(({ contentUrl }) => contentUrl),
      ...manifest.configurableTabs.map(({ configurationUrl }) => configurationUrl),
    ];
    assert.equal(pages.length, 2);
    for (const page of pages) {
      const { protocol, hostname, searchParams } = new URL(page);
      assert.equal(protocol, 'https:');
      assert.ok(manifest.validDomains.includes(hostname), page);
      assert.equal(searchParams.get('host'), 'teams');
      assert.equal(searchParams.get('via'), manifest.id);
    }
  });

  test('asks for tokens of the app registration at the product’s host, in lower case', async () => {
    const { manifest } = await download();
    const { connection } = await administrator.call(getTeamsConnection);
    assert.deepEqual(manifest.webApplicationInfo, {
      id: entra.clientId,
      resource: `api://${host}/${entra.clientId}`,
    });
    assert.equal(connection?.applicationIdUri, manifest.webApplicationInfo.resource);
    assert.equal(manifest.id, connection.id);
  });

  test('brings a colour icon of 192 and an outline of 32 pixels, with nothing behind it', async () => {
    const { files, manifest } = await download();
    const { color, outline } = manifest.icons;
    assert.deepEqual(measure(files[color]), { width: 192, height: 192, isTransparent: false });
    assert.deepEqual(measure(files[outline]), { width: 32, height: 32, isTransparent: true });
  });

  test('stands in personal tabs, channels, chats and the side of a meeting', async () => {
    const { manifest } = await download();
    assert.deepEqual(manifest.staticTabs[0]?.scopes, ['personal']);
    for (const context of ['channelTab', 'meetingSidePanel']) {
      assert.ok(manifest.configurableTabs[0]?.context.includes(context), context);
    }
  });

  test('rises in version with every change of the connection', async () => {
    const before = (await download()).manifest.version;
    await administrator.call(saveTeamsConnection, {
      body: { ...entra.settings, termsUrl: 'https://intranet.example/terms-2' },
    });
    const after = (await download()).manifest.version;
    assert.ok(Number(after.split('.')[2]) > Number(before.split('.')[2]), `${before}, ${after}`);
  });
});
