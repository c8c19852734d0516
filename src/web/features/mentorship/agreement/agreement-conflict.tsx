import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { WrittenText } from '../../../components/written-text.tsx';
import { takeTerms, type TermName } from './agreement-merge.ts';
import { useTermWords } from './use-term-words.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Two changed the same term at once: shows both, and lets the person choose for each. */
export function AgreementConflict(props: {
  readonly name: string;
  readonly mine: AgreementTerms;
  readonly theirs: AgreementTerms;
  readonly contested: readonly TermName[];
  readonly onResolved: (terms: AgreementTerms) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('agreement');
  const wordsOf = useTermWords();
  const [fromThem, setFromThem] = useState<readonly TermName[]>([]);
  return (
    <>
      <MessageBar intent="warning" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{t('conflict.title', { name: props.name })}</MessageBarTitle>{' '}
          {t('conflict.text')}
        </MessageBarBody>
      </MessageBar>
      {props.contested.map((term) => (
        <Panel key={term} as="article">
          <h3 className={styles.title}>{t(`terms.${term}`)}</h3>
          <div className={styles.sides}>
            {(['mine', 'theirs'] as const).map((side) => (
              <div key={side}>
                <Text size={200} className={styles.faint}>
                  {t(`conflict.${side}`, { name: props.name })}
                </Text>
                <WrittenText>{wordsOf(props[side], term) || t('nothingAgreed')}</WrittenText>
              </div>
            ))}
          </div>
          <RadioGroup
            layout="horizontal"
            aria-label={t('conflict.choose', { term: t(`terms.${term}`) })}
            value={fromThem.includes(term) ? 'theirs' : 'mine'}
            onChange={(_event, data) =>
              setFromThem((before) =>
                data.value === 'theirs'
                  ? [...before, term]
                  : before.filter((each) => each !== term),
              )
            }
          >
            <Radio value="mine" label={t('conflict.takeMine')} />
            <Radio value="theirs" label={t('conflict.takeTheirs', { name: props.name })} />
          </RadioGroup>
        </Panel>
      ))}
      <div>
        <Button
          appearance="primary"
          onClick={() => props.onResolved(takeTerms(props.mine, props.theirs, fromThem))}
        >
          {t('conflict.goOn')}
        </Button>
      </div>
    </>
  );
}
