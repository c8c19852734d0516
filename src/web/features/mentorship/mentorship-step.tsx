import { Button, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  confirmMentorship,
  getHome,
  getMentorship,
  listMentorships,
  type Mentorship,
} from '../../../contract/index.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { firstNameOf } from '../../lib/first-name.ts';
import { endpointKey, useEndpointChange } from '../../lib/use-endpoint.ts';
import { useFormat } from '../../lib/use-format.ts';
import { stepOf } from './step-of.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** The one thing to do now; the other's private answer is never part of it. */
export function MentorshipStep(props: {
  readonly mentorship: Mentorship;
  readonly otherName: string;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentorship');
  const format = useFormat();
  const { id, mentorCourse, myRole } = props.mentorship;
  const step = stepOf(props.mentorship);
  const confirm = useEndpointChange(confirmMentorship, {
    refreshes: [listMentorships, getHome],
    onDone: (answer, _input, cache) =>
      cache.setQueryData(endpointKey(getMentorship, { params: { id } }), answer),
  });
  const name = firstNameOf(props.otherName);
  const courseToTake =
    myRole === 'mentor' &&
    mentorCourse?.completedAt === null &&
    step !== 'ended' &&
    step !== 'active'
      ? mentorCourse
      : null;
  return (
    <Panel as="section" look="tinted" labelledBy="mentorship-step">
      <h2 id="mentorship-step" className={styles.title}>
        {t(`steps.${step}.title`, { name })}
      </h2>
      <Text role="status">{t(`steps.${step}.text`, { name })}</Text>
      {courseToTake && (
        <Text>
          {courseToTake.dueAt === null
            ? t('course.undated')
            : t('course.due', { date: format.date(courseToTake.dueAt) })}
        </Text>
      )}
      <ProblemMessage error={confirm.error} />
      <div className={styles.actions}>
        {step === 'meet' && (
          <Button
            appearance="primary"
            disabledFocusable={confirm.isPending}
            onClick={() => confirm.mutate({ params: { id } })}
          >
            {t('goOn')}
          </Button>
        )}
        {courseToTake && (
          <LinkButton
            to={`/courses/${courseToTake.courseId}`}
            appearance={step === 'meet' ? 'secondary' : 'primary'}
          >
            {t('course.action')}
          </LinkButton>
        )}
        {step === 'ended' && (
          <LinkButton to={myRole === 'mentor' ? '/mentor' : '/find-mentor'} appearance="primary">
            {t(myRole === 'mentor' ? 'toDesk' : 'findOther')}
          </LinkButton>
        )}
      </div>
    </Panel>
  );
}
