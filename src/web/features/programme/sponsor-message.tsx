import { Avatar, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { initialsOf } from '../../../content/initials.ts';
import { Panel } from '../../components/panel.tsx';
import { WrittenText } from '../../components/written-text.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.subtitle2, margin: 0 },
});

/** What somebody who stands for the programme says to people. */
export function SponsorMessage(props: {
  readonly name: string;
  readonly message: string;
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('programme');
  if (props.message === '') return null;
  return (
    <Panel as="section" labelledBy="sponsor-message">
      <div className={styles.head}>
        <Avatar
          name={props.name}
          initials={initialsOf(props.name)}
          size={48}
          color="colorful"
          aria-hidden
        />
        <h2 id="sponsor-message" className={styles.title}>
          {t('sponsor.title', { name: props.name })}
        </h2>
      </div>
      <Text size={400}>
        <WrittenText>{props.message}</WrittenText>
      </Text>
    </Panel>
  );
}
