import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../../../contract/index.ts';
import { useFormat } from '../../lib/use-format.ts';
import { AppLink } from '../app-link.tsx';
import { LabelTags } from '../label-tags.tsx';
import { Panel } from '../panel.tsx';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  mission: { color: tokens.colorNeutralForeground2, flexGrow: 1 },
});

/** A programme in a list: what it is called, for and like. */
export function ProgrammeCard(props: {
  readonly programme: Programme;
  readonly isUpcoming?: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { programme } = props;
  const labels = [
    t(`formats.${programme.format}.name`),
    ...(props.isUpcoming === true && programme.opensOn !== null
      ? [t('list.opensOn', { date: format.shortDate(programme.opensOn) })]
      : []),
    ...(programme.endsOn === null
      ? []
      : [t('list.until', { date: format.shortDate(programme.endsOn) })]),
  ];
  return (
    <Panel as="li">
      <h3 className={styles.title}>
        <AppLink to={`/programmes/${programme.id}`}>{programme.name}</AppLink>
      </h3>
      <Text className={styles.mission}>{programme.mission}</Text>
      <LabelTags labels={labels} />
    </Panel>
  );
}
