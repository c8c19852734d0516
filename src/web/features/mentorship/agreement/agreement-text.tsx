import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../../../../contract/index.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { WrittenText } from '../../../components/written-text.tsx';
import { numberTerms, textTerms } from './agreement-terms.ts';
import { useTermWords } from './use-term-words.ts';

const useStyles = makeStyles({
  clause: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** An agreement to be read, on screen or on paper. */
export function AgreementText(props: {
  readonly terms: AgreementTerms;
  readonly programmeText: string | null;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('agreement');
  const wordsOf = useTermWords();
  const { terms } = props;
  return (
    <>
      {props.programmeText !== null && <WrittenText>{props.programmeText}</WrittenText>}
      <FactList
        facts={[...numberTerms, 'mode' as const, 'structure' as const].map((name) => ({
          name: t(`terms.${name}`),
          value: wordsOf(terms, name),
        }))}
      />
      {textTerms.map((name) => (
        <div key={name} className={styles.clause}>
          <h3 className={styles.title}>{t(`terms.${name}`)}</h3>
          {terms[name] === '' ? (
            <Text className={styles.faint}>{t('nothingAgreed')}</Text>
          ) : (
            <WrittenText>{terms[name]}</WrittenText>
          )}
        </div>
      ))}
    </>
  );
}
