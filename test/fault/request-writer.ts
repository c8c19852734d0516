import {
  askForMentor,
  listMentorRequests,
  withdrawMentorRequest,
} from '../../src/contract/index.ts';
import { motivation } from '../support/mentoring.ts';
import type { Caller } from '../support/start-test-product.ts';
import type { Writer } from './writer.ts';

/** A mentee who asks a mentor and takes it back, again and again. */
export class RequestWriter implements Writer {
  acknowledged = 0;
  readonly #mentee: Caller;
  readonly #registrationId: string;
  /** The last acknowledged state of each request. */
  readonly #states = new Map<string, 'open' | 'withdrawn'>();
  #open: string | null = null;

  constructor(mentee: Caller, registrationId: string) {
    this.#mentee = mentee;
    this.#registrationId = registrationId;
  }

  async write(): Promise<void> {
    if (this.#open === null) {
      const body = { mentorRegistrationId: this.#registrationId, motivation };
      const { id } = await this.#mentee.call(askForMentor, { body });
      this.#states.set(id, 'open');
      this.#open = id;
    } else {
      await this.#mentee.call(withdrawMentorRequest, { params: { id: this.#open } });
      this.#states.set(this.#open, 'withdrawn');
      this.#open = null;
    }
    this.acknowledged += 1;
  }

  async findLost(): Promise<readonly string[]> {
    const { requests } = await this.#mentee.call(listMentorRequests, { query: { as: 'mentee' } });
    const found = new Map(requests.map(({ id, state }) => [id, state]));
    const lost: string[] = [];
    for (const [id, state] of this.#states) {
      const present = found.get(id);
      // Only the withdrawal of the one that was open can have been under way.
      const isUnanswered = id === this.#open && present === 'withdrawn';
      if (present !== state && !isUnanswered) {
        lost.push(`request ${id}, ${state}: found ${String(present)}`);
      }
    }
    this.#open = requests.find(({ state }) => state === 'open')?.id ?? null;
    for (const [id, state] of found) {
      if (state === 'open' || state === 'withdrawn') this.#states.set(id, state);
    }
    return lost;
  }
}
