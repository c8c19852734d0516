import { teamsDeclaration } from '../package/teams-declaration.ts';

/** Graph takes no longer address, and says only "400" to one that is. */
const longestWebUrl = 1024;
/** Most characters of a text in the activity feed. */
const longestText = 150;

/**
 * @param appId id of the Teams app
 * @param link path in the web app
 * @returns a link that opens the page in Teams; the app's first page where its address were too long
 */
export function activityUrl(appId: string, link: string): string {
  const tab = `https://teams.microsoft.com/l/entity/${appId}/${teamsDeclaration.teams.personalTab.id}`;
  const url = `${tab}?context=${encodeURIComponent(JSON.stringify({ subEntityId: link }))}`;
  return url.length > longestWebUrl ? tab : url;
}

/**
 * What Graph is sent for one notice (`sendActivityNotification`). It holds a title of names, course and
 * programme; a title that people gave to what they do together stays in the product.
 */
export function makeActivity(notice: {
  readonly appId: string;
  readonly language: 'nl' | 'en' | 'fr' | 'de';
  readonly title: string;
  readonly link: string;
  readonly hasGivenTitle: boolean;
}) {
  const [type] = teamsDeclaration.teams.activityTypes;
  if (type === undefined) throw new Error('The plugin declares no activity for Teams.');
  const plain = type.label.translations[notice.language] ?? type.label.default;
  const title = shorten(notice.hasGivenTitle ? plain : notice.title);
  return {
    topic: { source: 'text', value: plain, webUrl: activityUrl(notice.appId, notice.link) },
    activityType: type.type,
    previewText: { content: shorten(plain) },
    templateParameters: [{ name: 'title', value: title }],
  };
}

const shorten = (words: string): string =>
  words.length <= longestText ? words : `${words.slice(0, longestText - 1)}…`;
