import { Button, Field, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { useRef, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { documentFileEndings, type Documents } from '../../../../contract/index.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { fileProblem } from './file-problem.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
});

/** The file that is to be sent, with what is wrong with it where that can be told beforehand. */
export function ChooseFile(props: {
  readonly file: File | null;
  readonly space: Documents['space'];
  /** It was chosen before the screen was left, and has to be once more: a browser keeps no files. */
  readonly isExpected: boolean;
  readonly isBusy: boolean;
  readonly onChosen: (file: File) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('documents');
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const { file, space } = props;
  const largest = format.fileSize(space.largest);
  const left = format.fileSize(space.left);
  const kind = file === null ? null : fileProblem(file.size, space);
  const size = format.fileSize(file?.size ?? 0);
  const again = file === null && props.isExpected ? t('form.chooseAgain') : null;
  return (
    <Field
      validationState={kind === null ? 'none' : 'error'}
      validationMessage={kind === null ? again : t(`problems.${kind}`, { size, largest, left })}
      hint={`${t('form.kinds', { size: largest })} ${t('form.left', { size: left })}`}
    >
      <div className={styles.row}>
        <input
          ref={input}
          type="file"
          hidden
          accept={documentFileEndings.join(',')}
          aria-label={t('form.choose')}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) props.onChosen(chosen);
            // The same file, changed meanwhile, may be chosen again.
            target.value = '';
          }}
        />
        <Button
          icon={<ArrowUploadRegular />}
          disabledFocusable={props.isBusy}
          onClick={() => input.current?.click()}
        >
          {t(file === null ? 'form.choose' : 'form.other')}
        </Button>
        {file !== null && (
          <Text role="status" className={styles.name}>
            {t('form.chosen', { name: file.name, size })}
          </Text>
        )}
      </div>
    </Field>
  );
}
