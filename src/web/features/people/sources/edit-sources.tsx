import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getSourceOrder, personSources, saveSourceOrder } from '../../../../contract/index.ts';
import type { FirstSources } from '../../../../contract/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import type { CallAnswer } from '../../../lib/api-client.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { partsToChoose } from './told-parts.ts';
import type { ChosenPart } from './told-parts.ts';

type Saved = CallAnswer<typeof getSourceOrder>;

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
  },
  part: { minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Whose word goes first, attribute by attribute; nobody's details change until it is saved. */
export function EditSources({ saved }: { readonly saved: Saved }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('source-order');
  const { draft, change, forget } = useDraft<FirstSources>(
    `source-order.${saved.savedAt ?? 'never'}`,
    saved.first,
  );
  const save = useEndpointChange(saveSourceOrder, {
    refreshes: [getSourceOrder],
    onDone: forget,
  });
  const parts = partsToChoose({ first: saved.first, told: saved.told });
  const isChanged = parts.some(({ part }) => draft[part] !== saved.first[part]);
  const canSave = isChanged && !save.isPending;
  if (parts.length === 0) {
    return <EmptyState title={t('empty.title')} text={t('empty.text')} />;
  }
  return (
    <Section title={t('title')} lead={t('lead')}>
      <div role="status">
        {saved.isApplying && (
          <MessageBar layout="multiline">
            <MessageBarBody>{t('applying')}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Panel>
        <div className={styles.parts}>
          {parts.map((each) => (
            <PartSource
              key={each.part}
              chosen={each}
              first={draft[each.part]}
              onChoose={(source) => change({ [each.part]: source })}
            />
          ))}
        </div>
        <Text className={styles.quiet}>{t('single')}</Text>
        <ProblemMessage error={save.error} />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={!canSave}
            onClick={() => {
              if (canSave) save.mutate({ body: { first: draft, basedOn: saved.savedAt } });
            }}
          >
            {t('save')}
          </Button>
          {isChanged && (
            <Button
              onClick={() => {
                change(saved.first);
                forget();
              }}
            >
              {t('undo')}
            </Button>
          )}
        </div>
      </Panel>
    </Section>
  );
}

/** One attribute: who tells it of how many, and whose word goes first. */
function PartSource(props: {
  readonly chosen: ChosenPart;
  readonly first: FirstSources[ChosenPart['part']];
  readonly onChoose: (source: FirstSources[ChosenPart['part']]) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('source-order');
  const { t: words } = useTranslation('people-records');
  const { part, sources, usual } = props.chosen;
  const told = sources.map(({ source, people }) =>
    t('tells', { source: words(`sources.${source}`), count: people }),
  );
  return (
    <Field label={words(`parts.${part}`)} hint={told.join(' · ')} className={styles.part}>
      <Select
        value={props.first ?? ''}
        onChange={(_event, { value }) =>
          props.onChoose(personSources.find((source) => source === value) ?? null)
        }
      >
        <option value="">{t('usual', { source: words(`sources.${usual}`) })}</option>
        {sources.map(({ source }) => (
          <option key={source} value={source}>
            {words(`sources.${source}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
