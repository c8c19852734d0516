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
import { LinkButton } from '../../components/link-button.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { errorCodeOf } from '../../lib/api-problem.ts';
import { useFormat } from '../../lib/use-format.ts';
import { SimilarMentors } from './similar-mentors.tsx';
import { leastMotivation, useAskForMentor } from './use-ask-for-mentor.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hints: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** Asks one mentor, with a few sentences of why; what is written stays until it has arrived. */
export function AskForMentorDialog(props: {
  readonly isOpen: boolean;
  readonly programmeId: string;
  readonly mentor: MentorProfile;
  readonly firstName: string;
  readonly onClose: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const format = useFormat();
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
            <DialogTitle>{t('ask.title', { name })}</DialogTitle>
            <DialogContent className={styles.content}>
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
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={props.onClose}>{t('ask.later')}</Button>
              <Button appearance="primary" disabledFocusable={ask.isSending} onClick={ask.send}>
                {t('ask.send')}
              </Button>
            </DialogActions>
          </DialogBody>
        ) : (
          <DialogBody>
            <DialogTitle>{t('ask.done.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text role="status">
                {t('ask.done.text', { name, date: format.date(ask.request.expiresAt) })}
              </Text>
              <Text>{t('ask.done.after')}</Text>
            </DialogContent>
            <DialogActions fluid>
              <Button onClick={props.onClose}>{t('common:close')}</Button>
              <LinkButton to={`/requests/${ask.request.id}`} appearance="primary">
                {t('ask.done.see')}
              </LinkButton>
            </DialogActions>
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
}
