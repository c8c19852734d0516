/**
 * JavaScript that tells the platform to close the frame or window of the registration (Dynamic
 * Registration 1.0 3.7). It holds nothing, so any origin may hear it. Throws nothing.
 */
export function registrationCloseScript(): string {
  return "(window.opener || window.parent).postMessage({ subject: 'org.imsglobal.lti.close' }, '*');";
}
