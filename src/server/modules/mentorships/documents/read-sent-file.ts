import express from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { documentAboutSchema } from '../../../../contract/index.ts';
import type { DocumentAbout } from '../../../../contract/index.ts';
import { AppError } from '../../../kernel/app-error.ts';

/** What a form takes beside its file: boundaries, headers and what is said of the file. */
const formBytes = 16 * 1024;

/** Reads a body whole; it waits outside any transaction, for as long as the sender's line takes. */
function readBody(request: Request, response: Response, most: number): Promise<Buffer> {
  const read: RequestHandler = express.raw({ type: () => true, limit: most, inflate: false });
  return new Promise((resolve, reject) => {
    read(request, response, (error?: unknown) => {
      if (error instanceof Error) reject(error);
      else resolve(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    });
  });
}

/** @throws AppError `invalid-input` for what is no form (RFC 7578) */
async function readForm(body: Buffer, contentType: string): Promise<FormData> {
  try {
    const sent = new globalThis.Response(new Uint8Array(body), {
      headers: { 'Content-Type': contentType },
    });
    return await sent.formData();
  } catch (cause) {
    throw new AppError('invalid-input', {
      cause,
      issues: [{ path: 'body', message: 'This is no form with a file.' }],
    });
  }
}

function readAbout(form: FormData): DocumentAbout {
  const text = form.get('about');
  let about: unknown = null;
  try {
    about = typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    // What is no JSON is refused as what is not there.
  }
  const parsed = documentAboutSchema.safeParse(about);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid-input', {
    issues: parsed.error.issues.map(({ path, message }) => ({
      path: ['body', 'about', ...path.map(String)].join('.'),
      message,
    })),
  });
}

/**
 * Reads the form in which a file comes.
 * @param largest bytes that a file has at most
 * @throws AppError `invalid-input` for what is no such form; an error of the body parser, with 413,
 *   before more is read than a file may have
 */
export async function readSentFile(
  request: Request,
  response: Response,
  largest: number,
): Promise<{ readonly about: DocumentAbout; readonly content: Buffer }> {
  const body = await readBody(request, response, largest + formBytes);
  const form = await readForm(body, request.headers['content-type'] ?? '');
  const about = readAbout(form);
  const file = form.get('file');
  if (!(file instanceof Blob)) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body.file', message: 'There is no file.' }],
    });
  }
  return { about, content: Buffer.from(await file.arrayBuffer()) };
}
