import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  languages,
  resourceKinds,
  type Language,
  type ProgrammeResource,
  type ResourceKind,
} from '../../../../contract/index.ts';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useFormat } from '../../../lib/use-format.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  remove: { alignSelf: 'flex-end' },
});

/** One thing of the library: a link, a video or a text. */
export function ResourceRow(props: {
  readonly resource: ProgrammeResource;
  readonly hasProblem: (part: keyof ProgrammeResource) => boolean;
  readonly onChange: (part: Partial<ProgrammeResource>) => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const format = useFormat();
  const { resource, hasProblem, onChange } = props;
  const isText = resource.kind === 'text';
  return (
    <Panel>
      <div className={styles.row}>
        <Field label={t('learning.resourceKind')}>
          <Select
            value={resource.kind}
            onChange={(_event, { value }) => {
              const kind = value as ResourceKind;
              onChange(kind === 'text' ? { kind, url: '' } : { kind });
            }}
          >
            {resourceKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`learning.resourceKinds.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={t('learning.resourceTitle')}
          {...(hasProblem('title') ? { validationMessage: t('problems.needed') } : {})}
        >
          <Input
            value={resource.title}
            maxLength={200}
            onChange={(_event, { value }) => onChange({ title: value })}
          />
        </Field>
        {!isText && (
          <Field
            label={t('learning.resourceUrl')}
            {...(hasProblem('url') ? { validationMessage: t('problems.url') } : {})}
          >
            <Input
              type="url"
              placeholder="https://"
              value={resource.url}
              onChange={(_event, { value }) => onChange({ url: value })}
            />
          </Field>
        )}
      </div>
      <FreeTextField
        label={t(isText ? 'learning.resourceText' : 'learning.resourceWords')}
        value={resource.words}
        maximum={5000}
        rows={isText ? 5 : 2}
        problem={hasProblem('words') ? t('problems.needed') : undefined}
        onChange={(words) => onChange({ words })}
      />
      <div className={styles.row}>
        <Field label={t('learning.resourceLanguage')}>
          <Select
            value={resource.language ?? ''}
            onChange={(_event, { value }) =>
              onChange({ language: value === '' ? null : (value as Language) })
            }
          >
            <option value="">{t('learning.anyLanguage')}</option>
            {languages.map((language) => (
              <option key={language} value={language}>
                {format.language(language)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('learning.resourceTag')} hint={t('learning.resourceTagHint')}>
          <Input
            value={resource.tag}
            maxLength={40}
            onChange={(_event, { value }) => onChange({ tag: value })}
          />
        </Field>
      </div>
      <Button
        className={styles.remove}
        icon={<DeleteRegular />}
        aria-label={t('learning.removeResource', { title: resource.title })}
        onClick={props.onRemove}
      />
    </Panel>
  );
}
