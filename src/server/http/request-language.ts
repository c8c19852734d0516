import type { Request } from 'express';
import { languages } from '../../contract/index.ts';
import type { Language } from '../../contract/index.ts';

/** The language of a page for somebody who is not known yet: what the browser asks for. */
export function languageOf(request: Request): Language {
  const accepted = request.acceptsLanguages([...languages]);
  return languages.find((language) => language === accepted) ?? 'en';
}
