/**
 * The one way out of the library. The application passes its own, so that it can refuse private
 * addresses, and tests pass a double. Must honour `redirect`, and should honour `signal`.
 */
export type LtiFetch = (url: string, init?: RequestInit) => Promise<Response>;
