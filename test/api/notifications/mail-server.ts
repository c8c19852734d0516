import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it came in, and what a mail program reads in it. */
export interface ReceivedMail {
  readonly recipients: readonly string[];
  readonly raw: string;
  readonly email: Email;
}

export interface MailServer {
  readonly port: number;
  readonly mails: ReceivedMail[];
  /** The mails to an address, first one first. */
  to(address: string): ReceivedMail[];
  /** Says 451 (try again later) to every recipient until told otherwise. */
  refuse(isRefusing: boolean): void;
  close(): Promise<void>;
}

/** Starts a mail server on loopback that keeps what it is given. @param port 0 for a free one */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  let isRefusing = false;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 50,
    onRcptTo(_address, _session, callback) {
      const refusal = Object.assign(new Error('Try again later'), { responseCode: 451 });
      callback(isRefusing ? refusal : null);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        PostalMime.parse(raw).then((email) => {
          mails.push({ recipients, raw: raw.toString('latin1'), email });
          callback();
        }, callback);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    to: (address) => mails.filter((mail) => mail.recipients.includes(address)),
    refuse: (refuses) => {
      isRefusing = refuses;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
