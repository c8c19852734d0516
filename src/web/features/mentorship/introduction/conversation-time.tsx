import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Introduction } from '../../../../contract/index.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { WrittenText } from '../../../components/written-text.tsx';
import { useMe } from '../../../lib/me.ts';
import { ChooseTime } from './choose-time.tsx';
import { ProposeTimes } from './propose-times.tsx';
import { useTimeWords } from './use-time-words.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** When the first conversation is: proposed, chosen, or still to be proposed. */
export function ConversationTime(props: { readonly introduction: Introduction }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('introduction');
  const me = useMe();
  const wordsOf = useTimeWords(props.introduction);
  const [isProposing, setIsProposing] = useState(false);
  const { proposal, conversationAt } = props.introduction;

  if (isProposing || (conversationAt === null && (proposal?.times.length ?? 0) === 0)) {
    return (
      <ProposeTimes
        introduction={props.introduction}
        onDone={() => setIsProposing(false)}
        {...(isProposing ? { onCancel: () => setIsProposing(false) } : {})}
      />
    );
  }
  const proposeOther = (
    <div className={styles.actions}>
      <Button onClick={() => setIsProposing(true)}>{t('times.others')}</Button>
    </div>
  );
  if (proposal === null) return proposeOther;
  const facts = [
    ...(conversationAt === null ? [] : [{ name: t('times.when'), value: wordsOf(conversationAt) }]),
    { name: t('times.length'), value: t('times.minutes', { count: proposal.minutes }) },
    { name: t('times.how'), value: t(`common:modes.${proposal.mode}`) },
    ...(proposal.place === ''
      ? []
      : [{ name: t('times.where'), value: <WrittenText>{proposal.place}</WrittenText> }]),
  ];
  if (conversationAt !== null) {
    return (
      <Section title={t('times.plannedTitle')}>
        <Panel>
          <FactList facts={facts} />
          {proposeOther}
        </Panel>
      </Section>
    );
  }
  if (proposal.by !== me.person.id) {
    return (
      <ChooseTime introduction={props.introduction} proposal={proposal} facts={facts}>
        {proposeOther}
      </ChooseTime>
    );
  }
  return (
    <Section title={t('times.proposedTitle')} lead={t('times.proposedLead')}>
      <Panel>
        {proposal.times.map((time) => (
          <Text key={time}>{wordsOf(time)}</Text>
        ))}
        <FactList facts={facts} />
        {proposeOther}
      </Panel>
    </Section>
  );
}
