import { parseArgs } from 'node:util';
import { startDemoLms } from './start-demo-lms.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4180' },
    'smtp-port': { type: 'string', default: '4182' },
    data: { type: 'string', default: '.data/demo/lms' },
  },
});

const lms = await startDemoLms({
  port: Number(values.port),
  smtpPort: Number(values['smtp-port']),
  dataDirectory: values.data,
});
process.stdout.write(`${JSON.stringify({ ready: true, url: lms.url, smtpUrl: lms.smtpUrl })}\n`);

const stop = (): void => {
  lms.close().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
