import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../../components/app-link.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useMentorshipStepWords } from '../../lib/use-mentorship-step-words.ts';
import { useMentorship, useOthers } from './mentorship-context.ts';
import { addressOf, type Part } from './parts.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  label: { color: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
});

/** The next step, on top of every part but the overview, which tells it whole, and where it is done. */
export function StepLine({ current }: { readonly current: Part }): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('mentorship');
  const format = useFormat();
  const mentorship = useMentorship();
  const names = useOthers().map((person) => person.name);
  const { title, action, to } = useMentorshipStepWords()(mentorship, format.list(names));
  if (current.path === '' || to === addressOf(mentorship, current)) return null;
  return (
    <div data-screen-only className={styles.line}>
      <Text size={200} className={styles.label}>
        {t('nextStep')}
      </Text>
      <Text>{title}</Text>
      <AppLink to={to}>{action}</AppLink>
    </div>
  );
}
