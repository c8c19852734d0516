import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useMentorshipStepWords } from '../../lib/use-mentorship-step-words.ts';
import { useMentorship, useOthers } from './mentorship-context.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** The one thing to do now, always on top. */
export function MentorshipStepPanel(props: {
  /** Does the step here, in place of the link to where it is done. */
  readonly actions?: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  const format = useFormat();
  const mentorship = useMentorship();
  const names = useOthers().map((person) => person.name);
  const words = useMentorshipStepWords()(mentorship, format.list(names));
  const leadsHere = words.to === `/mentorships/${mentorship.id}`;
  return (
    <Panel as="section" look="tinted" labelledBy="mentorship-step">
      <h2 id="mentorship-step" className={styles.title}>
        {words.title}
      </h2>
      <Text role="status">{words.text}</Text>
      <div className={styles.actions}>
        {props.actions}
        {!leadsHere && (
          <LinkButton to={words.to} appearance={mentorship.step.isMine ? 'primary' : 'secondary'}>
            {words.action}
          </LinkButton>
        )}
      </div>
    </Panel>
  );
}
