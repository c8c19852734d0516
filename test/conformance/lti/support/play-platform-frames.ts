import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { PlatformReply } from './platform-frame.ts';

type Message = Readonly<Record<string, unknown>>;
type Listener = (event: { data: Message; origin: string; source: unknown }) => void;

const script = readFileSync(
  new URL('../../../../src/demo/lms/assets/platform-storage.js', import.meta.url),
  'utf8',
);

/**
 * The frames of a platform, each running the demonstration LMS's own script: the page around the
 * tool, and the frame that keeps values where that is another one.
 *
 * @param storageFrame name of the frame; `_parent` for the page itself
 * @param platformOrigin from which the frames answer
 */
export function playPlatformFrames(storageFrame: string, platformOrigin: string): PlatformReply {
  const named = storageFrame === '_parent' ? null : storageFrame;
  const frames = new Map([['_parent', loadFrame(named)]]);
  if (named !== null) frames.set(named, loadFrame(null));
  return ({ frame, message }) => {
    const data = frames.get(frame)?.(message) ?? null;
    return data === null ? null : { origin: platformOrigin, data };
  };
}

/** @param elsewhere name of the frame in this page that keeps the values */
function loadFrame(elsewhere: string | null): (message: Message) => Message | null {
  const listeners: Listener[] = [];
  runInNewContext(script, {
    window: { addEventListener: (_type: string, added: Listener) => listeners.push(added) },
    document: { querySelector: () => (elsewhere === null ? null : { name: elsewhere }) },
  });
  return (message) => {
    const answers: Message[] = [];
    const source = { postMessage: (answer: Message) => answers.push(answer) };
    for (const hear of listeners) hear({ data: message, origin: 'https://tool.example', source });
    return answers[0] ?? null;
  };
}
