import { Dropdown, Field, Option, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, listAudienceValues, previewRanking } from '../../../../../contract/index.ts';
import type { ExampleMentee, MatchingWeights } from '../../../../../contract/index.ts';
import { Panel } from '../../../../components/panel.tsx';
import { ProblemMessage } from '../../../../components/problem-message.tsx';
import { Section } from '../../../../components/section.tsx';
import { TopicPicker } from '../../../../components/topic-picker.tsx';
import { useEndpoint } from '../../../../lib/use-endpoint.ts';
import { useFormat } from '../../../../lib/use-format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { PreviewedOrder } from './previewed-order.tsx';

const pauseBeforeAsking = 500;

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  dropdown: { minWidth: 0 },
});

/**
 * The order of mentors for somebody made up, by the weights that hold beside those being set. No
 * employee's answers are behind the example.
 */
export function RankingPreview(props: {
  readonly programmeId: string;
  readonly weights: MatchingWeights;
  readonly jobLevels: readonly string[];
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('ranking-preview');
  const format = useFormat();
  const reader = useLanguage();
  const { data: values } = useEndpoint(listAudienceValues, {});
  const [made, setMade] = useState<Partial<ExampleMentee>>({});
  // Of the largest department where the owner has said nothing: somebody there is easily imagined.
  const example: ExampleMentee = {
    topics: [],
    jobLevel: 1,
    department: values?.departments[0]?.value ?? null,
    languages: [reader],
    ...made,
  };
  const change = (part: Partial<ExampleMentee>): void => setMade({ ...made, ...part });
  const written = JSON.stringify({ weights: props.weights, example });
  const [rested, setRested] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => setRested(written), pauseBeforeAsking);
    return () => clearTimeout(timer);
  }, [written]);
  const { data, error, isPlaceholderData } = useEndpoint(
    previewRanking,
    {
      params: { programmeId: props.programmeId },
      body: JSON.parse(rested) as { weights: MatchingWeights; example: ExampleMentee },
    },
    { keepsPrevious: true },
  );
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Panel>
        <TopicPicker
          label={t('topics')}
          hint={t('topicsHint')}
          selected={example.topics}
          maximum={5}
          maySuggest={false}
          onChange={(topics) => change({ topics })}
        />
        <div className={styles.fields}>
          <Field label={t('level')}>
            <Select
              value={String(example.jobLevel ?? '')}
              onChange={(_event, { value }) =>
                change({ jobLevel: value === '' ? null : Number(value) })
              }
            >
              <option value="">{t('unknown')}</option>
              {props.jobLevels.map((name, index) => (
                <option key={name} value={index + 1}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('department')}>
            <Select
              value={example.department ?? ''}
              onChange={(_event, { value }) => change({ department: value === '' ? null : value })}
            >
              <option value="">{t('unknown')}</option>
              {(values?.departments ?? []).map(({ value }) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('languages')}>
            <Dropdown
              multiselect
              className={styles.dropdown}
              value={format.list(example.languages.map(format.language))}
              selectedOptions={example.languages}
              onOptionSelect={(_event, { selectedOptions }) =>
                change({ languages: languages.filter((each) => selectedOptions.includes(each)) })
              }
            >
              {languages.map((each) => (
                <Option key={each} value={each}>
                  {format.language(each)}
                </Option>
              ))}
            </Dropdown>
          </Field>
        </div>
        <ProblemMessage error={error} />
        {data !== undefined && <PreviewedOrder preview={data} isOutdated={isPlaceholderData} />}
      </Panel>
    </Section>
  );
}
