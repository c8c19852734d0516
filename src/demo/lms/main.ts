import { parseArgs } from 'node:util';
import { startDemoLms } from './start-demo-lms.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4180' },
    'smtp-port': { type: 'string', default: '4182' },
    data: { type: 'string', default: '.data/demo/lms' },
    quiet: { type: 'boolean', default: false },
  },
});

const lms = await startDemoLms({
  port: Number(values.port),
  smtpPort: Number(values['smtp-port']),
  dataDirectory: values.data,
});
if (!values.quiet) {
  process.stdout.write(`${JSON.stringify({ ready: true, url: lms.url, smtpUrl: lms.smtpUrl })}\n`);
}

let isStopping = false;
const stop = (): void => {
  if (isStopping) return;
  isStopping = true;
  lms.close().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
