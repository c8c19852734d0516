// A page of the tool inside a platform's frame, as far as the page scripts can see it.
import { webcrypto } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';

interface PostedMessage {
  readonly frame: string;
  readonly message: Readonly<Record<string, unknown>>;
  readonly origin: string;
}

/** What the platform posts back: null for silence. */
export type PlatformReply = (posted: PostedMessage) => {
  readonly origin: string;
  readonly data: Readonly<Record<string, unknown>>;
} | null;

interface FramedPage {
  readonly posted: PostedMessage[];
  readonly form: { binding: string; isSubmitted: boolean };
  readonly fallback: { hidden: boolean };
  wentTo: string | null;
}

/** Runs a page script until nothing more happens; time-outs run out at once. */
export async function runInFrame(
  script: string,
  frames: readonly string[],
  reply: PlatformReply,
): Promise<FramedPage> {
  const listeners = new Set<(event: unknown) => void>();
  const page: FramedPage = {
    posted: [],
    form: { binding: '', isSubmitted: false },
    fallback: { hidden: true },
    wentTo: null,
  };
  const frameNamed = (frame: string): object => ({
    postMessage(message: PostedMessage['message'], origin: string) {
      const posted = { frame, message, origin };
      page.posted.push(posted);
      const answer = reply(posted);
      if (answer === null) return;
      queueMicrotask(() => {
        for (const listener of listeners) listener(answer);
      });
    },
  });
  const window: Record<string, unknown> = {
    parent: {
      ...frameNamed('_parent'),
      frames: Object.fromEntries(frames.map((name) => [name, frameNamed(name)])),
    },
    addEventListener: (_type: string, listener: (event: unknown) => void) =>
      listeners.add(listener),
    removeEventListener: (_type: string, listener: (event: unknown) => void) =>
      listeners.delete(listener),
    location: { replace: (url: string) => (page.wentTo = url) },
  };
  const binding = {
    set value(value: string) {
      page.form.binding = value;
    },
  };
  const form = {
    elements: { namedItem: (name: string) => (name === 'lti_binding' ? binding : null) },
    submit: () => (page.form.isSubmitted = true),
  };
  const context = createContext({
    window,
    document: { getElementById: (id: string) => (id === 'launch' ? form : page.fallback) },
    crypto: webcrypto,
    setTimeout: (call: (value: null) => void) =>
      setTimeout(() => {
        call(null);
      }, 5),
    clearTimeout,
  });
  await (runInContext(script, context) as Promise<void>);
  return page;
}
