// The tool that the product is compared with: ltijs with its Sequelize store, set up as its README
// says for a tool inside a frame of another site. Runs in a process of its own, from `start-peer.ts`.
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What is used of ltijs and its store; neither brings types. */
interface Provider {
  readonly app: RequestListener;
  setup(key: string, database: { plugin: object }, options: object): void;
  onConnect(handle: (token: { user: string }, request: unknown, response: Reply) => void): void;
  deploy(options: { serverless: true; silent: boolean }): Promise<boolean>;
  registerPlatform(platform: object): Promise<unknown>;
}

interface Reply {
  json(body: unknown): void;
}

type Store = new (name: string, user: string, password: string, options: object) => object;

export interface PeerSettings {
  /** Where it is installed. */
  readonly directory: string;
  readonly databaseUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly key: string;
}

const settings = JSON.parse(process.env.PEER ?? '') as PeerSettings;
const load = createRequire(join(settings.directory, 'package.json'));
const { Provider: lti } = load('ltijs') as { Provider: Provider };
const Database = load('ltijs-sequelize') as Store;

const database = new URL(settings.databaseUrl);
const plugin = new Database(database.pathname.slice(1), database.username, database.password, {
  host: database.hostname,
  port: Number(database.port),
  dialect: 'postgres',
  logging: false,
  // As many as the product takes.
  pool: { max: 10 },
});
lti.setup(
  settings.key,
  { plugin },
  { appRoute: '/', loginRoute: '/login', cookies: { secure: true, sameSite: 'None' } },
);
lti.onConnect((token, _request, response) => {
  response.json({ user: token.user });
});
await lti.deploy({ serverless: true, silent: true });
await lti.registerPlatform({
  url: settings.issuer,
  name: 'Benchmark',
  clientId: settings.clientId,
  authenticationEndpoint: `${settings.issuer}/authorize`,
  accesstokenEndpoint: `${settings.issuer}/token`,
  authConfig: { method: 'JWK_SET', key: `${settings.issuer}/keys` },
});
// Its own server would listen on every interface.
const server = createServer(lti.app);
server.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});
