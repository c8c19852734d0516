import { checkPlatformError } from './check-platform-error.ts';
import { checkRegistration } from './check-registration.ts';
import { LaunchRejected } from './launch-rejected.ts';
import type { BindingPlan } from './login-redirect.ts';
import type { LaunchRequest, LtiToolOptions } from './lti-tool-options.ts';
import { bindingName, makeWindowTicket } from './state/browser-binding.ts';
import { checkBrowser } from './state/check-browser.ts';
import { checkState } from './state/check-state.ts';

/**
 * Says whether a posted launch is tied to the browser of its login already, and if not, by which
 * page it can be (Security Framework 7.3.1; Platform Storage 1.0 3.2). To be asked before
 * `verifyLaunch`, or once that has refused with `browser-unbound`; it reads no token.
 *
 * @param request what was posted to the launch URL
 * @param options of the tool, one object for its lifetime
 * @throws LaunchRejected with `platform-error`, a `state-…` reason, browser-mismatch where a binding
 *   is wrong, registration-unknown or registration-disabled
 */
export async function planBinding(
  request: LaunchRequest,
  options: LtiToolOptions,
): Promise<BindingPlan> {
  checkPlatformError(request);
  const state = checkState(request, options);
  try {
    checkBrowser(state, request, options);
    return { kind: 'bound' };
  } catch (error) {
    if (!(error instanceof LaunchRejected) || error.reason !== 'browser-unbound') throw error;
  }

  const windowTicket = makeWindowTicket(options, state.text);
  const { storageTarget } = state.login;
  if (storageTarget === null) return { kind: 'new-window', windowTicket };
  const registration = await checkRegistration(state, options);
  return {
    kind: 'client-storage',
    storage: {
      target: storageTarget === '' ? null : storageTarget,
      platformOrigin: new URL(registration.authorizationEndpoint).origin,
      key: bindingName(state.text),
    },
    windowTicket,
  };
}
