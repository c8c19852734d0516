import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { checkPorts } from './check-ports.ts';

test('a port in use is named, together with the option to choose another', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await assert.rejects(checkPorts([port]), (error: Error) => {
    assert.match(error.message, new RegExp(`Port ${String(port)} is in use`));
    assert.match(error.message, /--port/);
    return true;
  });
  server.close();
  await once(server, 'close');
  await checkPorts([port]);
});
