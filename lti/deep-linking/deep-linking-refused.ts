/** Why items are not sent: the platform would not take them. */
export type DeepLinkingRefusalReason =
  'not-a-deep-linking-launch' | 'too-many-items' | 'type-not-accepted';

/** Items that the platform said beforehand it would not take. */
export class DeepLinkingRefused extends Error {
  override readonly name = 'DeepLinkingRefused';
  readonly reason: DeepLinkingRefusalReason;

  constructor(reason: DeepLinkingRefusalReason, detail: string) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
  }
}
