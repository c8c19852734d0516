import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Course } from '../../../../contract/index.ts';
import { CourseStateBadge } from '../../../components/course-state-badge.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { Section } from '../../../components/section.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { CourseResult } from '../result/course-result.tsx';
import { CourseProgress } from '../units/course-progress.tsx';
import { CourseAction } from './course-action.tsx';
import { CourseFacts } from './course-facts.tsx';
import { UnitOverview } from './unit-overview.tsx';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalL,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  text: { margin: 0, maxWidth: '68ch', color: tokens.colorNeutralForeground2 },
});

/** What a course is about, how far the person is, how it ended, and the next thing to do. */
export function CourseOverview({ course }: { readonly course: Course }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('course-player');
  const format = useFormat();
  const hasEnded = course.state === 'completed' || course.state === 'failed';
  return (
    <>
      <PageHeader
        title={course.title}
        lead={course.description}
        back={{ to: '/courses', label: t('courses.title') }}
      />
      {course.language !== useLanguage() && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {t('course.otherLanguage', { language: format.language(course.language) })}
          </MessageBarBody>
        </MessageBar>
      )}
      {hasEnded && <CourseResult course={course} />}
      <div className={styles.state}>
        <div className={styles.row}>
          <CourseStateBadge state={course.state} label={t(`course.state.${course.state}`)} />
          <CourseFacts course={course} />
        </div>
        {course.state === 'in_progress' && <CourseProgress course={course} />}
        {!hasEnded && (
          <div>
            <CourseAction course={course} />
          </div>
        )}
      </div>
      <UnitOverview course={course} />
      <Section title={t('course.passHeading')}>
        <p className={styles.text}>
          {t('course.passText', { passMark: format.percent(course.passMark) })}
        </p>
      </Section>
    </>
  );
}
