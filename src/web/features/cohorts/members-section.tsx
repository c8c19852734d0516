import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cohort } from '../../../contract/index.ts';
import { FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { MemberList } from './member-list.tsx';

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start' },
  faint: { color: tokens.colorNeutralForeground2 },
});

/** Who takes part, in numbers, and one by one where the owner wants to see it. */
export function MembersSection({ cohort }: { readonly cohort: Cohort }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('cohorts');
  const { number } = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Section title={t('members.title')}>
      <Panel>
        <FactList
          facts={(['mentees', 'mentors', 'seats'] as const).map((fact) => ({
            name: t(`members.${fact}`),
            value: number(cohort[fact]),
          }))}
        />
        {cohort.state === 'draft' && cohort.mentees > cohort.seats && (
          <Text className={styles.faint}>
            {t('members.tooFew', { count: cohort.mentees - cohort.seats })}
          </Text>
        )}
        <Button
          className={styles.button}
          size="small"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? 'members.hide' : 'members.show')}
        </Button>
        {isOpen && <MemberList cohort={cohort} />}
      </Panel>
    </Section>
  );
}
