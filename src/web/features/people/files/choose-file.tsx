import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { useRef, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useInspection, type InspectedFile } from './use-inspection.ts';

/** The first step: which file. */
export function ChooseFile(props: {
  readonly onInspected: (inspected: InspectedFile) => void;
}): JSX.Element {
  const { t } = useTranslation('people');
  const input = useRef<HTMLInputElement>(null);
  const { mutate, data, error, isPending } = useInspection(props.onInspected);
  const problem = data?.seen.problem ?? null;
  return (
    <Panel>
      <Text block>{t('choose.text')}</Text>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,text/csv"
        aria-label={t('choose.button')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) mutate(file);
          // The same file, changed meanwhile, may be chosen again.
          target.value = '';
        }}
      />
      <div>
        <Button
          appearance="primary"
          icon={<ArrowUploadRegular />}
          disabledFocusable={isPending}
          onClick={() => input.current?.click()}
        >
          {t('choose.button')}
        </Button>
      </div>
      <Text size={200}>{t('choose.kept')}</Text>
      {problem !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{t(`problems.${problem}`)}</MessageBarBody>
        </MessageBar>
      )}
      <ProblemMessage error={error} />
    </Panel>
  );
}
