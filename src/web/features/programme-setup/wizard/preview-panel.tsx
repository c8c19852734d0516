import {
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  previewProgramme,
  type ProgrammePreview,
  type ProgrammeSettings,
} from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { findProblemsOfCount } from './find-problems.ts';
import { useFormat } from '../../../lib/use-format.ts';

const pauseBeforeAsking = 350;

const useStyles = makeStyles({
  // In sight while the rules further down are changed.
  panel: {
    '@media (min-width: 800px) and (min-height: 640px)': {
      position: 'sticky',
      top: tokens.spacingVerticalS,
      zIndex: 1,
    },
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
  },
  fact: { display: 'flex', flexDirection: 'column-reverse' },
  number: { ...typographyStyles.title3, margin: 0 },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

type Counted = Pick<ProgrammeSettings, 'format' | 'audience' | 'rules'>;

/** Asks again once the settings have rested for a moment; what cannot be asked keeps the last answer. */
export function usePreview(settings: Counted): {
  readonly preview: ProgrammePreview | undefined;
  readonly error: Error | null;
} {
  const { format, audience, rules } = settings;
  const [asked, setAsked] = useState<Counted>({ format, audience, rules });
  const written = JSON.stringify({ format, audience, rules });
  useEffect(() => {
    const timer = setTimeout(() => setAsked(JSON.parse(written) as Counted), pauseBeforeAsking);
    return () => clearTimeout(timer);
  }, [written]);
  const { data, error } = useEndpoint(
    previewProgramme,
    { body: asked },
    { isEnabled: findProblemsOfCount(asked).length === 0, keepsPrevious: true },
  );
  return { preview: data, error };
}

/** What nobody satisfies, the widest first; null where somebody satisfies all. */
export function findNobody(
  preview: ProgrammePreview,
): 'people' | 'mentors' | 'mentees' | 'pairs' | null {
  if (preview.people === 0) return 'people';
  if (preview.pairs === null) return preview.mentees === 0 ? 'mentees' : null;
  if (preview.mentors === 0) return 'mentors';
  if (preview.mentees === 0) return 'mentees';
  return preview.pairs === 0 ? 'pairs' : null;
}

/** Whether everybody comes as the same: peers, and circles without mentors beside the facilitator. */
function areEqual({ format, rules }: Counted): boolean {
  return format === 'peer' || (format === 'facilitated_group' && rules.groupMentors.to === 0);
}

/** Counts at once whom the settings let take part, and says where nobody is left. */
export function PreviewPanel({ settings }: { readonly settings: Counted }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const format = useFormat();
  const { preview, error } = usePreview(settings);
  const numberOf = (value: number): string =>
    preview?.isEstimate === true
      ? t('preview.about', { number: format.number(value) })
      : format.number(value);
  const facts: [string, string][] =
    preview === undefined
      ? []
      : [
          [t('preview.people'), format.number(preview.people)],
          ...(areEqual(settings)
            ? [[t('preview.peers'), format.number(preview.mentees)] as [string, string]]
            : [
                [t('preview.mentors'), format.number(preview.mentors)] as [string, string],
                [t('preview.mentees'), format.number(preview.mentees)] as [string, string],
              ]),
          ...(preview.pairs === null
            ? []
            : [[t('preview.pairs'), numberOf(preview.pairs)] as [string, string]]),
        ];
  return (
    <Panel as="section" look="tinted" className={styles.panel} labelledBy="preview-title">
      <h2 id="preview-title" className={styles.title}>
        {t('preview.title')}
      </h2>
      <dl className={styles.numbers} aria-live="polite">
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.number}>{value}</dd>
          </div>
        ))}
      </dl>
      <ProblemMessage error={preview === undefined ? error : null} />
      {preview !== undefined && <PreviewWarning preview={preview} />}
    </Panel>
  );
}

function PreviewWarning({ preview }: { readonly preview: ProgrammePreview }): JSX.Element | null {
  const { t } = useTranslation('programme-setup');
  const format = useFormat();
  const nobody = findNobody(preview);
  const alone =
    preview.menteesWithMentor === null ? 0 : preview.mentees - preview.menteesWithMentor;
  const most =
    preview.obstacles.length === 0
      ? ''
      : t('preview.most', {
          rules: format.list(preview.obstacles.map(({ rule }) => t(`preview.obstacles.${rule}`))),
        });
  if (nobody !== null) {
    return (
      <MessageBar intent="warning" layout="multiline" politeness="polite">
        <MessageBarBody>
          {t(`preview.nobody.${nobody}`)} {nobody === 'pairs' && most}
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (alone === 0) return null;
  return (
    <Text>
      {t('preview.withoutMentor', { count: alone })} {most}
    </Text>
  );
}
