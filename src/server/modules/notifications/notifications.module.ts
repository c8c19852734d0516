import type { Module } from '../../http/module.ts';

export interface NotificationsOptions {
  /** SMTP server; null: no e-mails are sent. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Where links open the product; `{path}` is replaced. */
  readonly openUrl: string;
}

export function createNotificationsModule(_options: NotificationsOptions): Module {
  return {};
}
