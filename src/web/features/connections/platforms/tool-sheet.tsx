import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getToolValues } from '../../../../contract/index.ts';
import type { PlatformFamily } from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { CopyField } from '../../../components/copy-field.tsx';
import { useConnectionStyles } from '../use-connection-styles.ts';
import { sheetOf, type ToolValues } from './tool-sheet.rules.ts';

/** What is to be typed in at the platform, each value with a button to copy it. */
export function ToolSheet({ family }: { readonly family: PlatformFamily }): JSX.Element {
  const { t } = useTranslation('platforms');
  const { data, error, refetch } = useEndpoint(getToolValues, {});
  return (
    <Section title={t('sheet.heading')} lead={t('sheet.lead')}>
      {data === undefined ? (
        error === null ? (
          <LoadingSkeleton cards={1} />
        ) : (
          <ErrorState headingLevel={3} error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <Panel>
          {family === 'canvas' && <CanvasConfiguration values={data} />}
          {sheetOf(family, data).map(({ field, value, choice }) =>
            choice === undefined ? (
              <CopyField key={field} label={t(`sheet.field.${field}`)} value={value ?? ''} />
            ) : (
              <Choice
                key={field}
                field={t(`sheet.field.${field}`)}
                words={t(`sheet.value.${choice}`)}
              />
            ),
          )}
        </Panel>
      )}
    </Section>
  );
}

function Choice(props: { readonly field: string; readonly words: string }): JSX.Element {
  const styles = useConnectionStyles();
  return (
    <div>
      <p className={styles.plain}>{props.field}</p>
      <p className={styles.about}>{props.words}</p>
    </div>
  );
}

/** Canvas takes everything at once: by the address of the configuration, pasted, or from a file. */
function CanvasConfiguration({ values }: { readonly values: ToolValues }): JSX.Element {
  const styles = useConnectionStyles();
  const { t } = useTranslation('platforms');
  const download = (): void => {
    const file = new Blob([values.canvasConfiguration], { type: 'application/json' });
    const url = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = url;
    link.download = 'mentorklik-canvas.json';
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <>
      <p className={styles.about}>{t('sheet.canvasAbout')}</p>
      <CopyField label={t('sheet.canvasUrl')} value={values.canvasConfigurationUrl} />
      <CopyField label={t('sheet.canvasJson')} value={values.canvasConfiguration} />
      <div>
        <Button icon={<ArrowDownloadRegular />} onClick={download}>
          {t('sheet.download')}
        </Button>
      </div>
    </>
  );
}
