import { Button, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { answerGroupRequest, joinGroup, type Group } from '../../../contract/index.ts';
import { FreeTextField } from '../../components/free-text-field.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { WrittenText } from '../../components/written-text.tsx';
import { useDraft } from '../../lib/use-draft.ts';
import { useFormat } from '../../lib/use-format.ts';
import { OfferPanel } from './offer-panel.tsx';
import { useGroupChange } from './use-group-change.ts';

const maximum = 1000;

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** The way in: joining, asking, an invitation to answer, or why there is none now. */
export function JoinPanel({ group }: { readonly group: Group }): JSX.Element | null {
  const { myRole, myRequest, obstacle } = group;
  if (myRole !== null) return null;
  if (myRequest?.kind === 'invitation') return <Invitation group={group} />;
  if (myRequest !== null) return <Asked group={group} />;
  return (
    <>
      {group.mayOffer && <OfferPanel group={group} />}
      {obstacle === null && <Join group={group} />}
      {obstacle !== null && !group.mayOffer && <Obstacle group={group} />}
    </>
  );
}

function Join({ group }: { readonly group: Group }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('group');
  const { id, settings } = group;
  const { draft, change, forget } = useDraft(`group-words.${id}`, { words: '' });
  const join = useGroupChange(joinGroup, forget);
  const isAsking = settings.wayIn === 'asking';
  return (
    <Panel as="section" look="tinted" labelledBy="join">
      <h2 id="join" className={styles.title}>
        {t(isAsking ? 'join.ask.title' : 'join.title')}
      </h2>
      <Text>{t(isAsking ? 'join.ask.text' : 'join.text')}</Text>
      {isAsking && (
        <FreeTextField
          label={t('join.ask.words')}
          hint={t('join.ask.hint')}
          value={draft.words}
          maximum={maximum}
          rows={3}
          onChange={(words) => change({ words })}
        />
      )}
      <ProblemMessage error={join.error} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={join.isPending}
          onClick={() =>
            join.mutate({
              params: { id },
              body: { words: isAsking ? draft.words : '', role: null },
            })
          }
        >
          {t(isAsking ? 'join.ask.action' : 'join.action')}
        </Button>
      </div>
    </Panel>
  );
}

function Asked({ group: { myRequest } }: { readonly group: Group }): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('group');
  const format = useFormat();
  const answer = useGroupChange(answerGroupRequest);
  if (myRequest === null) return null;
  const { id, role, expiresAt } = myRequest;
  const isOffer = role === 'mentor';
  return (
    <Panel as="section" look="tinted" labelledBy="asked">
      <h2 id="asked" className={styles.title}>
        {t(isOffer ? 'asked.titleMentor' : 'asked.title')}
      </h2>
      <Text role="status">
        {t(isOffer ? 'asked.textMentor' : 'asked.text', { date: format.date(expiresAt) })}
      </Text>
      <ProblemMessage error={answer.error} />
      <div className={styles.actions}>
        <Button
          disabledFocusable={answer.isPending}
          onClick={() => answer.mutate({ params: { id, answer: 'withdraw' } })}
        >
          {t('asked.withdraw')}
        </Button>
      </div>
    </Panel>
  );
}

function Invitation({ group }: { readonly group: Group }): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('group');
  const format = useFormat();
  const answer = useGroupChange(answerGroupRequest);
  const { myRequest, obstacle } = group;
  if (myRequest === null) return null;
  const { id, role, madeBy, words, expiresAt } = myRequest;
  return (
    <Panel as="section" look="tinted" labelledBy="invited">
      <h2 id="invited" className={styles.title}>
        {t('invited.title', {
          name: madeBy.name,
          role: t(`common:roles.${role}`).toLocaleLowerCase(),
        })}
      </h2>
      {words !== '' && <WrittenText>{words}</WrittenText>}
      <Text>{t('invited.text', { date: format.date(expiresAt) })}</Text>
      {obstacle !== null && <Text role="status">{t(`obstacles.${obstacle}`)}</Text>}
      <CourseFirst group={group} />
      <ProblemMessage error={answer.error} />
      <div className={styles.actions}>
        {obstacle === null && (
          <Button
            appearance="primary"
            disabledFocusable={answer.isPending}
            onClick={() => answer.mutate({ params: { id, answer: 'accept' } })}
          >
            {t('invited.accept')}
          </Button>
        )}
        <Button
          disabledFocusable={answer.isPending}
          onClick={() => answer.mutate({ params: { id, answer: 'decline' } })}
        >
          {t('invited.decline')}
        </Button>
      </div>
    </Panel>
  );
}

function Obstacle({ group }: { readonly group: Group }): JSX.Element | null {
  const { t } = useTranslation('group');
  if (group.obstacle === null) return null;
  return (
    <Panel>
      <Text>{t(`obstacles.${group.obstacle}`)}</Text>
      <CourseFirst group={group} />
    </Panel>
  );
}

/** The way to the course that comes first, also for those whom nobody has assigned it to. */
function CourseFirst({ group: { courseFirst } }: { readonly group: Group }): JSX.Element | null {
  const { t } = useTranslation('group');
  if (courseFirst === null) return null;
  return (
    <div>
      <LinkButton to={`/courses/${courseFirst}`} appearance="primary">
        {t('toCourse')}
      </LinkButton>
    </div>
  );
}
