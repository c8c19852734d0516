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
import { Panel } from '../../components/panel.tsx';
import { WrittenText } from '../../components/written-text.tsx';
import { takeFields } from './merge-changes.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Two changed the same field at once: shows both, and lets the person choose for each. */
export function EditConflict<Content extends object>(props: {
  /** Who changed it too. */
  readonly name: string;
  readonly mine: Content;
  readonly theirs: Content;
  readonly contested: readonly (keyof Content & string)[];
  readonly labelOf: (field: keyof Content & string) => string;
  /** What a field says, in words. */
  readonly wordsOf: (content: Content, field: keyof Content & string) => string;
  readonly onResolved: (content: Content) => void;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentorship');
  const [fromThem, setFromThem] = useState<readonly (keyof Content & string)[]>([]);
  return (
    <>
      <MessageBar intent="warning" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{t('conflict.title', { name: props.name })}</MessageBarTitle>{' '}
          {t('conflict.text')}
        </MessageBarBody>
      </MessageBar>
      {props.contested.map((field) => (
        <Panel key={field} as="article">
          <h3 className={styles.title}>{props.labelOf(field)}</h3>
          <div className={styles.sides}>
            {(['mine', 'theirs'] as const).map((side) => (
              <div key={side}>
                <Text size={200} className={styles.faint}>
                  {t(`conflict.${side}`, { name: props.name })}
                </Text>
                <WrittenText>
                  {props.wordsOf(props[side], field) || t('conflict.nothing')}
                </WrittenText>
              </div>
            ))}
          </div>
          <RadioGroup
            layout="horizontal"
            aria-label={t('conflict.choose', { term: props.labelOf(field) })}
            value={fromThem.includes(field) ? 'theirs' : 'mine'}
            onChange={(_event, data) =>
              setFromThem((before) =>
                data.value === 'theirs'
                  ? [...before, field]
                  : before.filter((each) => each !== field),
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
          onClick={() => props.onResolved(takeFields(props.mine, props.theirs, fromThem))}
        >
          {t('conflict.goOn')}
        </Button>
      </div>
    </>
  );
}
