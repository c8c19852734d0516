import type { SamlRefusal } from '../../../../contract/index.ts';

/** A sign-in that is not let in. Nothing of the assertion is in its reason, which is what is logged. */
export class SamlRefused extends Error {
  override readonly name = 'SamlRefused';
  readonly reason: SamlRefusal;

  constructor(reason: SamlRefusal, options: { cause?: unknown } = {}) {
    super(reason, options);
    this.reason = reason;
  }
}
