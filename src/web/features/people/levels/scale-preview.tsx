import {
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { previewJobLevels } from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import type { CallAnswer } from '../../../lib/api-client.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { stepName, type LevelParts } from './level-parts.ts';

type Preview = CallAnswer<typeof previewJobLevels>;

/** How many people stand on each step, as it is and as it would be, before anything is saved. */
export function ScalePreview(
  props: Pick<LevelParts, 'scale' | 'language'> & {
    readonly counts: Preview['before'];
    readonly preview: Preview | undefined;
    readonly isChanged: boolean;
  },
): JSX.Element {
  const { counts, preview, isChanged } = props;
  const { t } = useTranslation('job-levels');
  const { number } = useFormat();
  const reader = useLanguage();
  const before = preview?.before ?? counts;
  const steps = [
    ...new Set([
      ...props.scale.levels.map((_each, index) => index + 1),
      ...[...before, ...(preview?.after ?? [])].map(({ level }) => level),
    ]),
  ].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  const at = (level: number | null, from: Preview['before']): number =>
    from.find((each) => each.level === level)?.people ?? 0;
  return (
    <Panel>
      <Text role="status" weight="semibold">
        {!isChanged
          ? t('preview.unchanged')
          : preview === undefined
            ? t('preview.waiting')
            : t('preview.changes', { count: preview.changes })}
      </Text>
      <Table aria-label={t('preview.title')} size="small">
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{t('preview.step')}</TableHeaderCell>
            <TableHeaderCell>{t('preview.now')}</TableHeaderCell>
            {preview !== undefined && <TableHeaderCell>{t('preview.then')}</TableHeaderCell>}
          </TableRow>
        </TableHeader>
        <TableBody>
          {steps.map((level) => (
            <TableRow key={level ?? 'none'}>
              <TableCell>
                {level === null
                  ? t('preview.none')
                  : t('step', { level, name: stepName(props, level, reader) })}
              </TableCell>
              <TableCell>{number(at(level, before))}</TableCell>
              {preview !== undefined && <TableCell>{number(at(level, preview.after))}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
