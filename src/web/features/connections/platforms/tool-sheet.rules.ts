import type { getToolValues, PlatformFamily } from '../../../../contract/index.ts';
import type { CallAnswer } from '../../../lib/api-client.ts';

export type ToolValues = CallAnswer<typeof getToolValues>;

export type SheetField =
  | 'name'
  | 'description'
  | 'domain'
  | 'toolUrl'
  | 'loginUrl'
  | 'redirectUrl'
  | 'keySetUrl'
  | 'targetLinkUrl'
  | 'deepLinkingUrl'
  | 'iconUrl'
  | 'scopes'
  | 'ltiVersion'
  | 'keyType'
  | 'algorithm'
  | 'services'
  | 'privacy'
  | 'launch';

/** What is not copied but chosen there: its words are in the catalogue. */
export type SheetChoice =
  'keySet' | 'gradeService' | 'privacyAll' | 'embed' | 'd2lServices' | 'd2lPrivacy';

export interface SheetRow {
  readonly field: SheetField;
  readonly value?: string;
  readonly choice?: SheetChoice;
}

/** What is to be typed in at a platform of this family, in the order of its form. */
export function sheetOf(family: PlatformFamily, values: ToolValues): readonly SheetRow[] {
  const row = (field: SheetField, value: string): SheetRow => ({ field, value });
  const deepLinking =
    values.deepLinkingUrl === null ? [] : [row('deepLinkingUrl', values.deepLinkingUrl)];
  const addresses = [
    row('loginUrl', values.loginUrl),
    row('redirectUrl', values.redirectUrl),
    row('keySetUrl', values.keySetUrl),
  ];
  switch (family) {
    case 'moodle':
      return [
        row('name', values.name),
        row('toolUrl', values.targetLinkUrl),
        row('ltiVersion', 'LTI 1.3'),
        { field: 'keyType', choice: 'keySet' },
        row('keySetUrl', values.keySetUrl),
        row('loginUrl', values.loginUrl),
        row('redirectUrl', values.redirectUrl),
        ...deepLinking,
        row('iconUrl', values.iconUrl),
        { field: 'services', choice: 'gradeService' },
        { field: 'privacy', choice: 'privacyAll' },
        { field: 'launch', choice: 'embed' },
      ];
    case 'brightspace':
      return [
        row('name', values.name),
        row('domain', new URL(values.targetLinkUrl).origin),
        row('redirectUrl', values.redirectUrl),
        row('loginUrl', values.loginUrl),
        row('targetLinkUrl', values.targetLinkUrl),
        row('keySetUrl', values.keySetUrl),
        ...deepLinking,
        { field: 'services', choice: 'd2lServices' },
        { field: 'privacy', choice: 'd2lPrivacy' },
      ];
    case 'blackboard':
      return [
        row('name', values.name),
        row('description', values.description),
        row('domain', values.domain),
        ...addresses,
        row('targetLinkUrl', values.targetLinkUrl),
        ...deepLinking,
        row('algorithm', 'RS256'),
        row('iconUrl', values.iconUrl),
      ];
    case 'canvas':
    case 'sakai':
    case 'other':
      return [
        row('name', values.name),
        row('description', values.description),
        row('domain', values.domain),
        ...addresses,
        row('targetLinkUrl', values.targetLinkUrl),
        ...deepLinking,
        row('iconUrl', values.iconUrl),
        row('scopes', values.scopes.join(' ')),
      ];
  }
}
