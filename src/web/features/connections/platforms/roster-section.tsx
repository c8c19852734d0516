import { Button } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listPlatforms, readRosters } from '../../../../contract/index.ts';
import type { Platform } from '../../../../contract/index.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { RosterProblems } from './roster-problems.tsx';

/** Who is in the courses of a platform, as its rosters were last read, and why some were not. */
export function RosterSection(props: {
  readonly platform: Platform;
  readonly onTold: (told: string) => void;
}): JSX.Element {
  const { platform, onTold } = props;
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const { mutate, isPending, error } = useEndpointChange(readRosters, {
    refreshes: [listPlatforms],
    onDone: ({ queued }) => onTold(t('roster.queued', { count: queued })),
  });
  const { roster, id, isEnabled } = platform;
  const mayRead = roster.isGranted && isEnabled && roster.courses > 0;
  return (
    <Section
      title={t('roster.heading')}
      lead={t('roster.lead')}
      aside={
        mayRead && (
          <Button
            size="small"
            icon={<ArrowSyncRegular />}
            disabledFocusable={isPending}
            onClick={() => mutate({ params: { id }, body: { mayEndMany: false } })}
          >
            {t('roster.readNow')}
          </Button>
        )
      }
    >
      <ProblemMessage error={isPending ? null : error} />
      {roster.courses === 0 || !roster.isGranted ? (
        <p className={styles.about}>{t(roster.isGranted ? 'roster.none' : 'roster.notGranted')}</p>
      ) : (
        <RosterFigures roster={roster} />
      )}
      {roster.isGranted && <RosterProblems platform={platform} onTold={onTold} />}
    </Section>
  );
}

function RosterFigures({ roster }: Pick<Platform, 'roster'>): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const format = useFormat();
  const { lastReadAt, members, matched } = roster;
  // Of those that wait for another try the problem tells.
  const waiting = roster.waiting - roster.problems.length;
  const reading = waiting > 0 ? t('roster.reading', { count: waiting }) : null;
  const numbers = ['courses', 'members', 'matched', 'added', 'ended'] as const;
  const unknown = members - matched;
  return (
    <Panel>
      {lastReadAt === null ? (
        <p className={styles.plain}>{reading ?? t('roster.never')}</p>
      ) : (
        <>
          <FactList
            facts={[
              { name: t('roster.lastRead'), value: reading ?? format.relative(lastReadAt) },
              ...numbers.map((name) => ({
                name: t(`roster.${name}`),
                value: format.number(roster[name]),
              })),
            ]}
          />
          {unknown > 0 && <p className={styles.about}>{t('roster.unknown', { count: unknown })}</p>}
        </>
      )}
    </Panel>
  );
}
