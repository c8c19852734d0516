import { Button } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { listRegistrationLinks, makeRegistrationLink } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { CopyField } from '../../../components/copy-field.tsx';
import { useConnectionStyles } from '../use-connection-styles.ts';

/** Makes the link that registers a platform, and says how long it works and for whom it is. */
export function RegistrationLink(): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const { dateTime } = useFormat();
  const { mutate, data, error, isPending } = useEndpointChange(makeRegistrationLink, {
    refreshes: [listRegistrationLinks],
  });
  const label = isPending ? 'making' : data === undefined ? 'make' : 'another';
  return (
    <Panel>
      <p className={styles.about}>{t('register.intro')}</p>
      {data !== undefined && (
        <>
          <CopyField key={data.url} label={t('register.link')} value={data.url} />
          <p className={styles.about}>
            {t('register.expires', { time: dateTime(data.expiresAt) })} {t('register.secret')}
          </p>
        </>
      )}
      <ProblemMessage error={isPending ? null : error} />
      <div>
        <Button
          appearance={data === undefined ? 'primary' : 'secondary'}
          icon={<LinkRegular />}
          disabledFocusable={isPending}
          onClick={() => mutate({})}
        >
          {t(`register.${label}`)}
        </Button>
      </div>
    </Panel>
  );
}
