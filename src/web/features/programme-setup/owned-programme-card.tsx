import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallAnswer } from '../../lib/api-client.ts';
import type { listOwnedProgrammes } from '../../../contract/index.ts';
import { AppLink } from '../../components/app-link.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProgrammeStateBadge } from '../../components/programme/programme-state-badge.tsx';
import { useFormat } from '../../lib/use-format.ts';

type Owned = CallAnswer<typeof listOwnedProgrammes>['programmes'][number];

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, minWidth: 0 },
  faint: { color: tokens.colorNeutralForeground3 },
  text: { flexGrow: 1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A programme as its owner finds it again: where it stands, and what can be done. */
export function OwnedProgrammeCard({ programme }: { readonly programme: Owned }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation(['programme-setup', 'programme']);
  const format = useFormat();
  const { id, state, mentors, mentorships } = programme;
  const isDraft = state === 'draft';
  const settings = `/programme-setup/${id}`;
  const taking =
    mentors + mentorships === 0
      ? t('list.nobodyYet')
      : [t('list.mentors', { count: mentors }), t('list.mentorships', { count: mentorships })].join(
          ' · ',
        );
  return (
    <Panel as="li">
      <div className={styles.head}>
        <h2 className={styles.title}>
          <AppLink to={isDraft ? settings : `/programmes/${id}`}>
            {programme.name || t('wizard.unnamed')}
          </AppLink>
        </h2>
        <ProgrammeStateBadge state={state} />
      </div>
      <Text size={200} className={styles.faint}>
        {t(`programme:formats.${programme.format}.name`)} ·{' '}
        {programme.owners.length === 0
          ? t('list.noOwner')
          : format.list(programme.owners.map(({ name }) => name))}
      </Text>
      <Text className={styles.text}>
        {isDraft ? t('list.draftOf', { date: format.relative(programme.updatedAt) }) : taking}
      </Text>
      <div className={styles.actions}>
        {!isDraft && (
          <LinkButton to={`${settings}/desk`} appearance="primary">
            {t('list.desk')}
          </LinkButton>
        )}
        <LinkButton to={settings} appearance={isDraft ? 'primary' : 'secondary'}>
          {t(isDraft ? 'list.continue' : 'list.change')}
        </LinkButton>
        {!isDraft && state !== 'closed' && (
          <LinkButton to={`${settings}/people`}>{t('list.invite')}</LinkButton>
        )}
      </div>
    </Panel>
  );
}
