import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorRequest } from '../../../../contract/index.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { useFormat } from '../../../lib/use-format.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** What happens now that a mentor has been asked, or a place in the queue taken. */
export function AskDone(props: {
  readonly request: MentorRequest;
  readonly name: string;
  readonly onClose: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('find-mentor');
  const format = useFormat();
  const { request, name } = props;
  const part = request.state === 'waiting' ? 'ask.wait.done' : 'ask.done';
  return (
    <DialogBody>
      <DialogTitle>{t(`${part}.title`)}</DialogTitle>
      <DialogContent className={styles.content}>
        <Text role="status">
          {t(`${part}.text`, {
            name,
            date: format.date(request.expiresAt),
            place: request.place,
          })}
        </Text>
        <Text>{t(`${part}.after`)}</Text>
      </DialogContent>
      <DialogActions fluid>
        <Button onClick={props.onClose}>{t('common:close')}</Button>
        <LinkButton to={`/requests/${request.id}`} appearance="primary">
          {t('ask.done.see')}
        </LinkButton>
      </DialogActions>
    </DialogBody>
  );
}
