import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { makeRegistrationLink } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import type { CallAnswer } from '../../../lib/api-client.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { CopyField } from '../copy-field.tsx';
import { RegistrationSteps } from './registration-steps.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  text: { margin: 0 },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** The link that registers a platform, how long it works, and what to do with it. */
export function RegistrationLink(props: {
  readonly link: CallAnswer<typeof makeRegistrationLink> | undefined;
  readonly error: Error | null;
  readonly onMake: () => void;
}): JSX.Element {
  const { link, error, onMake } = props;
  const styles = useStyles();
  const { t } = useTranslation('connections');
  const { dateTime } = useFormat();
  return (
    <div className={styles.content}>
      <p className={styles.text}>{t('register.intro')}</p>
      {error !== null ? (
        <>
          <ProblemMessage error={error} />
          <div>
            <Button onClick={onMake}>{t('register.make')}</Button>
          </div>
        </>
      ) : link === undefined ? (
        <Spinner size="small" label={t('register.making')} />
      ) : (
        <>
          <CopyField key={link.url} label={t('register.link')} value={link.url} />
          <div className={styles.about}>
            <Text>{t('register.expires', { time: dateTime(link.expiresAt) })}</Text>
            <Text>{t('register.secret')}</Text>
            <Button size="small" onClick={onMake}>
              {t('register.another')}
            </Button>
          </div>
        </>
      )}
      <RegistrationSteps />
    </div>
  );
}
