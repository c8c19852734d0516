import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { motivationLimit } from '../../../contract/index.ts';
import type { MentorProfile } from '../../../contract/index.ts';
import { FreeTextField } from '../../components/free-text-field.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { errorCodeOf } from '../../lib/api-problem.ts';
import { AskDone } from './requests/ask-done.tsx';
import { SimilarMentors } from './similar-mentors.tsx';
import { leastMotivation, useAskForMentor } from './use-ask-for-mentor.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  wait: { alignSelf: 'flex-start' },
  hints: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** Asks one mentor, with a few sentences of why; what is written stays until it has arrived. */
export function AskForMentorDialog(props: {
  readonly isOpen: boolean;
  readonly programmeId: string;
  readonly mentor: MentorProfile;
  readonly firstName: string;
  /** The mentor has no free seat: the person takes a place in the queue. */
  readonly waits: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const ask = useAskForMentor(props.mentor.registrationId);
  const name = props.firstName;
  const code = errorCodeOf(ask.error);
  const isTaken = code === 'mentor-full' || code === 'mentor-not-available';
  return (
    <Dialog
      open={props.isOpen}
      onOpenChange={(_event, data) => {
        if (!data.open) props.onClose();
      }}
    >
      <DialogSurface>
        {ask.request === undefined ? (
          <DialogBody>
            <DialogTitle>{t(props.waits ? 'ask.wait.title' : 'ask.title', { name })}</DialogTitle>
            <DialogContent className={styles.content}>
              {props.waits && <Text>{t('ask.wait.how')}</Text>}
              <Text id="ask-hints">{t('ask.hints.intro', { name })}</Text>
              <ul className={styles.hints}>
                <li>{t('ask.hints.situation')}</li>
                <li>{t('ask.hints.wish')}</li>
                <li>{t('ask.hints.why', { name })}</li>
              </ul>
              <FreeTextField
                label={t('ask.motivation')}
                value={ask.motivation}
                maximum={motivationLimit}
                rows={6}
                isRequired
                problem={ask.isTooShort ? t('ask.tooShort', { count: leastMotivation }) : undefined}
                onChange={ask.write}
              />
              <ProblemMessage error={ask.error} />
              {isTaken && (
                <SimilarMentors
                  programmeId={props.programmeId}
                  mentor={props.mentor}
                  motivation={ask.motivation}
                />
              )}
              {code === 'mentor-full' && (
                <Button
                  className={styles.wait}
                  disabledFocusable={ask.isSending}
                  onClick={() => ask.send('wait')}
                >
                  {t('ask.wait.instead', { name })}
                </Button>
              )}
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={props.onClose}>{t('ask.later')}</Button>
              <Button
                appearance="primary"
                disabledFocusable={ask.isSending}
                onClick={() => ask.send(props.waits ? 'wait' : 'refuse')}
              >
                {t(props.waits ? 'ask.wait.send' : 'ask.send')}
              </Button>
            </DialogActions>
          </DialogBody>
        ) : (
          <AskDone request={ask.request} name={name} onClose={props.onClose} />
        )}
      </DialogSurface>
    </Dialog>
  );
}
