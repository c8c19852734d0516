import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { getTeamsConnection } from '../../../../contract/index.ts';
import { CopyField } from '../../../components/copy-field.tsx';
import type { CallAnswer } from '../../../lib/api-client.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { GraphAccess } from './graph-access.tsx';
import { PackageDownload } from './package-download.tsx';
import { TeamsForm } from './teams-form.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    '& > li::marker': { ...typographyStyles.subtitle2 },
  },
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: {
    ...typographyStyles.body1,
    margin: 0,
    maxWidth: '68ch',
    color: tokens.colorNeutralForeground2,
  },
});

/** What an administrator does at Microsoft and here, in order; done steps stay there to be read again. */
export function TeamsSteps(props: {
  readonly data: CallAnswer<typeof getTeamsConnection>;
  readonly onTold: (told: string) => void;
}): JSX.Element {
  const { connection, appRegistration } = props.data;
  const styles = useStyles();
  const shared = useConnectionStyles();
  const { t } = useTranslation('teams');
  return (
    <ol className={styles.list}>
      <Step number={1} />
      <Step number={2}>
        <TeamsForm key={connection?.id ?? 'new'} connection={connection} onTold={props.onTold} />
      </Step>
      <Step number={3}>
        {connection === null ? (
          <p className={shared.about}>{t('step3.first')}</p>
        ) : (
          <CopyField label={t('step3.uri')} value={connection.applicationIdUri} />
        )}
        <CopyField label={t('step3.scope')} value={appRegistration.scope} />
        {appRegistration.authorisedClients.map(({ id, name }) => (
          <CopyField key={id} label={t('step3.client', { name })} value={id} />
        ))}
      </Step>
      <Step number={4}>
        <PackageDownload isConnected={connection !== null} isHttps={appRegistration.isHttps} />
      </Step>
      <Step number={5} />
      <Step number={6}>
        {connection === null ? (
          <p className={shared.about}>{t('step6.first')}</p>
        ) : (
          <GraphAccess graphAccess={connection.graphAccess} onTold={props.onTold} />
        )}
      </Step>
    </ol>
  );
}

function Step(props: {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children?: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('teams');
  return (
    <li>
      <div className={styles.step}>
        <h3 className={styles.title}>{t(`step${props.number}.title`)}</h3>
        <p className={styles.text}>{t(`step${props.number}.text`)}</p>
        {props.children}
      </div>
    </li>
  );
}
