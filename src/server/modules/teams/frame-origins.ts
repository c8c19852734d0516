/** The pages in which Microsoft shows a tab (Teams, Microsoft 365, Outlook), and no other. */
export const teamsFrameOrigins = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
] as const;

/** Where Teams' library reads which origins are Microsoft's today. */
export const teamsConnectOrigins = ['https://res.cdn.office.net'] as const;
