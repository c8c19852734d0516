import {
  Button,
  Field,
  Input,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { groupWaysIn, type GroupSettings, type Programme } from '../../../contract/index.ts';
import { DateField } from '../../components/date-field.tsx';
import { FreeTextField } from '../../components/free-text-field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { TopicPicker } from '../../components/topic-picker.tsx';

const limits = { title: 120, theme: 2000, topics: 5 };

const useStyles = makeStyles({
  sizes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What people see of a group, and how many it takes. */
export function GroupForm(props: {
  readonly draft: GroupSettings;
  readonly change: (change: Partial<GroupSettings>) => void;
  /** The programme's sizes, within which the group's are chosen. */
  readonly sizes: Programme['rules']['groupSize'];
  readonly saveLabel: string;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onSave: () => void;
  readonly onCancel?: () => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('group');
  const [isTried, setIsTried] = useState(false);
  const { draft, change, sizes } = props;
  const isTitled = draft.title.trim() !== '';
  const setSize = (part: Partial<GroupSettings['size']>): void => {
    const size = { ...draft.size, ...part };
    // The other bound follows, so that the smallest group is never larger than the largest.
    if (size.from > size.to) {
      if (part.from === undefined) size.from = size.to;
      else size.to = size.from;
    }
    change({ size });
  };
  const save = (): void => {
    setIsTried(true);
    if (isTitled) props.onSave();
  };
  return (
    <Panel>
      <Field
        label={t('form.title')}
        hint={t('form.titleHint')}
        required
        {...(isTried && !isTitled ? { validationMessage: t('form.titleMissing') } : {})}
      >
        <Input
          value={draft.title}
          maxLength={limits.title}
          onChange={(_event, { value }) => change({ title: value })}
        />
      </Field>
      <FreeTextField
        label={t('form.theme')}
        hint={t('form.themeHint')}
        value={draft.theme}
        maximum={limits.theme}
        onChange={(theme) => change({ theme })}
      />
      <TopicPicker
        label={t('form.topics')}
        selected={draft.topics}
        maximum={limits.topics}
        onChange={(topics) => change({ topics })}
      />
      <div className={styles.sizes}>
        {(['from', 'to'] as const).map((bound) => (
          <NumberField
            key={bound}
            label={t(`form.size.${bound}`)}
            unit={t('form.size.people')}
            value={draft.size[bound]}
            from={sizes.from}
            to={sizes.to}
            onChange={(value) => setSize({ [bound]: value })}
          />
        ))}
        <DateField
          label={t('form.until')}
          value={draft.joinsUntil}
          onChange={(joinsUntil) => change({ joinsUntil })}
        />
      </div>
      <Field label={t('form.wayIn')}>
        <RadioGroup
          value={draft.wayIn}
          onChange={(_event, { value }) => {
            const wayIn = groupWaysIn.find((each) => each === value);
            if (wayIn) change({ wayIn });
          }}
        >
          {groupWaysIn.map((wayIn) => (
            <Radio key={wayIn} value={wayIn} label={t(`waysIn.${wayIn}`)} />
          ))}
        </RadioGroup>
      </Field>
      <ProblemMessage error={props.error} />
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={props.isBusy} onClick={save}>
          {props.saveLabel}
        </Button>
        {props.onCancel && <Button onClick={props.onCancel}>{t('common:cancel')}</Button>}
      </div>
    </Panel>
  );
}
