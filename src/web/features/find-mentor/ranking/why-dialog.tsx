import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorExplanation } from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { firstNameOf } from '../../../lib/first-name.ts';
import { ScoreTable } from './score-table.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  button: {
    flexShrink: 0,
    minWidth: 0,
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
  },
});

/** A button with the mentor's points that opens what they are made of. */
export function WhyDialog(props: {
  readonly name: string;
  readonly explanation: MentorExplanation;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('ranking');
  const name = firstNameOf(props.name);
  const { score, addends } = props.explanation;
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          size="small"
          className={styles.button}
          aria-label={t('why.button', { name: props.name, count: score })}
        >
          {t('why.points', { count: score })}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('why.title', { name })}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{t('why.lead')}</Text>
            <ScoreTable addends={addends} score={score} label={t('why.title', { name })} />
            <AppLink to="/find-mentor/order">{t('why.more')}</AppLink>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{t('common:close')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
