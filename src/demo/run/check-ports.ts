import { createServer } from 'node:net';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** @throws Error that names the ports in use and the option to choose others */
export async function checkPorts(ports: readonly number[]): Promise<void> {
  const states = await Promise.all(
    ports.map(async (port) => ({ port, isFree: await isFree(port) })),
  );
  const taken = states.filter((state) => !state.isFree).map((state) => state.port);
  if (taken.length === 0) return;
  const [subject, verb] = taken.length === 1 ? ['Port', 'is'] : ['Ports', 'are'];
  throw new Error(
    `${subject} ${taken.join(', ')} ${verb} in use. Stop what runs there, or choose others: npm run demo -- --port 4280`,
  );
}
