import { createTransport } from 'nodemailer';
import type { Invitation } from '../../calendar/index.ts';

const second = 1000;

/** One e-mail, ready for the wire. */
export interface OutgoingMail {
  /** Names the mail, so that one that is sent twice can be recognised; no angle brackets. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly date: Date;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What goes into the calendar; null: nothing. */
  readonly invitation: Invitation | null;
}

/** A way to the organisation's mail server. */
export interface Mailer {
  /** @throws Error when the server cannot be reached or does not take the mail */
  send(mail: OutgoingMail): Promise<void>;
  /** Says goodbye to the server; mails under way are finished first. */
  close(): void;
}

/**
 * Connects to a mail server when there is something to send, and keeps a few connections for what
 * follows. Idle ones are closed, and hold no process up.
 * @param smtpUrl `smtp://` (STARTTLS where the server offers it; `?requireTLS=true` insists) or `smtps://`
 * @param from address, with a name or without
 */
export function createMailer(smtpUrl: string, from: string): Mailer {
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    idleTimeout: 10 * second,
    connectionTimeout: 15 * second,
    greetingTimeout: 15 * second,
    socketTimeout: 30 * second,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, to, date, language, subject, text, html, invitation }) {
      await transport.sendMail({
        messageId: `<${id}@${domain}>`,
        from,
        to,
        date,
        subject,
        text,
        html,
        // RFC 6047 §2.4: as another form of the same message, with its method.
        ...(invitation === null ? {} : { icalEvent: { ...invitation, filename: 'mentoring.ics' } }),
        headers: {
          // RFC 3834 §5.1: nobody's absence assistant answers.
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          // RFC 3282
          'Content-Language': language,
        },
        // A server that trickles its replies outlives every other time-out.
        signal: AbortSignal.timeout(120 * second),
      });
    },
    close: () => transport.close(),
  };
}
