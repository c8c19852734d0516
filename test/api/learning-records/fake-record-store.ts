import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type SentStatement = Readonly<Record<string, unknown>> & { readonly id: string };

interface Reply {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A record store of another make, as little as deliveries need, that can be told to fail. */
export class FakeRecordStore {
  readonly password = 'correct horse';
  readonly statements = new Map<string, SentStatement>();
  /** Every POST that came, whatever was answered. */
  readonly posts: SentStatement[][] = [];
  /** Every request as it came over the wire: its line, its headers and its body. */
  readonly received: string[] = [];
  readonly versions: (string | undefined)[] = [];
  /** Answers to give to POSTs before doing what a record store does. */
  readonly replies: Reply[] = [];
  /** Decides on a statement; a text refuses it. */
  refuses: (statement: SentStatement) => string | null = () => null;
  /** Runs after a POST was stored, before it is answered. */
  afterStoring: () => void = () => undefined;
  about: Reply = {
    status: 200,
    body: JSON.stringify({ version: ['1.0.3'] }),
    headers: { 'Content-Type': 'application/json' },
  };
  readonly #server = createServer((request, response) => {
    void this.#answer(request).then((reply) => this.#write(response, reply));
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/xapi`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #write(response: ServerResponse, reply: Reply): void {
    response.writeHead(reply.status, { 'Content-Type': 'application/json', ...reply.headers });
    response.end(reply.body ?? '');
  }

  async #answer(request: IncomingMessage): Promise<Reply> {
    const url = new URL(request.url ?? '', this.endpoint);
    const sent = await text(request);
    this.received.push([request.url, JSON.stringify(request.headers), sent].join('\n'));
    if (url.pathname === '/xapi/about') return this.about;
    const credentials = Buffer.from(`store:${this.password}`).toString('base64');
    if (request.headers.authorization !== `Basic ${credentials}`) return { status: 401 };
    if (url.pathname !== '/xapi/statements') return { status: 404 };
    if (request.method === 'GET') return this.#find(url.searchParams.get('statementId'));
    return this.#store(request, sent);
  }

  #find(id: string | null): Reply {
    if (id === null) return { status: 200, body: '{"statements":[]}' };
    const statement = this.statements.get(id);
    if (!statement) return { status: 404 };
    const stored = { ...statement, stored: '2030-01-01T00:00:00Z', version: '1.0.0' };
    return { status: 200, body: JSON.stringify(stored) };
  }

  #store(request: IncomingMessage, sent: string): Reply {
    const batch = JSON.parse(sent) as SentStatement[];
    this.posts.push(batch);
    this.versions.push(request.headers['x-experience-api-version']?.toString());
    const reply = this.replies.shift();
    if (reply) return reply;
    for (const statement of batch) {
      const reason = this.refuses(statement);
      if (reason !== null) return { status: 400, body: reason };
      const present = this.statements.get(statement.id);
      if (present && JSON.stringify(present) !== JSON.stringify(statement)) return { status: 409 };
    }
    for (const statement of batch) this.statements.set(statement.id, statement);
    this.afterStoring();
    return { status: 200, body: JSON.stringify(batch.map((each) => each.id)) };
  }
}
