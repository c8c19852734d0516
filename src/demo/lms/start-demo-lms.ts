import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLmsApp } from './create-lms-app.ts';
import { createLmsContext } from './lms-context.ts';
import { loadLmsPeople } from './lms-person.ts';
import type { LmsPerson } from './lms-person.ts';
import { receiveMail } from './mail/receive-mail.ts';
import { defaultBehaviour } from './platform-behaviour.ts';
import type { PlatformBehaviour } from './platform-behaviour.ts';
import { openStateFile } from './state/state-file.ts';

export interface DemoLmsOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly smtpPort: number;
  readonly dataDirectory: string;
  /** The organisation's people where it is left out. */
  readonly people?: readonly LmsPerson[];
  readonly behaviour?: Partial<PlatformBehaviour>;
}

export interface DemoLms {
  /** Origin, and issuer where it goes by no other, such as `http://localhost:4180`. */
  readonly url: string;
  readonly smtpUrl: string;
  readonly close: () => Promise<void>;
}

/**
 * Starts the demonstration LMS on the loopback interface.
 * @throws Error where a port is taken, or the data directory holds something else
 */
export async function startDemoLms(options: DemoLmsOptions): Promise<DemoLms> {
  const file = await openStateFile(options.dataDirectory);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const context = createLmsContext({
    baseUrl: `http://localhost:${String(port)}`,
    behaviour: { ...defaultBehaviour, ...options.behaviour },
    people: options.people ?? loadLmsPeople(),
    file,
  });
  server.on('request', createLmsApp(context));
  const mail = await receiveMail(context, options.smtpPort);
  return {
    url: context.baseUrl,
    smtpUrl: `smtp://127.0.0.1:${String(mail.port)}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, mail.close()]);
      await file.flush();
    },
  };
}
