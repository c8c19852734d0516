import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A message of the PostgreSQL protocol 3.0: a type, a length that counts itself, a body. */
function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const authenticationOk = message('R', Buffer.alloc(4));
const readyForQuery = message('Z', Buffer.from('I'));
const commandComplete = message('C', Buffer.from('SELECT 0\0'));
const adminShutdown = message(
  'E',
  Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'),
);

/** Speaks as much of PostgreSQL as it takes to connect, to send a text and to be cut off. */
export class PostgresqlDouble {
  /** Connections there have been. */
  connections = 0;
  readonly #open = new Set<Socket>();
  readonly #server = createServer((socket) => this.#serve(socket));

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const { port } = this.#server.address() as AddressInfo;
    return `postgres://somebody@127.0.0.1:${port}/database`;
  }

  /** Ends every connection as a PostgreSQL that is restarted does. */
  async cutOff(): Promise<void> {
    await Promise.all(
      [...this.#open].map(async (socket) => {
        socket.end(adminShutdown);
        await once(socket, 'close');
      }),
    );
  }

  async stop(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #serve(socket: Socket): void {
    this.connections += 1;
    this.#open.add(socket);
    socket.on('close', () => this.#open.delete(socket));
    socket.once('data', () => {
      socket.write(Buffer.concat([authenticationOk, readyForQuery]));
      socket.on('data', (received) => {
        if (received.toString('latin1', 0, 1) === 'Q') {
          socket.write(Buffer.concat([commandComplete, readyForQuery]));
        }
      });
    });
  }
}
