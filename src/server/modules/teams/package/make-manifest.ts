import { applicationIdUri, hostOf } from '../connection/authorised-clients.ts';
import type { StoredConnection } from '../connection/teams-connections.store.ts';
import type { DeclaredText, TeamsDeclaration } from './teams-declaration.ts';

/** What of a connection the app is made for. */
export type PackagedConnection = Pick<
  StoredConnection,
  'id' | 'client_id' | 'privacy_url' | 'terms_url' | 'revision'
>;

const schemas = 'https://developer.microsoft.com/json-schemas/teams';
/** Most changes of one connection between two versions of the product. */
const revisionsPerPatch = 10_000;

/** The languages of the app's texts beside English. */
export const packageLanguages = ['nl', 'fr', 'de'] as const;
type PackageLanguage = (typeof packageLanguages)[number];

/**
 * Makes the manifest of an organisation's Teams app (Microsoft 365 app manifest 1.25) from what the
 * plugin declares.
 * @param publicUrl where people reach the product, without a slash at the end
 */
export function makeManifest(
  declaration: TeamsDeclaration,
  connection: PackagedConnection,
  publicUrl: string,
): object {
  const { teams, name, description } = declaration;
  const tab = (path: string): string => `${publicUrl}${path}?host=teams&via=${connection.id}`;
  return {
    $schema: `${schemas}/v${teams.manifestVersion}/MicrosoftTeams.schema.json`,
    manifestVersion: teams.manifestVersion,
    version: versionOf(declaration.version, connection.revision),
    id: connection.id,
    developer: {
      name: teams.developer,
      websiteUrl: `${publicUrl}/`,
      privacyUrl: connection.privacy_url,
      termsOfUseUrl: connection.terms_url,
    },
    localizationInfo: {
      defaultLanguageTag: 'en',
      additionalLanguages: packageLanguages.map((languageTag) => ({
        languageTag,
        file: `${languageTag}.json`,
      })),
    },
    name: { short: name.default, full: name.default },
    description: { short: description.default, full: teams.about.default },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: teams.accentColor,
    staticTabs: [
      {
        entityId: teams.personalTab.id,
        name: teams.personalTab.label.default,
        contentUrl: tab(teams.personalTab.path),
        websiteUrl: `${publicUrl}${teams.personalTab.path}`,
        scopes: ['personal'],
      },
    ],
    configurableTabs: [
      {
        configurationUrl: tab(teams.sharedTab.path),
        canUpdateConfiguration: true,
        scopes: teams.sharedTab.scopes,
        context: teams.sharedTab.contexts,
      },
    ],
    permissions: ['identity'],
    validDomains: [new URL(publicUrl).hostname],
    webApplicationInfo: {
      id: connection.client_id,
      resource: applicationIdUri(publicUrl, connection.client_id),
    },
    authorization: {
      permissions: {
        resourceSpecific: teams.resourceSpecificPermissions.map((permission) => ({
          name: permission,
          type: 'Application',
        })),
      },
    },
    activities: {
      activityTypes: teams.activityTypes.map(({ type, template, label }) => ({
        type,
        description: label.default,
        templateText: template,
      })),
    },
    showLoadingIndicator: true,
    defaultInstallScope: 'personal',
  };
}

/** The texts of the manifest in another language, by where they stand in it. */
export function makeTexts(declaration: TeamsDeclaration, language: PackageLanguage): object {
  const { teams, name, description } = declaration;
  const say = (text: DeclaredText): string => text.translations[language] ?? text.default;
  return {
    $schema: `${schemas}/v${teams.manifestVersion}/MicrosoftTeams.Localization.schema.json`,
    'name.short': name.default,
    'name.full': name.default,
    'description.short': say(description),
    'description.full': say(teams.about),
    'staticTabs[0].name': say(teams.personalTab.label),
    ...Object.fromEntries(
      teams.activityTypes.flatMap(({ label, template }, place) => [
        [`activities.activityTypes[${place}].description`, say(label)],
        [`activities.activityTypes[${place}].templateText`, template],
      ]),
    ),
  };
}

/** Higher with each change of the connection and each version of the product: Teams updates by it. */
function versionOf(version: string, revision: number): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return `${major}.${minor}.${patch * revisionsPerPatch + revision}`;
}

/** Named after the installation, of which an administrator may have more than one. */
export const packageFileName = (publicUrl: string): string =>
  `mentorklik-teams-${hostOf(publicUrl).replaceAll(/[^\w.-]/g, '-')}.zip`;
