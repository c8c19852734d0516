import { randomUUID } from 'node:crypto';
import type { ValidInput } from './valid-input.ts';

const someMessage = { id: randomUUID(), messageId: randomUUID() };
const some = (): ValidInput => ({ params: { id: randomUUID() } });
const words = { words: 'Shall we begin with the offer?', mentionIds: [randomUUID()] };

/** For each endpoint about what members write to each other an input that its schemas take. */
export const talkingInputs: Readonly<Record<string, ValidInput>> = {
  getMessages: { ...some(), query: { before: '51' } },
  sendMessage: { ...some(), body: { id: randomUUID(), ...words } },
  editMessage: { params: someMessage, body: words },
  removeMessage: { params: someMessage },
  readMessages: { ...some(), body: { sequence: 3 } },
};
