import { Badge, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDesk } from '../../../../contract/index.ts';
import { PersonSummary } from '../../../components/person-summary.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useRoleWord } from '../../../lib/use-role-word.ts';
import { useMentorship } from '../mentorship-context.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  member: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    alignItems: 'center',
  },
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  faint: { color: tokens.colorNeutralForeground3 },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Member = GroupDesk['members'][number];

/** Each member with how much they were there; for whoever leads also who is heard, and who is missed. */
export function MemberAttendance(props: {
  readonly members: readonly Member[];
  /** The most minutes that anybody was there: the length of a full bar. */
  readonly most: number;
}): JSX.Element {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {props.members.map((member) => (
        <MemberRow key={member.person.id} member={member} most={props.most} />
      ))}
    </ul>
  );
}

function MemberRow({
  member,
  most,
}: {
  readonly member: Member;
  readonly most: number;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('group-desk');
  const format = useFormat();
  const roleWord = useRoleWord();
  const { programmeId } = useMentorship();
  const { person, attended, possible, minutes, contributions, isMissed } = member;
  const hours = format.number(Math.round((minutes / 60) * 10) / 10);
  const facts = [
    possible === 0 ? t('members.noMeeting') : t('members.attended', { attended, possible }),
    t('members.hours', { hours }),
    ...(contributions === null ? [] : [t('members.contributions', { count: contributions })]),
  ];
  return (
    <li className={styles.member}>
      <PersonSummary person={person} />
      <div className={styles.facts}>
        <div className={styles.tags}>
          <Text size={200} className={styles.faint}>
            {roleWord(member.role, programmeId)}
          </Text>
          {isMissed === true && (
            <Badge appearance="tint" color="warning">
              {t('members.missed')}
            </Badge>
          )}
        </div>
        <ProgressBar
          value={most === 0 ? 0 : minutes / most}
          thickness="large"
          aria-label={t('members.share', { name: person.name })}
          aria-valuetext={t('members.hours', { hours })}
        />
        <Text size={200}>{facts.join(' · ')}</Text>
      </div>
    </li>
  );
}
