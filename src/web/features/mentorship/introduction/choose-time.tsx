import { Button, Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ComponentProps, type JSX, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  chooseConversationTime,
  getIntroduction,
  type Introduction,
} from '../../../../contract/index.ts';
import { FactList } from '../../../components/fact-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useMentorship, useOthers } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { useTimeWords } from './use-time-words.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Chooses one of the times that another member proposed. */
export function ChooseTime(props: {
  readonly introduction: Introduction;
  readonly proposal: NonNullable<Introduction['proposal']>;
  readonly facts: ComponentProps<typeof FactList>['facts'];
  readonly children: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('introduction');
  const { id } = useMentorship();
  const wordsOf = useTimeWords(props.introduction);
  const proposer = useOthers().find((person) => person.id === props.proposal.by);
  const [time, setTime] = useState('');
  const choose = useMentorshipChange(chooseConversationTime, { reads: getIntroduction });
  return (
    <Section title={t('times.chooseTitle', { name: firstNameOf(proposer?.name ?? '') })}>
      <Panel>
        <FactList facts={props.facts} />
        <Field label={t('times.choose')}>
          <RadioGroup value={time} onChange={(_event, data) => setTime(data.value)}>
            {props.proposal.times.map((each) => (
              <Radio key={each} value={each} label={wordsOf(each)} />
            ))}
          </RadioGroup>
        </Field>
        <ProblemMessage error={choose.error} />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={time === '' || choose.isPending}
            onClick={() =>
              choose.mutate({
                params: { id },
                body: { proposal: props.introduction.proposalNumber, time },
              })
            }
          >
            {t('times.confirm')}
          </Button>
        </div>
        {props.children}
      </Panel>
    </Section>
  );
}
