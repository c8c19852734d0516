/** A launch that the LMS has begun and the tool has not yet asked the id_token of. */
export interface PendingLaunch {
  readonly employeeNumber: string;
  readonly clientId: string;
  readonly deploymentId: string;
  /** `target_link_uri`, the same at login initiation and in the message. */
  readonly targetLinkUri: string;
  readonly message: LaunchMessage;
}

export type LaunchMessage =
  | { readonly kind: 'resource-link'; readonly activityId: string }
  | { readonly kind: 'deep-linking' }
  | {
      readonly kind: 'submission-review';
      readonly lineItemId: string;
      /** The learner whose work is looked at. */
      readonly forUserId: string;
    };
