import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { BookOpenRegular } from '@fluentui/react-icons/svg/book-open';
import { HandshakeRegular } from '@fluentui/react-icons/svg/handshake';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../../contract/index.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { useOwnScoreWords } from '../../../lib/use-own-score-words.ts';
import { unitToResume } from '../units/course-steps.ts';

const useStyles = makeStyles({
  next: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    maxWidth: '68ch',
  },
  icon: { fontSize: '24px', color: tokens.colorBrandForeground1 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
});

/** What a passed course brings about, and where to go now. */
export function PassedNext({ course }: { readonly course: Course }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const first = unitToResume(course.units);
  const items = [
    { icon: SendRegular, text: useOwnScoreWords(course) ?? t('result.nextGrade') },
    {
      icon: HandshakeRegular,
      text: t(course.audience === 'mentor' ? 'result.nextMentor' : 'result.nextMentee'),
    },
    { icon: BookOpenRegular, text: t('result.nextReview') },
  ];
  return (
    <div className={styles.next}>
      <h3 className={styles.heading}>{t('result.nextHeading')}</h3>
      <ul className={styles.list}>
        {items.map(({ icon: Icon, text }) => (
          <li key={text} className={styles.item}>
            <Icon className={styles.icon} aria-hidden />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <LinkButton appearance="primary" to="/">
          {t('result.toHome')}
        </LinkButton>
        {first !== undefined && (
          <LinkButton to={`/courses/${course.id}/units/${first.id}?page=1`}>
            {t('result.review')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
