import type { IncomingMessage } from 'node:http';
import { languages } from '../../contract/index.ts';
import type { Language } from '../../contract/index.ts';

/**
 * The language of a page for somebody who is not known yet: what the browser asks for (RFC 9110
 * §12.5.4), regions apart.
 */
export function languageOf({ headers }: Pick<IncomingMessage, 'headers'>): Language {
  const wanted = (headers['accept-language'] ?? '*').split(',').map((item) => {
    const [tag = '', ...parameters] = item.trim().split(';');
    const weight = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean);
    return { primary: tag.split('-')[0]?.toLowerCase(), weight: Number(weight ?? 1) };
  });
  const inOrder = wanted
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  for (const { primary } of inOrder) {
    const spoken = primary === '*' ? languages[0] : languages.find((each) => each === primary);
    if (spoken !== undefined) return spoken;
  }
  return 'en';
}
