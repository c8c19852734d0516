import { Badge, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';
import { AppLink } from '../app-link.tsx';
import { Panel } from '../panel.tsx';
import { GroupSeats } from './group-seats.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, minWidth: 0 },
  theme: { color: tokens.colorNeutralForeground2, flexGrow: 1 },
  faint: { color: tokens.colorNeutralForeground3 },
});

const shownCharacters = 180;

/** As much of a text as a card has room for, to the end of a word. */
function beginningOf(text: string): string {
  if (text.length <= shownCharacters) return text;
  const cut = text.slice(0, shownCharacters);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

/** A group among others: what it is about, who leads it, and whether there is room. */
export function GroupCard({ group }: { readonly group: Group }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('group');
  const format = useFormat();
  const { settings, leads, mentors, myRole, myRequest, requests, mayLead } = group;
  const lead =
    leads.length === 0
      ? t('card.noLead')
      : t(`card.led.${group.roles.lead === 'mentor' ? 'mentor' : 'facilitator'}`, {
          name: format.list(leads.map(({ name }) => name)),
        });
  const waiting = requests.filter(({ kind }) => kind === 'join').length;
  return (
    <Panel as="li">
      <div className={styles.head}>
        <h3 className={styles.title}>
          <AppLink to={`/groups/${group.id}`}>{settings.title}</AppLink>
        </h3>
        {myRole !== null && (
          <Badge appearance="tint" color="brand" shape="rounded">
            {t('card.mine')}
          </Badge>
        )}
        {myRole === null && myRequest !== null && (
          <Badge appearance="tint" color="informative" shape="rounded">
            {t(`card.${myRequest.kind === 'join' ? 'asked' : 'invited'}`)}
          </Badge>
        )}
        {mayLead && waiting > 0 && (
          <Badge appearance="tint" color="warning" shape="rounded">
            {t('card.waiting', { count: waiting })}
          </Badge>
        )}
      </div>
      <Text className={styles.theme}>{beginningOf(settings.theme)}</Text>
      <Text size={200} className={styles.faint}>
        {[
          lead,
          ...(mentors.length === 0
            ? []
            : [t('card.beside', { name: format.list(mentors.map(({ person }) => person.name)) })]),
        ].join(', ')}
      </Text>
      <GroupSeats group={group} />
    </Panel>
  );
}
