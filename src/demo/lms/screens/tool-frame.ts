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
export function renderToolFrame({ title, source, trail }: ToolFrame): Html {
  return html`<div class="tool">
    <div class="tool-head">
      <p class="trail">${trail}</p>
      <h1>${title}</h1>
    </div>
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
export const toolScripts = ['platform-storage.js', 'tool-messages.js'] as const;
