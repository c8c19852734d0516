import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadTeamsPackage } from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { downloadFile } from '../../../lib/csv-file.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useConnectionStyles } from '../use-connection-styles.ts';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Hands out the app for the organisation's Teams, where Teams would take it. */
export function PackageDownload(props: {
  readonly isConnected: boolean;
  readonly isHttps: boolean;
}): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('teams');
  const { mutate, isPending, error } = useEndpointChange(downloadTeamsPackage, {
    onDone: ({ fileName, base64 }) =>
      downloadFile(new Blob([bytesOf(base64)], { type: 'application/zip' }), fileName),
  });
  if (!props.isHttps) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t('step4.noHttps')}</MessageBarBody>
      </MessageBar>
    );
  }
  if (!props.isConnected) return <p className={styles.about}>{t('step4.first')}</p>;
  return (
    <>
      <div className={styles.actions}>
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={isPending}
          onClick={() => mutate({})}
        >
          {t(isPending ? 'step4.downloading' : 'step4.download')}
        </Button>
      </div>
      <ProblemMessage error={isPending ? null : error} />
    </>
  );
}
