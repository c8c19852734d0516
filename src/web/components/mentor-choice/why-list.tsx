import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { SparkleRegular } from '@fluentui/react-icons/svg/sparkle';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorCaveat, MentorExplanation } from '../../../contract/index.ts';
import { useReasonWords } from './use-reason-words.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  reason: { display: 'flex', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorBrandForeground1 },
  faintIcon: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground3 },
  faint: { color: tokens.colorNeutralForeground2 },
});

function CaveatText({ caveat }: { readonly caveat: MentorCaveat }): JSX.Element {
  const { t } = useTranslation('find-mentor');
  return caveat.kind === 'other-hours' ? (
    <>{t('caveats.other-hours', { count: caveat.hours })}</>
  ) : (
    <>{t(`caveats.${caveat.kind}`)}</>
  );
}

/** Why a mentor stands where they stand: at most three reasons, and one thing to keep in mind. */
export function WhyList(props: {
  readonly explanation: MentorExplanation;
  readonly label: string;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const wordsOf = useReasonWords();
  const { reasons, caveat, isShownAsNew } = props.explanation;
  return (
    <ul className={styles.list} aria-label={props.label}>
      {reasons.map((reason) => (
        <li key={reason.kind} className={styles.reason}>
          <CheckmarkCircleRegular className={styles.icon} aria-hidden />
          <Text>{wordsOf(reason)}</Text>
        </li>
      ))}
      {caveat !== null && (
        <li className={styles.reason}>
          <InfoRegular className={styles.faintIcon} aria-hidden />
          <Text className={styles.faint}>
            <CaveatText caveat={caveat} />
          </Text>
        </li>
      )}
      {isShownAsNew && (
        <li className={styles.reason}>
          <SparkleRegular className={styles.icon} aria-hidden />
          <Text>{t('shownAsNew')}</Text>
        </li>
      )}
    </ul>
  );
}
