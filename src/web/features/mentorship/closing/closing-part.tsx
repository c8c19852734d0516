import {
  Button,
  Field,
  Input,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getLookBack,
  saveEvaluation,
  type Evaluation,
  type LookBack,
} from '../../../../contract/index.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { FreeTextField } from '../../../components/free-text-field.tsx';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { ScaleField } from '../../../components/scale-field.tsx';
import { Section } from '../../../components/section.tsx';
import { WrittenText } from '../../../components/written-text.tsx';
import { useDraft } from '../../../lib/use-draft.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship, useOthers } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';
import { BeginAnew } from './begin-anew.tsx';
import { GoOnLonger } from './go-on-longer.tsx';
import { ProgrammeQuestions } from './programme-questions.tsx';

const useStyles = makeStyles({
  options: { flexWrap: 'wrap' },
  hours: { maxWidth: '120px' },
  faint: { color: tokens.colorNeutralForeground3 },
});

const attainments = ['fully', 'mostly', 'partly', 'not'] as const;

/** Looking back: what it brought, thanks to the others, and what they thanked for. */
export function ClosingPart(): JSX.Element {
  const { id } = useMentorship();
  const { data, error, refetch } = useEndpoint(getLookBack, { params: { id } });
  if (data === undefined) {
    return error === null ? (
      <LoadingSkeleton />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      <Thanks thanks={data.thanks} />
      {!data.isOpen && <BeginAnew />}
      {(data.isOpen || data.mine !== null) && <EvaluationForm lookBack={data} />}
      {data.isOpen && <GoOnLonger />}
    </>
  );
}

function Thanks({ thanks }: { readonly thanks: LookBack['thanks'] }): JSX.Element | null {
  const { t } = useTranslation('closing');
  const others = useOthers();
  if (thanks.length === 0) return null;
  return (
    <Section title={t('thanks.title')}>
      {thanks.map(({ from, words }) => (
        <Panel key={from} look="tinted">
          <WrittenText>{words}</WrittenText>
          <Text weight="semibold">{others.find(({ id }) => id === from)?.name}</Text>
        </Panel>
      ))}
    </Section>
  );
}

function EvaluationForm({ lookBack }: { readonly lookBack: LookBack }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('closing');
  const format = useFormat();
  const { id } = useMentorship();
  const { draft, change, forget } = useDraft<Partial<Evaluation>>(
    `evaluation.${id}`,
    lookBack.mine ?? { hours: Math.round(lookBack.recordedMinutes / 60) },
  );
  const save = useMentorshipChange(saveEvaluation, { reads: getLookBack, onDone: forget });
  const {
    satisfaction,
    goalsAttained,
    wouldRecommend,
    hours = 0,
    learnt = '',
    thanks = '',
    answers = [],
    givesAnswers = false,
  } = draft;
  const recorded = Math.round(lookBack.recordedMinutes / 6) / 10;
  const { attained, changed, dropped, open } = lookBack.goals;
  const set = attained + changed + dropped + open;
  const goalWords = t('form.goalCount', { attained, count: set });
  const complete =
    satisfaction === undefined || goalsAttained === undefined || wouldRecommend === undefined
      ? null
      : {
          ...{ satisfaction, goalsAttained, wouldRecommend, hours, learnt, thanks },
          // An answer that was emptied again is none.
          answers: answers.filter(({ words }) => words.trim() !== ''),
          givesAnswers,
        };
  return (
    <Section title={t('form.title')} lead={t('form.lead')}>
      <Panel>
        <ScaleField
          label={t('form.satisfaction')}
          isDisabled={!lookBack.isOpen}
          value={satisfaction}
          labelOf={(level) => t(`form.levels.${level}`)}
          onChange={(level) => change({ satisfaction: level })}
        />
        <Field label={t('form.goals')} {...(set === 0 ? {} : { hint: goalWords })}>
          <RadioGroup
            layout="horizontal"
            className={styles.options}
            disabled={!lookBack.isOpen}
            value={goalsAttained ?? ''}
            onChange={(_event, data) =>
              change({ goalsAttained: attainments.find((each) => each === data.value) ?? 'not' })
            }
          >
            {attainments.map((each) => (
              <Radio key={each} value={each} label={t(`form.attained.${each}`)} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={t('form.recommend')}>
          <RadioGroup
            layout="horizontal"
            className={styles.options}
            disabled={!lookBack.isOpen}
            value={wouldRecommend === undefined ? '' : wouldRecommend ? 'yes' : 'no'}
            onChange={(_event, data) => change({ wouldRecommend: data.value === 'yes' })}
          >
            <Radio value="yes" label={t('form.yes')} />
            <Radio value="no" label={t('form.no')} />
          </RadioGroup>
        </Field>
        <Field
          label={t('form.hours')}
          hint={
            lookBack.recordedMinutes === 0
              ? t('form.hoursHint')
              : t('form.hoursRecorded', { count: recorded, hours: format.number(recorded) })
          }
        >
          <Input
            className={styles.hours}
            type="number"
            min={0}
            max={1000}
            disabled={!lookBack.isOpen}
            value={String(hours)}
            onChange={(_event, data) =>
              change({ hours: Math.min(1000, Math.max(0, Math.trunc(Number(data.value)) || 0)) })
            }
          />
        </Field>
        {lookBack.isOpen ? (
          <>
            <FreeTextField
              label={t('form.learnt')}
              hint={t('form.learntHint')}
              value={learnt}
              maximum={2000}
              onChange={(text) => change({ learnt: text })}
            />
            <FreeTextField
              label={t('form.thanks')}
              hint={t('form.thanksHint')}
              value={thanks}
              maximum={1000}
              onChange={(text) => change({ thanks: text })}
            />
            <ProgrammeQuestions
              questions={lookBack.questions}
              answers={answers}
              givesAnswers={givesAnswers}
              onChange={change}
            />
            <ProblemMessage error={save.error} />
            <div>
              <Button
                appearance="primary"
                disabledFocusable={complete === null || save.isPending}
                onClick={() => {
                  if (complete) save.mutate({ params: { id }, body: complete });
                }}
              >
                {t(lookBack.mine === null ? 'form.save' : 'form.change')}
              </Button>
            </div>
            {lookBack.closesAt !== null && (
              <Text role="status" size={200} className={styles.faint}>
                {t(lookBack.mine === null ? 'form.open' : 'form.kept', {
                  date: format.date(lookBack.closesAt),
                })}
              </Text>
            )}
          </>
        ) : (
          <>
            <WrittenText>{learnt}</WrittenText>
            <WrittenText>{thanks}</WrittenText>
            {answers.map(({ question, words }) => (
              <div key={question}>
                <Text weight="semibold">{question}</Text>
                <WrittenText>{words}</WrittenText>
              </div>
            ))}
          </>
        )}
      </Panel>
    </Section>
  );
}
