import {
  Badge,
  Button,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { planCohort, type Cohort, type PairingFigures } from '../../../contract/index.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useCohortChange } from './use-cohort-change.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  chosen: { border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { color: tokens.colorNeutralForeground2 },
  figures: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, flexGrow: 1 },
  figure: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  best: { fontWeight: tokens.fontWeightSemibold },
  button: { alignSelf: 'flex-start' },
});

const figures = [
  {
    name: 'pairs',
    isBetter: (own: PairingFigures, other: PairingFigures) => own.pairs > other.pairs,
  },
  {
    name: 'meanFit',
    isBetter: (own: PairingFigures, other: PairingFigures) => own.totalFit > other.totalFit,
  },
  {
    name: 'firstChoices',
    isBetter: (own: PairingFigures, other: PairingFigures) => own.firstChoices > other.firstChoices,
  },
  {
    name: 'leastFit',
    isBetter: (own: PairingFigures, other: PairingFigures) =>
      (own.leastFit ?? 0) > (other.leastFit ?? 0),
  },
  {
    name: 'blockingPairs',
    isBetter: (own: PairingFigures, other: PairingFigures) =>
      own.blockingPairs < other.blockingPairs,
  },
] as const;

/** The two proposals beside each other, and taking one as the plan. */
export function PairingComparison({ cohort }: { readonly cohort: Cohort }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('cohorts');
  const plan = useCohortChange(planCohort);
  return (
    <>
      <div className={styles.columns}>
        {cohort.pairings.map((pairing) => (
          <PairingCard
            key={pairing.method}
            pairing={pairing}
            others={cohort.pairings.filter((other) => other !== pairing)}
            isChosen={cohort.method === pairing.method && cohort.plan.pairs > 0}
            isBusy={plan.isPending}
            onChoose={() =>
              plan.mutate({
                params: { id: cohort.id },
                body: { basedOn: cohort.version, method: pairing.method },
              })
            }
          />
        ))}
      </div>
      <Text size={200} className={styles.text}>
        {t('matching.blockingAbout')}
      </Text>
      <ProblemMessage error={plan.error} />
    </>
  );
}

function PairingCard(props: {
  readonly pairing: PairingFigures;
  readonly others: readonly PairingFigures[];
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('cohorts');
  const { number, percent } = useFormat();
  const titleId = useId();
  const { pairing, others, isChosen } = props;
  const { method, pairs, totalFit, leastFit, unmatched } = pairing;
  const values = {
    pairs: t('matching.pairsOf', { pairs: number(pairs), of: number(pairs + unmatched) }),
    meanFit: pairs === 0 ? '–' : percent((totalFit / pairs) * 100),
    firstChoices: number(pairing.firstChoices),
    leastFit: leastFit === null ? '–' : percent(leastFit * 100),
    blockingPairs: number(pairing.blockingPairs),
  };
  return (
    <section
      className={mergeClasses(styles.card, isChosen && styles.chosen)}
      aria-labelledby={titleId}
    >
      <div className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {t(`methods.${method}.name`)}
        </h3>
        {isChosen && (
          <Badge appearance="tint" color="brand">
            {t('matching.chosen')}
          </Badge>
        )}
      </div>
      <Text className={styles.text}>{t(`methods.${method}.text`)}</Text>
      <dl className={styles.figures}>
        {figures.map(({ name, isBetter }) => (
          <div key={name} className={styles.figure}>
            <dt>{t(`matching.${name}`)}</dt>
            <dd
              className={mergeClasses(
                styles.value,
                others.some((other) => isBetter(pairing, other)) && styles.best,
              )}
            >
              {values[name]}
            </dd>
          </div>
        ))}
      </dl>
      <Button
        className={styles.button}
        appearance={isChosen ? 'secondary' : 'primary'}
        aria-describedby={titleId}
        disabledFocusable={props.isBusy || pairs === 0}
        onClick={props.onChoose}
      >
        {t(isChosen ? 'matching.takeAgain' : 'matching.take')}
      </Button>
    </section>
  );
}
