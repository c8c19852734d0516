import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDesk } from '../../../contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { StuckPanel } from './stuck-panel.tsx';

const useStyles = makeStyles({
  panels: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 400px), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
  },
});

/** Where people do not get on, and a kind word for them. */
export function StuckSection(props: {
  readonly programmeId: string;
  readonly stuck: ProgrammeDesk['stuck'];
  readonly mayNudge: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-desk');
  const found = props.stuck.filter(({ total }) => total > 0);
  return (
    <Section title={t('stuck.title')} lead={t('stuck.lead')}>
      {found.length === 0 ? (
        <Panel>
          <EmptyState headingLevel={3} title={t('stuck.none.title')} text={t('stuck.none.text')} />
        </Panel>
      ) : (
        <div className={styles.panels}>
          {found.map((stuck) => (
            <StuckPanel
              key={stuck.kind}
              programmeId={props.programmeId}
              stuck={stuck}
              mayNudge={props.mayNudge}
            />
          ))}
        </div>
      )}
    </Section>
  );
}
