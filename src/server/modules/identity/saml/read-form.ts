import type { Request } from 'express';
import { SamlRefused } from './saml-refused.ts';

/** The largest response as base64 in a form, where each `+`, `/` and `=` takes three characters. */
const maximumBytes = 1024 * 1024;

/**
 * Reads a posted form by itself, so that one that is too large is answered with a page in words.
 * @throws SamlRefused `too-large`
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is read and dropped, so that the sender hears the answer.
    if (size <= maximumBytes) chunks.push(chunk);
    if (size > 16 * maximumBytes) break;
  }
  if (size > maximumBytes) throw new SamlRefused('too-large');
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
