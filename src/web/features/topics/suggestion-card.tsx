import { Button, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TopicSuggestion } from '../../../contract/index.ts';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { MakeTopicDialog } from './make-topic-dialog.tsx';
import { OtherTopicDialog } from './other-topic-dialog.tsx';
import { useDecision } from './use-decision.ts';

const useStyles = makeStyles({
  words: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  facts: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  alike: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** Words that somebody missed, and what can become of them. */
export function SuggestionCard(props: { readonly suggestion: TopicSuggestion }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('topics');
  const format = useFormat();
  const [dialog, setDialog] = useState<'make' | 'other' | null>(null);
  const { suggestion } = props;
  const decision = useDecision();
  const close = (): void => setDialog(null);
  const params = { id: suggestion.id };
  return (
    <Panel as="li">
      <div>
        <h3 className={styles.words}>{suggestion.words}</h3>
        <Text size={200} className={styles.facts}>
          {t('card.facts', {
            count: suggestion.count,
            language: format.language(suggestion.language),
            date: format.date(suggestion.firstAt),
          })}
        </Text>
      </div>
      {suggestion.alike.length > 0 && (
        <div className={styles.alike}>
          <Text>{t('card.alike')}</Text>
          <div className={styles.actions}>
            {suggestion.alike.map(({ id, label }) => (
              <Button
                key={id}
                disabledFocusable={decision.isPending}
                onClick={() =>
                  decision.mutate({ params, body: { decision: 'add-to-topic', topicId: id } })
                }
              >
                {label}
              </Button>
            ))}
          </div>
        </div>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => setDialog('make')}>
          {t('card.make')}
        </Button>
        <Button onClick={() => setDialog('other')}>{t('card.other')}</Button>
        <Button
          appearance="subtle"
          disabledFocusable={decision.isPending}
          onClick={() => decision.mutate({ params, body: { decision: 'dismiss' } })}
        >
          {t('card.dismiss')}
        </Button>
      </div>
      <ProblemMessage error={decision.error} />
      {dialog === 'make' && <MakeTopicDialog suggestion={suggestion} onClose={close} />}
      {dialog === 'other' && <OtherTopicDialog suggestion={suggestion} onClose={close} />}
    </Panel>
  );
}
