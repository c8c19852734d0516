import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPart } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { ColumnRow } from './column-row.tsx';
import type { InspectedFile } from './use-inspection.ts';
import { useUpload } from './use-upload.ts';

const useStyles = makeStyles({
  columns: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The second step: what each column tells, with what its first rows hold. */
export function MapColumns(props: {
  readonly inspected: InspectedFile;
  readonly onStarted: (id: string) => void;
  readonly onBack: () => void;
}): JSX.Element {
  const { file, seen } = props.inspected;
  const styles = useStyles();
  const { t } = useTranslation('people');
  const [parts, setParts] = useState<readonly (ImportPart | null)[]>(
    seen.columns.map(({ part }) => part),
  );
  const [isComplete, setIsComplete] = useState(true);
  const { mutate, error, isPending } = useUpload(props.onStarted);
  const hasNumber = parts.includes('employeeNumber');

  const choose = (at: number, part: ImportPart | null): void =>
    // A part that another column told is this one's from now on.
    setParts(parts.map((each, index) => (index === at ? part : each === part ? null : each)));
  const send = (): void => {
    const mapping = Object.fromEntries(
      seen.columns.flatMap(({ name }, index) => {
        const part = parts[index] ?? null;
        return part === null ? [] : [[name, part] as const];
      }),
    );
    mutate({ file, mapping, isComplete });
  };
  return (
    <Panel>
      <Text block>{t('map.text', { file: file.name })}</Text>
      <ul className={styles.columns}>
        {seen.columns.map(({ name, sample }, index) => (
          <ColumnRow
            key={name}
            name={name}
            sample={sample}
            part={parts[index] ?? null}
            onChoose={(part) => choose(index, part)}
          />
        ))}
      </ul>
      <Checkbox
        label={t('map.complete')}
        checked={isComplete}
        onChange={(_event, { checked }) => setIsComplete(checked === true)}
      />
      <div role="status">
        {!hasNumber && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('map.needsNumber')}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <ProblemMessage error={error} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!hasNumber || isPending}
          onClick={() => {
            if (hasNumber && !isPending) send();
          }}
        >
          {t(isPending ? 'map.sending' : 'map.send')}
        </Button>
        <Button onClick={props.onBack}>{t('map.back')}</Button>
      </div>
      <Text size={200}>{t('map.nothingYet')}</Text>
    </Panel>
  );
}
