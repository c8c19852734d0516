/** Microsoft's own apps in which Teams' tokens are asked for: they alone may be a token's `azp`. */
export const authorisedClients = [
  { id: '1fec8e78-bce4-4aaf-ab1b-5451cc387264', name: 'Teams desktop, mobile' },
  { id: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', name: 'Teams web' },
  { id: '4765445b-32c6-49b0-83e6-1d93765276ca', name: 'Microsoft 365 web' },
  { id: 'bc59ab01-8403-45c6-8796-ac3ef710b3e3', name: 'Outlook web' },
] as const;

/** The one scope that the app registration exposes. */
export const teamsScope = 'access_as_user';

/** @returns the Application ID URI of an app registration, by which Teams asks for its tokens */
export function applicationIdUri(publicUrl: string, clientId: string): string {
  return `api://${hostOf(publicUrl)}/${clientId}`;
}

/** @returns the host as Microsoft wants it: lower case, the port where there is one */
export const hostOf = (publicUrl: string): string => new URL(publicUrl).host;

/** Teams opens no other addresses. */
export const isHttps = (publicUrl: string): boolean => publicUrl.startsWith('https:');
