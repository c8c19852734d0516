import {
  Button,
  CounterBadge,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getProgrammeDesk, nudgePeople, type ProgrammeDesk } from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { useEndpointChange } from '../../lib/use-endpoint.ts';
import { StuckRow } from './stuck-row.tsx';

const shownAtFirst = 4;
const mostAtOnce = 100;

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  faint: { color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The people who are stuck at one thing, those who wait longest first. */
export function StuckPanel(props: {
  readonly programmeId: string;
  readonly stuck: ProgrammeDesk['stuck'][number];
  readonly mayNudge: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-desk');
  const titleId = useId();
  const [showsAll, setShowsAll] = useState(false);
  const { kind, total, people } = props.stuck;
  const nudge = useEndpointChange(nudgePeople, { refreshes: [getProgrammeDesk] });
  const send = (personIds: string[]): void =>
    nudge.mutate({ params: { programmeId: props.programmeId }, body: { kind, personIds } });
  const nudgeable = people
    .filter(({ nudgeFrom }) => nudgeFrom === null)
    .map(({ person }) => person.id);
  return (
    <Panel as="section" labelledBy={titleId}>
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {t(`stuck.${kind}.title`)}
        </h3>
        <CounterBadge
          count={total}
          overflowCount={999}
          color="informative"
          aria-label={t('stuck.people', { count: total })}
        />
      </div>
      <Text className={styles.faint}>{t(`stuck.${kind}.text`)}</Text>
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles -- Safari forgets that a list without markers is one */}
      <ul role="list" className={styles.list} aria-labelledby={titleId}>
        {(showsAll ? people : people.slice(0, shownAtFirst)).map((stuck) => (
          <StuckRow
            key={stuck.person.id}
            kind={kind}
            stuck={stuck}
            isBusy={nudge.isPending}
            onNudge={props.mayNudge ? () => send([stuck.person.id]) : null}
          />
        ))}
      </ul>
      <ProblemMessage error={nudge.error} />
      {nudge.data !== undefined && (
        <MessageBar intent="success">
          <MessageBarBody>{t('stuck.nudged', { count: nudge.data.nudged })}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        {props.mayNudge && nudgeable.length > 1 && (
          <Button
            disabledFocusable={nudge.isPending}
            onClick={() => send(nudgeable.slice(0, mostAtOnce))}
          >
            {t('stuck.nudgeAll', { count: nudgeable.length })}
          </Button>
        )}
        {people.length > shownAtFirst && (
          <Button
            appearance="subtle"
            aria-expanded={showsAll}
            onClick={() => setShowsAll(!showsAll)}
          >
            {t(showsAll ? 'showFewer' : 'showAll', { count: people.length })}
          </Button>
        )}
      </div>
    </Panel>
  );
}
