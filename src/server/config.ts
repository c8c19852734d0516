import { z } from 'zod';

const megabyte = 1024 * 1024;

const isKey = (text: string): boolean => Buffer.from(text, 'base64').length === 32;

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4181),
  /** Address to listen on; behind a proxy on another machine, that machine's side. */
  HOST: z.string().default('127.0.0.1'),
  /** Where people and platforms reach the product, without a slash at the end. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** PostgreSQL 15 or newer; without it the embedded database in DATA_DIRECTORY is used. */
  DATABASE_URL: z.string().optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
  DATA_DIRECTORY: z.string().default('.data/product'),
  /** 32 bytes as base64: seals private keys and passwords, signs launch states. */
  ENCRYPTION_KEY: z.string().refine(isKey, 'must be 32 bytes as base64'),
  /** Keys that ENCRYPTION_KEY was before, comma-separated, while what they sealed is still there. */
  ENCRYPTION_KEY_PREVIOUS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((key) => key.trim() || []))
    .refine((keys) => keys.every(isKey), 'must be keys of 32 bytes as base64, comma-separated'),
  /** Days after which the key that signs for the tool is replaced; 0: only by hand. */
  SIGNING_KEY_DAYS: z.coerce.number().int().min(0).max(3650).default(90),
  /** Hours for which a new key is published before it signs, and the old one after. */
  SIGNING_KEY_OVERLAP_HOURS: z.coerce.number().int().min(1).max(720).default(48),
  /** smtp:// or smtps:// with credentials; without it e-mails are not sent. */
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Mentorklik <mentorklik@localhost>'),
  /** Where links in e-mails open the product: `{path}` is replaced. Default: PUBLIC_URL itself. */
  OPEN_URL: z.string().includes('{path}').optional(),
  /** Lets the product fetch from loopback and private addresses: development and intranets. */
  ALLOW_PRIVATE_NETWORKS: z.enum(['true', 'false']).default('false'),
  /** Where Entra is reached, which also names the issuer of its tokens: other for national clouds. */
  ENTRA_URL: z.url({ protocol: /^https?$/ }).default('https://login.microsoftonline.com'),
  /** Where Microsoft Graph is reached. */
  GRAPH_URL: z.url({ protocol: /^https?$/ }).default('https://graph.microsoft.com'),
  /** Megabytes (2^20 bytes) that a file has at most which members of a mentorship share. */
  DOCUMENT_MEGABYTES: z.coerce.number().int().min(1).max(100).default(10),
  /** Megabytes of all files of one mentorship together. */
  MENTORSHIP_MEGABYTES: z.coerce.number().int().min(1).max(10_000).default(100),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Proxies in front, as Express's `trust proxy` takes it. */
  TRUSTED_PROXIES: z.string().default('loopback'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly databaseUrl: string | null;
  readonly databaseConnections: number;
  readonly dataDirectory: string;
  readonly encryptionKey: Buffer;
  readonly previousEncryptionKeys: readonly Buffer[];
  readonly signingKeyDays: number;
  readonly signingKeyOverlapHours: number;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly openUrl: string;
  readonly mayReachPrivateNetworks: boolean;
  readonly entraUrl: string;
  readonly graphUrl: string;
  /** In bytes. */
  readonly documents: { readonly largest: number; readonly total: number };
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL'];
  readonly trustedProxies: string;
}

/**
 * Reads the configuration once, at start.
 * @throws Error that names every variable that is wrong
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
    );
    throw new Error(`The configuration is not complete:\n${problems.join('\n')}`);
  }
  const values = parsed.data;
  const publicUrl = (values.PUBLIC_URL ?? `http://${values.HOST}:${values.PORT}`).replace(
    /\/$/,
    '',
  );
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl,
    databaseUrl: values.DATABASE_URL ?? null,
    databaseConnections: values.DATABASE_CONNECTIONS,
    dataDirectory: values.DATA_DIRECTORY,
    encryptionKey: Buffer.from(values.ENCRYPTION_KEY, 'base64'),
    previousEncryptionKeys: values.ENCRYPTION_KEY_PREVIOUS.map((key) => Buffer.from(key, 'base64')),
    signingKeyDays: values.SIGNING_KEY_DAYS,
    signingKeyOverlapHours: values.SIGNING_KEY_OVERLAP_HOURS,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    openUrl: values.OPEN_URL ?? `${publicUrl}{path}`,
    mayReachPrivateNetworks: values.ALLOW_PRIVATE_NETWORKS === 'true',
    graphUrl: values.GRAPH_URL.replace(/\/$/, ''),
    entraUrl: values.ENTRA_URL.replace(/\/$/, ''),
    documents: {
      largest: values.DOCUMENT_MEGABYTES * megabyte,
      total: values.MENTORSHIP_MEGABYTES * megabyte,
    },
    logLevel: values.LOG_LEVEL,
    trustedProxies: values.TRUSTED_PROXIES,
  };
}
