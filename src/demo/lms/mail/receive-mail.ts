import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import type { Address } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { takeNextId } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import type { Mail } from '../state/lms-state.ts';

export interface MailReceiver {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Mails kept; the oldest go first. */
const keptMails = 1000;

/**
 * Receives every mail sent to a port of this machine and shows it in the mailbox: nothing goes further.
 * @param port 0 for any that is free
 * @throws Error where the port cannot be listened on
 */
export async function receiveMail(context: LmsContext, port: number): Promise<MailReceiver> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map((to) => to.address);
        keepMail(context, Buffer.concat(chunks), recipients).then(() => done(), done);
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  // A client that breaks off is its own business; nodemailer on the other side reports it.
  server.on('error', () => undefined);
  const { port: actualPort } = server.server.address() as AddressInfo;
  return {
    port: actualPort,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function keepMail(context: LmsContext, raw: Buffer, recipients: string[]): Promise<void> {
  const parsed = await PostalMime.parse(raw, { attachmentEncoding: 'base64' });
  const mail: Mail = {
    id: takeNextId(context),
    receivedAt: new Date().toISOString(),
    from: toSender(parsed.from),
    to: recipients.map((address) => address.toLowerCase()),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? null,
    attachments: parsed.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? 'attachment',
      mimeType,
      base64: toBase64(content),
    })),
  };
  context.state.mails = [mail, ...context.state.mails].slice(0, keptMails);
  context.file.save();
}

/** The sender's name, or the address where there is no name. */
function toSender(from: Address | undefined): string {
  if (!from) return '';
  return from.name === '' ? (from.address ?? '') : from.name;
}

function toBase64(content: ArrayBuffer | Uint8Array | string): string {
  if (typeof content === 'string') return content;
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
  return Buffer.from(bytes).toString('base64');
}
