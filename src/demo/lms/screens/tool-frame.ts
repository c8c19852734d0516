import type { LmsContext } from '../lms-context.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** Name of the frame that tools are shown in. */
const frameName = 'tool';

interface ToolFrame {
  readonly title: string;
  /** Path of this LMS that begins the launch. */
  readonly source: string;
  readonly trail: Html;
}

/** A tool across the whole page, below a line that says where one is. */
export function renderToolFrame(context: LmsContext, { title, source, trail }: ToolFrame): Html {
  const storage = namedStorage(context);
  return html`<div class="tool">
    <div class="tool-head">
      <p class="trail">${trail}</p>
      <h1>${title}</h1>
    </div>
    ${
      storage !== null &&
      html`<iframe class="storage-frame" name="${storage}" src="${storagePath}" hidden></iframe>`
    }
    <iframe
      class="tool-frame"
      name="${frameName}"
      title="${title}"
      src="${source}"
      allow="clipboard-write; fullscreen"
    ></iframe>
  </div>`;
}

/** Scripts of every page that shows a tool: its storage, and the messages it may send. */
export const toolScripts = ({ behaviour }: LmsContext): readonly string[] => [
  ...(behaviour.storageFrame === null ? [] : ['platform-storage.js']),
  'tool-messages.js',
];

/** Page of the frame that keeps values for tools, where that is not the page around the tool. */
export const storagePath = '/storage-frame';

/** Name of that frame; null where there is none. */
function namedStorage({ behaviour: { storageFrame } }: LmsContext): string | null {
  return storageFrame === '_parent' ? null : storageFrame;
}
